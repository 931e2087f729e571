import Columnar
import Policies
import Records
import Schema

/// What was missing, columns and tables first, then cells in the order of the records. Cells are held as numbers and told when they
/// are asked for.
package struct UnknownList: RandomAccessCollection, Sendable {
    /// One thing that was missing.
    struct Item: Sendable {
        /// The number of the cell's address; for what is no cell, what it is sorted by.
        let order: Int
        /// The position among those that are told already; -1 for a cell.
        let told: Int32
        /// The number of the set of rules and metrics that are concerned.
        let owners: Int32
        /// How many rows could not be judged.
        let rows: Int32

        /// The member that the cell belongs to; nil for what is no cell.
        fileprivate var member: MemberAddress? { told < 0 ? CellAddress(number: order)?.member : nil }
    }

    private enum Storage: Sendable {
        case made([UnknownEntry])
        case sparse(CellTeller, [Item], told: [UnknownEntry], owners: [[String]], sets: PackedTexts)
    }

    private let storage: Storage

    package init(_ entries: [UnknownEntry] = []) {
        storage = .made(entries)
    }

    init(_ teller: CellTeller, _ items: [Item], told: [UnknownEntry], owners: [[String]]) {
        let sets = PackedTexts(owners.map { $0.joined(separator: " ") })
        storage = .sparse(teller, items, told: told, owners: owners, sets: sets)
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch storage {
        case .made(let entries): entries.count
        case .sparse(_, let items, _, _, _): items.count
        }
    }

    package subscript(position: Int) -> UnknownEntry {
        switch storage {
        case .made(let entries): return entries[position]
        case .sparse(let teller, let items, let told, let owners, _):
            let item = items[position]
            if item.told >= 0 { return told[Int(item.told)] }
            return teller.entry(cell: item.order, rules: owners[Int(item.owners)], rows: Int(item.rows))
        }
    }
}

extension UnknownList: ExpressibleByArrayLiteral {
    package init(arrayLiteral entries: UnknownEntry...) { self.init(entries) }
}

extension UnknownList {
    /// Positions of cells of one member, or of things that are told one by one.
    struct Piece: Sendable {
        let positions: Range<Int>
        /// Nil for what is told one by one.
        let member: MemberAddress?
    }

    /// All positions cut into pieces of at most so many.
    func pieces(_ size: Int) -> [Piece] {
        guard case .sparse(let teller, let items, _, _, _) = storage, teller.store != nil else {
            return stride(from: 0, to: count, by: size).map {
                Piece(positions: $0..<Swift.min($0 + size, count), member: nil)
            }
        }
        var result: [Piece] = []
        var first = 0
        var member = items.first?.member
        for position in items.indices {
            let next = position + 1 < items.count ? items[position + 1].member : nil
            guard position + 1 == items.count || position + 1 - first == size || next != member else { continue }
            result.append(Piece(positions: first..<position + 1, member: member))
            (first, member) = (position + 1, next)
        }
        return result
    }

    func batch(_ piece: Piece) -> UnknownBatch {
        guard let member = piece.member, case .sparse(let teller, let items, _, _, let sets) = storage, let store = teller.store
        else { return UnknownBatch(self[piece.positions]) }
        return UnknownBatch(items[piece.positions], of: member, sets: sets, teller, store)
    }
}

/// Says what is missing in a cell and where it stands.
final class CellTeller: Sendable {
    private let world: World
    private let dataset: Dataset
    /// The columns of the rows; nil where there are none.
    let store: ColumnStore?

    init(world: World, dataset: Dataset, store: ColumnStore? = nil) {
        self.world = world
        self.dataset = dataset
        self.store = store
    }

    func entry(cell number: Int, rules: [String], rows: Int) -> UnknownEntry {
        guard let address = CellAddress(number: number) else {
            return UnknownEntry(subject: nil, fields: [], cause: .empty, rules: rules, rows: rows, place: nil)
        }
        let row = RowValue(
            world: world, type: Int32(truncatingIfNeeded: address.type), row: Int32(truncatingIfNeeded: address.row))
        return UnknownEntry(
            subject: row.subject, fields: [row.table.memberNames[address.slot]], cause: cause(of: address), rules: rules,
            rows: rows, place: place(of: address))
    }

    /// Why a cell has no value. One that is computed is empty where it is missing itself.
    func cause(of address: CellAddress) -> UnknownCause {
        guard world.tables.indices.contains(address.type), address.row < world.tables[address.type].count else { return .empty }
        if isOwnValue(address.member) { return .empty }
        let row = RowValue(
            world: world, type: Int32(truncatingIfNeeded: address.type), row: Int32(truncatingIfNeeded: address.row))
        guard case .absent(let state) = row.cell(address.slot) else { return .empty }
        return UnknownCause(state)
    }

    /// Whether the cells of a member are computed by themselves, so that one is never missing for another reason than being empty.
    func isOwnValue(_ member: MemberAddress) -> Bool {
        guard case .definition(let index) = world.tables[member.type].type.members[member.slot].kind else { return false }
        switch world.policy.definitions[index].body {
        case .expression, .match, .table: return true
        case .aggregate, .key, .element: return false
        }
    }

    /// Where a cell stands, or its row; nil for what is no table of the records.
    func place(of address: CellAddress, wholeRow: Bool = false) -> CellPlace? {
        let type = world.policy.rowTypes[address.type]
        guard case .table(let position) = type.source else { return nil }
        let table = world.policy.policy.records.tables[position].id
        return dataset.place(
            table: table, row: address.row, field: wholeRow ? nil : type.members[address.slot].name)
    }
}
