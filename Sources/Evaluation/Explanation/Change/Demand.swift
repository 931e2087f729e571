import CEL
import Columnar
import Policies

/// Computes what no plan has computed at the moment it is asked for, and notes which cells and lists of the records were read.
///
/// Unchecked, because the world of a trial is read by the one task that tries.
final class Demand: @unchecked Sendable {
    private struct Entry {
        let cell: Cell
        let asked: Set<Int>
    }

    private var known: [Int: Entry] = [:]
    /// What has been asked for since the last `listen`, as numbers of cell addresses.
    private var asked: Set<Int> = []

    /// What `body` asks for, also through what was computed before.
    func listen(_ body: () -> Void) -> Set<Int> {
        let outer = asked
        asked = []
        body()
        let heard = asked
        asked = outer.union(heard)
        return heard
    }

    func note(_ row: RowValue, _ slot: Int) {
        switch row.table.type.members[slot].kind {
        case .field, .children: asked.insert(CellAddress(type: Int(row.typeIndex), slot: slot, row: Int(row.row)).number)
        case .ancestor, .group, .definition: break
        }
    }

    /// The value of a definition for a row; nil for what is no definition of one row.
    func cell(_ row: RowValue, _ slot: Int) -> Cell? {
        let number = CellAddress(type: Int(row.typeIndex), slot: slot, row: Int(row.row)).number
        if let entry = known[number] {
            asked.formUnion(entry.asked)
            return entry.cell
        }
        guard case .definition(let index) = row.table.type.members[slot].kind else { return nil }
        let definition = row.world.policy.definitions[index]
        if definition.isMadeWithRows { return nil }
        if case .aggregate = definition.body { return nil }
        var cell = Cell.absent(.notSupplied)
        let heard = listen {
            cell = Cell(RowContext(row.world, type: Int(row.typeIndex), row: Int(row.row)).evaluate(definition.body, of: index))
        }
        known[number] = Entry(cell: cell, asked: heard)
        return cell
    }

    /// The definitions that were computed, by the numbers of their addresses, in order.
    var computed: [(number: Int, cell: Cell)] {
        known.map { (number: $0.key, cell: $0.value.cell) }.sorted { $0.number < $1.number }
    }
}
