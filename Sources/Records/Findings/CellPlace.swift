/// Where in the files a cell, a row or a file's part stands.
package struct CellPlace: Sendable, Hashable {
    /// The path as the user gave it.
    package var file: String
    /// The sheet of a workbook; nil in other files.
    package var sheet: String?
    /// The line on which the row begins, from 1, or the row of a sheet; 0 where the whole file or sheet is meant.
    package var line: Int
    /// The number of the cell in its row, from 1; nil for a whole row and in NDJSON.
    package var column: Int?
    /// The header of the cell's column; in NDJSON the path of the property, as `ratings[2].score`.
    package var header: String?

    package init(file: String, sheet: String? = nil, line: Int, column: Int? = nil, header: String? = nil) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
        self.header = header
    }

    /// A cell of the same file or sheet.
    func cell(line: Int, column: Int?, header: String?) -> CellPlace {
        CellPlace(file: file, sheet: sheet, line: line, column: column, header: header)
    }

    /// The file, with the sheet if it is a workbook: `職員.xlsx[職員]`.
    package var whole: String { sheet.map { "\(file)[\($0)]" } ?? file }

    /// The name of a sheet's cell, or of its row: `D12`, `12`; nil where the place is in no sheet, or all of one.
    package var cellName: String? {
        guard sheet != nil, line > 0 else { return nil }
        return column.map { SheetCell.name(column: $0, row: line) } ?? String(line)
    }
}
