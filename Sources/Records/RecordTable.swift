package import Columnar
package import Schema

/// The rows of one table, as columns.
///
/// A table on its own has its rows in the order of the files; rows of a child stand together by parent, in the order of their key.
package struct RecordTable: Sendable {
    package let schema: TableSchema
    package let rowCount: Int
    /// One for each of the schema's fields; nil for a field that no file has. A reference holds rows of the table that it names; a
    /// grade, competency or training holds the index of its term in the vocabulary.
    package let columns: [Column?]
    /// Which rows each row of the parent holds; nil for a table without a parent.
    package let groups: RowGroups?
    /// Whether the rows were taken from those of a child because the table has no file.
    package let isImplied: Bool
    let origins: RowOrigins
    /// The rows of the parent whose lists are known; nil if all are.
    let coverage: Bitmap?
    /// By code of the key's dictionary; empty unless the key is one text.
    let rowsByKey: [Int32]

    package func column(named field: String) -> Column? { schema.slot(of: field).flatMap { columns[$0] } }

    package func state(row: Int, slot: Int) -> CellState { columns[slot]?.state(at: row) ?? .notSupplied }

    /// For each row, the row of the parent that holds it; empty for a table without a parent. Made anew each time.
    package var parentRows: [Int32] { groups?.parents ?? [] }

    /// The row of the parent that holds a row; nil for a table without a parent.
    package func parent(ofRow row: Int) -> Int? { groups?.parent(of: row) }

    /// The rows that a row of the parent holds.
    package func rows(ofParent row: Int) -> Range<Int> { groups?.rows(of: row) ?? 0..<0 }

    /// Whether the rows that a row of the parent holds are known: having none of them then means that there are none.
    package func covers(parent row: Int) -> Bool { coverage.map { $0[row] } ?? true }

    /// Whether the rows that any row of the parent holds are known.
    package var coversAllParents: Bool { coverage == nil }

    /// The row whose key is one text and equal to `key`; nil if there is none, or the key is not one text.
    package func row(key: String) -> Int? {
        guard schema.key.count == 1, case .texts(_, let dictionary)? = column(named: schema.key[0])?.storage,
            let code = dictionary.code(of: key), Int(code) < rowsByKey.count, rowsByKey[Int(code)] >= 0
        else { return nil }
        return Int(rowsByKey[Int(code)])
    }
}
