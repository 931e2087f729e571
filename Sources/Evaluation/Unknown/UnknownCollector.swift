import CEL
import Columnar
import Policies
import Records
import Schema

/// Gathers why rows could not be judged: one entry a missing cell, one a missing column or table, one a row whose expression failed.
struct UnknownCollector {
    /// What entries other than cells are told apart by.
    private enum Key: Hashable {
        /// A column or table that the records do not have.
        case column(String)
        /// A name that stands for no cell.
        case name(String)
        case error(String, Subject)
    }

    private struct Entry {
        let subject: Subject?
        let field: String?
        let cause: UnknownCause
        var owners: [Int32] = []
        var rows = 0
        let place: CellPlace?
        let order: Int
    }

    private let world: World
    private let teller: CellTeller
    private var entries: [Key: Entry] = [:]
    private var cells = MissingCells()
    /// The rules and metrics, in the order in which they came.
    private var owners: [String] = []

    init(world: World, dataset: Dataset, store: ColumnStore? = nil) {
        self.world = world
        self.teller = CellTeller(world: world, dataset: dataset, store: store)
    }

    /// Takes in that `owner`, a rule or metric, could not judge a row.
    mutating func add(_ cause: Hindrance, owner: String, row: RowValue) {
        let owner = number(of: owner)
        switch cause {
        case .error(let error): add(.error(error.code.rawValue, row.subject), error.code.rawValue, owner, row)
        case .missing(let missing): for attribute in missing.attributes { add(attribute, owner) }
        }
    }

    /// Takes in cells that rows of `owner` lack: for each row each of its cells.
    mutating func add(_ lacking: LackingCells, owner: String) {
        let owner = number(of: owner)
        for (member, rows) in lacking.rowsByMember {
            let place = place(of: member)
            if cells.mayBeWholeColumn(place) {
                for row in rows { add(CellAddress(member, row: Int(row)), owner) }
            } else {
                cells.add(rows: rows, of: place, owner)
            }
        }
    }

    /// Takes in why rows could not be measured, or that they come from a table that was not supplied.
    mutating func add(_ causes: [(row: Int, cause: Hindrance)], of metric: TypedMetric) {
        let owner = metric.metric.id
        if !world.tables[metric.each].isSupplied { add(missingTableOf: metric.each, owner: owner) }
        for (row, cause) in causes { add(cause, owner: owner, row: RowContext(world, type: metric.each, row: row).rowValue) }
    }

    /// Takes in that a rule or metric has no rows because the table that they come from was not supplied.
    mutating func add(missingTableOf type: Int, owner: String) {
        let id = sourceTable(of: type)
        insert(.column(id), number(of: owner), rows: 0) {
            Entry(subject: nil, field: id, cause: .notSupplied, place: nil, order: 0)
        }
    }

    private mutating func add(_ attribute: UnknownAttribute, _ owner: Int32) {
        guard let address = CellAddress(number: attribute.place), world.tables.indices.contains(address.type),
            address.row < world.tables[address.type].count
        else {
            return insert(.name(attribute.name), owner, rows: 1) {
                Entry(subject: nil, field: attribute.name, cause: .empty, place: nil, order: 0)
            }
        }
        add(address, owner)
    }

    private mutating func add(_ address: CellAddress, _ owner: Int32) {
        let member = place(of: address.member)
        if cells.mayBeWholeColumn(member), isWholeColumn(address) {
            let name = world.tables[address.type].memberNames[address.slot]
            return insert(.column(name), owner, rows: 1) {
                Entry(subject: nil, field: name, cause: .notSupplied, place: nil, order: address.number)
            }
        }
        cells.add(row: address.row, of: member, owner)
    }

    private mutating func place(of member: MemberAddress) -> Int {
        cells.place(of: member) ?? cells.add(member, mayBeWholeColumn: mayBeWholeColumn(member))
    }

    /// Whether some cell of a member may be one whose file does not have the column.
    private func mayBeWholeColumn(_ member: MemberAddress) -> Bool {
        switch world.tables[member.type].members[member.slot] {
        case .stored(let stored): !stored.column.states.hasNoExceptions
        case .absent(let state): state == .notSupplied
        case .computed: !teller.isOwnValue(member)
        case .children, .group, .ancestor: true
        }
    }

    private func isWholeColumn(_ address: CellAddress) -> Bool {
        switch world.tables[address.type].members[address.slot] {
        case .stored(let stored): stored.column.states[address.row] == .notSupplied
        case .absent(let state): state == .notSupplied
        case .computed, .children, .group, .ancestor: teller.cause(of: address) == .notSupplied
        }
    }

    private mutating func add(_ key: Key, _ code: String, _ owner: Int32, _ row: RowValue) {
        let address = CellAddress(type: Int(row.typeIndex), slot: 0, row: Int(row.row))
        let place = teller.place(of: address, wholeRow: true)
        let subject = row.subject
        insert(key, owner, rows: 1) {
            Entry(subject: subject, field: nil, cause: .error(code), place: place, order: address.number)
        }
    }

    private mutating func insert(_ key: Key, _ owner: Int32, rows: Int, _ make: () -> Entry) {
        var entry = entries[key] ?? make()
        if entry.owners.last != owner { entry.owners.append(owner) }
        entry.rows += rows
        entries[key] = entry
    }

    private mutating func number(of owner: String) -> Int32 {
        if let last = owners.last, last == owner { return Int32(truncatingIfNeeded: owners.count - 1) }
        owners.append(owner)
        return Int32(truncatingIfNeeded: owners.count - 1)
    }

    /// The table of records that a type's rows come from.
    private func sourceTable(of type: Int) -> String {
        let policy = world.policy
        var current = type
        for _ in policy.rowTypes {
            switch policy.rowTypes[current].source {
            case .table(let position): return policy.policy.records.tables[position].id
            case .view: current = policy.views.first { $0.rowType == current }?.each ?? current
            }
        }
        return policy.rowTypes[type].name
    }
}

extension UnknownCollector {
    /// The entries: columns and tables first, then cells in the order of the records.
    var result: UnknownList {
        var sets = OwnerSets(owners)
        let ordered = entries.values.sorted { left, right in
            (left.cause == .notSupplied ? 0 : 1, left.order, left.field ?? "", left.cause.code)
                < (right.cause == .notSupplied ? 0 : 1, right.order, right.field ?? "", right.cause.code)
        }
        let told = ordered.map {
            UnknownEntry(
                subject: $0.subject, fields: $0.field.map { [$0] } ?? [], cause: $0.cause, rules: sets.names($0.owners),
                rows: $0.rows, place: $0.place)
        }
        let whole = ordered.prefix { $0.cause == .notSupplied }.count
        var items = UnknownItems(orders: ordered.map(\.order), room: cells.lackCount)
        items.takeTold(whole)
        cells.forEachAscending(&sets) { cell, owners, rows in
            items.takeTold(upTo: cell)
            items.add(cell: cell, owners: owners, rows: rows)
        }
        items.takeTold(ordered.count)
        return UnknownList(teller, items.all, told: told, owners: sets.all)
    }
}
