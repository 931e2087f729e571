import CEL
import Policies

/// Which row a rule is about, in whatever order the rows of a world stand.
indirect enum RowIdentity {
    /// A row of a table, by its id in the slice.
    case record(Int)
    /// A row of a view, by what it is made from: the row that holds it, if one does, and its elements or keys.
    case made(type: Int, holder: RowIdentity?, keys: [RecordSlice.Content?])

    /// Nil for a row that the slice does not have.
    init?(_ row: RowValue, in slice: RecordSlice) {
        guard case .view = row.table.type.source else {
            guard let id = slice.id(type: Int(row.typeIndex), origin: Int(row.row)) else { return nil }
            self = .record(id)
            return
        }
        var holder: RowIdentity?
        let lineage = row.lineage
        if lineage.count > 1 {
            guard let found = RowIdentity(lineage[1], in: slice) else { return nil }
            holder = found
        }
        let keys = row.keySlots.map { slot in
            RecordSlice.Content(row.cell(slot)) { slice.id(type: Int($0.typeIndex), origin: Int($0.row)) }
        }
        self = .made(type: Int(row.typeIndex), holder: holder, keys: keys)
    }

    /// The place of the row in a world of the slice; nil where there is none any more.
    func row(in sliced: SliceWorld) -> Int? {
        switch self {
        case .record(let id): return sliced.places[id]
        case .made(let type, let holder, let keys):
            var rows = 0..<sliced.world.tables[type].count
            if let holder, let parent = sliced.world.policy.rowTypes[type].parent {
                guard let place = holder.row(in: sliced) else { return nil }
                rows = sliced.world.rows(of: type, heldBy: place, of: parent)
            }
            return rows.first { candidate in
                let row = RowContext(sliced.world, type: type, row: candidate).rowValue
                return row.keySlots.map { slot in
                    RecordSlice.Content(row.cell(slot)) { sliced.id(type: Int($0.typeIndex), row: Int($0.row)) }
                } == keys
            }
        }
    }
}

extension RecordSlice.Content {
    /// What a cell holds; `id` gives the id of a row. Nil where that is not known.
    init?(_ cell: Cell, id: (RowValue) -> Int?) {
        switch cell {
        case .value(.object(let row as RowValue)):
            guard let id = id(row) else { return nil }
            self = .row(id)
        case .value(let value): self = .value(value)
        case .absent(let state): self = .absent(state)
        case .unknown, .error: return nil
        }
    }
}
