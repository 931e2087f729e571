import CEL
import Columnar
import Policies
import Schema

/// The records of a few people, copied so that they can be changed.
struct RecordSlice {
    /// What a cell holds.
    enum Content: Hashable {
        case value(CELValue)
        case absent(CellState)
        /// A row of the slice, by its id.
        case row(Int)
    }

    /// A row of a table. Ids are different over all tables.
    struct Row {
        let id: Int
        let type: Int
        /// The row of the records; nil for one that was added.
        let origin: Int?
        /// The id of the row that holds it.
        let parent: Int?
        /// By slot.
        var cells: [Int: Content]
    }

    /// A cell of the slice.
    struct Place: Hashable, Comparable {
        let row: Int
        let slot: Int

        static func < (left: Self, right: Self) -> Bool { (left.row, left.slot) < (right.row, right.slot) }
    }

    /// By id; the rows of one table in the order of the records.
    private(set) var rows: [Row] = []
    /// By type and row of the records, the id.
    private var ids: [CellAddress: Int] = [:]

    func id(type: Int, origin: Int) -> Int? { ids[CellAddress(type: type, slot: 0, row: origin)] }

    func content(_ place: Place) -> Content? { rows[place.row].cells[place.slot] }

    mutating func set(_ place: Place, to content: Content) { rows[place.row].cells[place.slot] = content }

    /// Adds an empty row under `parent`; its id. `slots` are the fields that may be read.
    mutating func add(type: Int, parent: Int?, slots: [Int]) -> Int {
        let id = rows.count
        rows.append(
            Row(
                id: id, type: type, origin: nil, parent: parent,
                cells: Dictionary(uniqueKeysWithValues: slots.map { ($0, .absent(.empty)) })))
        return id
    }
}

extension RecordSlice {
    /// Copies the rows of the people, and of those whom their rows name. Nil where these are more than `limit`.
    ///
    /// - Parameters:
    ///   - people: Rows that nothing holds, as type and row.
    ///   - reach: Which tables and fields are read; others are left out.
    init?(of people: [RowValue], reach: Reach, limit: Int) {
        var waiting = people
        var known: Set<CellAddress> = []
        while let person = waiting.popLast() {
            guard known.insert(CellAddress(type: Int(person.typeIndex), slot: 0, row: Int(person.row))).inserted else { continue }
            if known.count > limit { return nil }
            for row in person.withDescendants(in: reach) {
                let cells = row.copiedSlots(in: reach)
                for slot in cells {
                    guard case .value(.object(let other as RowValue)) = row.cell(slot) else { continue }
                    waiting.append(other.lineage[other.lineage.count - 1])
                }
            }
        }
        for person in known.sorted(by: { ($0.type, $0.row) < ($1.type, $1.row) }) {
            guard let world = people.first?.world else { return }
            let root = RowValue(
                world: world, type: Int32(truncatingIfNeeded: person.type), row: Int32(truncatingIfNeeded: person.row))
            for row in root.withDescendants(in: reach) { append(row) }
        }
        for id in rows.indices { fill(id, people, reach) }
    }

    private mutating func append(_ row: RowValue) {
        let lineage = row.lineage
        let parent = lineage.count > 1 ? self.id(type: Int(lineage[1].typeIndex), origin: Int(lineage[1].row)) : nil
        ids[CellAddress(type: Int(row.typeIndex), slot: 0, row: Int(row.row))] = rows.count
        rows.append(Row(id: rows.count, type: Int(row.typeIndex), origin: Int(row.row), parent: parent, cells: [:]))
    }

    private mutating func fill(_ id: Int, _ people: [RowValue], _ reach: Reach) {
        guard let world = people.first?.world, let origin = rows[id].origin else { return }
        let row = RowContext(world, type: rows[id].type, row: origin).rowValue
        for slot in row.copiedSlots(in: reach) {
            rows[id].cells[slot] =
                switch row.cell(slot) {
                case .value(.object(let other as RowValue)):
                    self.id(type: Int(other.typeIndex), origin: Int(other.row)).map { .row($0) } ?? .absent(.unresolved)
                case .value(let value): .value(value)
                case .absent(let state): .absent(state)
                case .unknown, .error: .absent(.notSupplied)
                }
        }
    }
}

extension RowValue {
    /// The fields that are read, and those of the key.
    fileprivate func copiedSlots(in reach: Reach) -> [Int] {
        let keys = Set(table.type.keySlots(in: world.policy))
        return table.type.members.indices.filter { slot in
            guard case .field = table.type.members[slot].kind else { return false }
            return keys.contains(slot) || reach.members.contains(Reach.Member(type: Int(typeIndex), slot: slot))
        }
    }

    /// The row and all rows of tables that it holds, a holder before what it holds.
    fileprivate func withDescendants(in reach: Reach) -> [RowValue] {
        var result = [self]
        for type in world.policy.rowTypes where type.parent == Int(typeIndex) && reach.types.contains(type.index) {
            guard case .table = type.source else { continue }
            for row in world.rows(of: type.index, heldBy: Int(self.row), of: Int(typeIndex)) {
                result += RowContext(world, type: type.index, row: row).rowValue.withDescendants(in: reach)
            }
        }
        return result
    }
}

extension RowType {
    /// The fields of the table's key; none for a view.
    func keySlots(in policy: TypedPolicy) -> [Int] {
        guard case .table(let position) = source else { return [] }
        return policy.policy.records.tables[position].key.compactMap { slot(of: $0) }
    }
}
