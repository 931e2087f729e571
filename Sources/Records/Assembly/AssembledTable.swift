import Columnar
import Schema

/// A table whose rows are tied to their parents, in their final order.
struct AssembledTable {
    let schema: TableSchema
    /// One for each of the schema's fields.
    var columns: [Column?]
    var groups: RowGroups?
    var origins: RowOrigins
    var coverage: Bitmap?
    /// By child: the rows whose lists of that child are known; nil if all are.
    let listed: [String: Bitmap]
    let isImplied: Bool
    /// By code of the key's dictionary the row that has it, or -1; empty unless the key is one text and the table stands alone.
    let rowsByKey: [Int32]
    /// By row of the raw table: the row here that it became or that it repeats; -1 for a row that was left out. Nil where each row is
    /// what it was, or where no row of another table stood in a list of one here.
    let finalRows: [Int32]?
    /// The raw table's columns and parents, for rows that were left out.
    let leftOut: RowSet

    /// The rows as they may be looked for by key.
    var rowSet: RowSet {
        RowSet(columns: columns, parents: groups?.parents ?? [], rows: (0..<origins.count).map { Int32(truncatingIfNeeded: $0) })
    }
}

/// Some rows of a table, and the rows of its parent that hold them.
struct RowSet {
    let columns: [Column?]
    /// By row of the columns; empty for a table without a parent.
    let parents: [Int32]
    let rows: [Int32]
}
