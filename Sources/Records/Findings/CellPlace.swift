/// Where in the files a cell, a row or a file's part stands.
package struct CellPlace: Sendable, Hashable {
    /// The path as the user gave it.
    package var file: String
    /// The line on which the row begins, from 1; 0 where the whole file is meant.
    package var line: Int
    /// The number of the cell in its row, from 1; nil for a whole row and in NDJSON.
    package var column: Int?
    /// The header of the cell's column; in NDJSON the path of the property, as `ratings[2].score`.
    package var header: String?

    package init(file: String, line: Int, column: Int? = nil, header: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.header = header
    }
}
