/// One file that was read, and what was recognised in it.
package struct InputFile: Sendable {
    package enum Format: String, Sendable, Hashable {
        case csv = "CSV"
        case ndjson = "NDJSON"
    }

    /// The path as the user gave it, or found in the folder that the user gave.
    package let path: String
    package let byteCount: Int
    package let encoding: TextEncoding
    package let format: Format
    /// The id of the table that the file's rows belong to; nil if the file was not used.
    package internal(set) var table: String?
    /// By field name, the columns that its cells come from; several where they are joined. Empty for NDJSON.
    package internal(set) var columns: [String: [InputColumn]] = [:]
    /// What is read from columns of which each stands for a competency; nil if there are none.
    package internal(set) var wide: WideColumns?
    /// Headers of columns, or paths of properties, that belong to no field.
    package internal(set) var ignored: [String] = []
}

/// Columns of a file that each hold one field of a row of their own.
package struct WideColumns: Sendable, Hashable {
    /// The field that the columns' headers are values of.
    package let competency: String
    /// The field that the columns' cells are values of.
    package let value: String
    package let columns: [InputColumn]
}

/// A column of a file.
package struct InputColumn: Sendable, Hashable {
    /// From 1.
    package let number: Int
    package let header: String
}
