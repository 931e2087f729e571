/// One file that was read, and what was recognised in it.
package struct InputFile: Sendable {
    package enum Format: String, Sendable, Hashable {
        case csv = "CSV"
        case ndjson = "NDJSON"
        case workbook = "XLSX"
    }

    /// The path as the user gave it, or found in the folder that the user gave.
    package let path: String
    /// The sheet of a workbook that is meant; nil for other files.
    package let sheet: String?
    package let byteCount: Int
    package let encoding: TextEncoding
    package let format: Format
    /// The line of the row of headers, from 1; nil where there is none.
    package internal(set) var headerLine: Int?
    /// The id of the table that the file's rows belong to; nil if the file was not used.
    package internal(set) var table: String?
    /// By field name, the columns that its cells come from; several where they are joined. Empty for NDJSON.
    package internal(set) var columns: [String: [InputColumn]] = [:]
    /// What is read from columns of which each stands for a competency; nil if there are none.
    package internal(set) var wide: WideColumns?
    /// Headers of columns, or paths of properties, that belong to no field.
    package internal(set) var ignored: [String] = []

    init(path: String, sheet: String? = nil, byteCount: Int, encoding: TextEncoding, format: Format) {
        self.path = path
        self.sheet = sheet
        self.byteCount = byteCount
        self.encoding = encoding
        self.format = format
    }

    /// The whole file, or sheet.
    package var place: CellPlace { CellPlace(file: path, sheet: sheet, line: 0) }
}

/// Columns of a file that hold fields of rows of their own: one row for each competency.
package struct WideColumns: Sendable, Hashable {
    /// The columns of one competency.
    package struct Group: Sendable, Hashable {
        /// What the file calls the competency.
        package let header: String
        /// One for each of the fields; nil where the file does not have it.
        package internal(set) var cells: [InputColumn?]

        /// The first of them.
        var first: Int { cells.compactMap { $0?.number }.min() ?? 1 }
    }

    /// The field that the groups' headers are values of.
    package let competency: String
    /// The fields that the cells of a group are values of.
    package let values: [String]
    package let groups: [Group]

    package var columns: [InputColumn] { groups.flatMap { $0.cells.compactMap { $0 } }.sorted { $0.number < $1.number } }
}

/// A column of a file.
package struct InputColumn: Sendable, Hashable {
    /// From 1.
    package let number: Int
    package let header: String
}
