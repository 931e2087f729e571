import CEL
import Columnar
import Policies
import Records
import Schema

/// Gathers why rows could not be judged: one entry a missing cell, one a missing column or table, one a row whose expression failed.
struct UnknownCollector {
    /// What entries are told apart by.
    private enum Key: Hashable {
        case cell(String, Int)
        /// A column or table that the records do not have.
        case column(String)
        case error(String, Subject)
    }

    private struct Entry {
        var subject: Subject?
        let field: String?
        let cause: UnknownCause
        var rules: [String] = []
        var rows = 0
        let place: CellPlace?
        /// Cells before columns do not matter; the order is that of the records.
        let order: Int
    }

    private let world: World
    private let dataset: Dataset
    private var entries: [Key: Entry] = [:]

    init(world: World, dataset: Dataset) {
        self.world = world
        self.dataset = dataset
    }

    /// Takes in that `owner`, a rule or metric, could not judge a row.
    mutating func add(_ cause: Hindrance, owner: String, row: RowValue) {
        switch cause {
        case .error(let error): add(.error(error.code.rawValue, row.subject), error.code.rawValue, owner, row)
        case .missing(let missing):
            for attribute in missing.attributes { add(attribute, owner, row) }
        }
    }

    /// Takes in that a rule or metric has no rows because their table was not supplied.
    mutating func add(missingTable id: String, owner: String) {
        insert(.column(id), owner, rows: 0) {
            Entry(subject: nil, field: id, cause: .notSupplied, place: nil, order: 0)
        }
    }

    private mutating func add(_ attribute: UnknownAttribute, _ owner: String, _ row: RowValue) {
        guard let address = CellAddress(number: attribute.place), let cell = cell(at: address) else {
            return insert(.cell(attribute.name, 0), owner, rows: 1) {
                Entry(subject: nil, field: attribute.name, cause: .empty, place: nil, order: 0)
            }
        }
        let cause = cause(of: cell)
        if cause == .notSupplied {
            return insert(.column(attribute.name), owner, rows: 1) {
                Entry(subject: nil, field: attribute.name, cause: cause, place: nil, order: address.number)
            }
        }
        let subject = value(at: address).subject
        let place = place(of: address)
        insert(.cell(attribute.name, attribute.place), owner, rows: 1) {
            Entry(subject: subject, field: attribute.name, cause: cause, place: place, order: address.number)
        }
    }

    private mutating func add(_ key: Key, _ code: String, _ owner: String, _ row: RowValue) {
        let place = place(of: CellAddress(type: Int(row.typeIndex), slot: 0, row: Int(row.row)), wholeRow: true)
        let subject = row.subject
        let order = CellAddress(type: Int(row.typeIndex), slot: 0, row: Int(row.row)).number
        insert(key, owner, rows: 1) { Entry(subject: subject, field: nil, cause: .error(code), place: place, order: order) }
    }

    private mutating func insert(_ key: Key, _ owner: String, rows: Int, _ make: () -> Entry) {
        var entry = entries[key] ?? make()
        if entry.rules.last != owner, !entry.rules.contains(owner) { entry.rules.append(owner) }
        entry.rows += rows
        entries[key] = entry
    }

    /// The entries: columns and tables first, then cells in the order of the records.
    var result: [UnknownEntry] {
        let ordered = entries.values.sorted { left, right in
            (left.cause == .notSupplied ? 0 : 1, left.order, left.field ?? "", left.cause.code)
                < (right.cause == .notSupplied ? 0 : 1, right.order, right.field ?? "", right.cause.code)
        }
        return ordered.map {
            UnknownEntry(
                subject: $0.subject, fields: $0.field.map { [$0] } ?? [], cause: $0.cause, rules: $0.rules, rows: $0.rows,
                place: $0.place)
        }
    }

    private func value(at address: CellAddress) -> RowValue {
        RowValue(
            world: world, type: Int32(truncatingIfNeeded: address.type), row: Int32(truncatingIfNeeded: address.row))
    }

    private func cell(at address: CellAddress) -> Cell? {
        guard world.tables.indices.contains(address.type), address.row < world.tables[address.type].count else { return nil }
        return value(at: address).cell(address.slot)
    }

    private func cause(of cell: Cell) -> UnknownCause {
        guard case .absent(let state) = cell else { return .empty }
        return switch state {
        case .value, .empty: .empty
        case .notRated: .notRated
        case .notApplicable: .notApplicable
        case .unreadable: .unreadable
        case .unresolved: .unresolved
        case .notSupplied: .notSupplied
        }
    }

    private func place(of address: CellAddress, wholeRow: Bool = false) -> CellPlace? {
        let type = world.policy.rowTypes[address.type]
        guard case .table(let position) = type.source else { return nil }
        let table = world.policy.policy.records.tables[position].id
        return dataset.place(
            table: table, row: address.row, field: wholeRow ? nil : type.members[address.slot].name)
    }
}
