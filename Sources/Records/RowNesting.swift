import Columnar
import Schema

/// Tables whose rows may have stood in lists of each other.
protocol RowNesting {
    /// The table, the index of a row in the list that held it, and the row of the parent that had the list; nil for a row that is
    /// not there.
    func nesting(table: String, row: Int) -> (schema: TableSchema, item: Int?, parent: Int)?
}

extension RowNesting {
    /// The path of a row, or of one of its cells, within its line, as `appraisals[0].ratings[2].score`; nil for the line itself.
    func path(table: String, row: Int, field: String? = nil) -> String? {
        var parts = field.map { [$0] } ?? []
        var next: (table: String, row: Int)? = (table, row)
        while let current = next, let found = nesting(table: current.table, row: current.row), let item = found.item {
            parts.append("\(found.schema.files[0])[\(item)]")
            next = found.schema.parent.map { ($0, found.parent) }
        }
        return parts.isEmpty ? nil : parts.reversed().joined(separator: ".")
    }
}

extension Dataset: RowNesting {
    func nesting(table: String, row: Int) -> (schema: TableSchema, item: Int?, parent: Int)? {
        guard let found = tables[table], row >= 0, row < found.rowCount else { return nil }
        return (found.schema, found.origins[row].item, found.parent(ofRow: row) ?? -1)
    }
}

/// Tables as the files have them.
struct RawNesting: RowNesting {
    private struct Table {
        let schema: TableSchema
        let origins: RowOrigins
        let parents: [Int32]
    }

    private let tables: [String: Table]

    init(_ tables: [String: RawTable]) {
        self.tables = tables.mapValues { Table(schema: $0.schema, origins: $0.origins, parents: $0.parents) }
    }

    /// Whether rows of a table stood in lists of its parent.
    func isNested(_ id: String) -> Bool { !(tables[id]?.parents.isEmpty ?? true) }

    func nesting(table: String, row: Int) -> (schema: TableSchema, item: Int?, parent: Int)? {
        guard let found = tables[table], row >= 0, row < found.origins.count else { return nil }
        return (found.schema, found.origins[row].item, found.parents.isEmpty ? -1 : Int(found.parents[row]))
    }
}

/// Tables whose rows are tied to their parents.
struct AssembledNesting: RowNesting {
    let tables: [String: AssembledTable]

    func nesting(table: String, row: Int) -> (schema: TableSchema, item: Int?, parent: Int)? {
        guard let found = tables[table], row >= 0, row < found.origins.count else { return nil }
        return (found.schema, found.origins[row].item, found.groups?.parent(of: row) ?? -1)
    }
}
