package import CivilTime

/// What somebody has written down about files of records: how they are read, and what they are complete in.
package struct DatasetManifest: Sendable {
    /// How one file, or one sheet of it, is read.
    package struct File: Sendable {
        /// Its name without a folder.
        package let name: String
        package let sheet: String?
        package let table: String
        /// From 1; nil to look for it.
        package let headerRow: Int?
        /// Headers with the fields that they mean; nil for a column that is not used. Others are recognised as ever.
        package let columns: [(header: String, field: String?)]

        package init(
            name: String, sheet: String? = nil, table: String, headerRow: Int? = nil,
            columns: [(header: String, field: String?)] = []
        ) {
            self.name = name
            self.sheet = sheet
            self.table = table
            self.headerRow = headerRow
            self.columns = columns
        }
    }

    /// What a table is complete in: a row that is not there is then known not to be.
    package struct Coverage: Sendable {
        /// The first day from which on it has all rows; nil if it has them from the beginning.
        package let from: CivilDate?
        /// The departments of which it has all rows; nil for all.
        package let departments: Set<String>?

        package init(from: CivilDate? = nil, departments: Set<String>? = nil) {
            self.from = from
            self.departments = departments
        }
    }

    package var files: [File]
    /// By table id.
    package var coverage: [String: Coverage]

    package init(files: [File] = [], coverage: [String: Coverage] = [:]) {
        self.files = files
        self.coverage = coverage
    }

    /// How a file or sheet is read; nil if nothing is written about it.
    package func file(named name: String, sheet: String?) -> File? {
        files.first { $0.name == name && $0.sheet == sheet }
    }
}
