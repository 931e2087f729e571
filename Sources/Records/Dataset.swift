package import Schema

/// Records as they were read: tables of columns, and what was found wrong with them.
package struct Dataset: Sendable {
    package let schema: DatasetSchema
    /// By table id; a table that is missing was not supplied.
    package let tables: [String: RecordTable]
    /// By file, line and column.
    package let findings: [DataFinding]
    /// Of which kinds of findings there were too many to list them all.
    package let unlisted: [UnlistedFindings]
    /// In the order in which they were read.
    package let inputs: [InputFile]

    /// Nil for a table that was not supplied.
    package func table(_ id: String) -> RecordTable? { tables[id] }

    /// Where a row stands, or one of its cells; nil for a row that is not there.
    package func place(table id: String, row: Int, field: String? = nil) -> CellPlace? {
        guard let table = tables[id], row >= 0, row < table.rowCount else { return nil }
        let origin = table.origins[row]
        let file = inputs[origin.file]
        let ownColumns = file.table == id ? field.flatMap { file.columns[$0] } : nil
        let header: String?
        if file.format == .ndjson {
            header = path(table: table, row: row) + (field ?? "")
        } else {
            header = ownColumns.map { $0.map(\.header).joined(separator: " + ") } ?? field
        }
        return CellPlace(
            file: file.path, line: origin.line, column: ownColumns?.first?.number, header: header?.isEmpty == true ? nil : header)
    }

    /// The path of a row within its line, as `appraisals[0].ratings[2].`.
    private func path(table: RecordTable, row: Int) -> String {
        guard let parentId = table.schema.parent, let item = table.origins[row].item, let parent = tables[parentId] else {
            return ""
        }
        return path(table: parent, row: Int(table.parentRows[row])) + "\(table.schema.files[0])[\(item)]."
    }
}
