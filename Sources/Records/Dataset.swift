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
    /// By table id what was read of each cell, where that was asked for.
    package let traces: [String: CellTrace]

    /// The paths of the files that were read, each once.
    package var paths: [String] {
        var known: Set<String> = []
        return inputs.map(\.path).filter { known.insert($0).inserted }
    }

    /// Nil for a table that was not supplied.
    package func table(_ id: String) -> RecordTable? { tables[id] }

    /// Where a row stands, or one of its cells; nil for a row that is not there.
    package func place(table id: String, row: Int, field: String? = nil) -> CellPlace? {
        guard let table = tables[id], row >= 0, row < table.rowCount else { return nil }
        let origin = table.origins[row]
        let file = inputs[origin.file]
        guard file.format != .ndjson else {
            return CellPlace(file: file.path, line: origin.line, header: path(table: id, row: row, field: field))
        }
        // The columns of a file are those of its own table; a row that was only implied by it has none.
        return file.place(line: origin.line, item: origin.item, field: file.table == id ? field : nil)
    }
}
