import Evaluation
import Policies
package import Records
import Schema

/// What was recognised in files of records, and what will therefore be unknown.
package struct Inspection: Sendable {
    /// The check of the records, for what it could not tell.
    package let check: CheckReport
    package let dataset: Dataset
    /// Where the manifests are that were used or written.
    package var manifests: [String]

    package init(check: CheckReport, dataset: Dataset, manifests: [String] = []) {
        self.check = check
        self.dataset = dataset
        self.manifests = manifests
    }

    /// What was recognised of a column: the fields that are read from it are told by the file.
    struct Column {
        /// As the policy calls it; of another table's key with the table.
        let field: String
        /// As the file calls it; several where they are joined.
        let header: String
        let counts: ReadingCounts
    }

    /// The columns of a file in the order of the table's fields.
    func columns(ofFile index: Int) -> [Column] {
        let file = dataset.inputs[index]
        guard let id = file.table, let trace = dataset.traces[id], let table = dataset.schema.table(named: id) else { return [] }
        var names = table.fields.map(\.name)
        names += file.columns.keys.filter { !names.contains($0) }.sorted()
        return names.compactMap { name in
            let counts = trace.counts(file: index, field: name)
            var header = file.columns[name].map { $0.map(\.header).joined(separator: " + ") }
            if header == nil, let wide = file.wide, name == wide.competency || wide.values.contains(name) {
                header = name == wide.competency ? wide.groups.map(\.header).joined(separator: "、") : name
            }
            guard let header = header ?? (counts.total > 0 ? name : nil) else { return nil }
            return Column(field: name, header: header, counts: counts)
        }
    }

    /// The fields of a file's table that it does not have.
    func missing(inFile index: Int) -> [FieldSchema] {
        guard let id = dataset.inputs[index].table, let table = dataset.schema.table(named: id) else { return [] }
        let found = Set(columns(ofFile: index).map(\.field))
        return table.fields.filter { !found.contains($0.name) }
    }

    /// Tables of which nothing was supplied.
    var missingTables: [TableSchema] { dataset.schema.tables.filter { dataset.table($0.id) == nil } }

    /// How many rows of a table the files have, and how many are used.
    func rows(of id: String) -> (read: Int, used: Int) {
        let used = dataset.table(id).map { $0.isImplied ? 0 : $0.rowCount } ?? 0
        let leftOut = dataset.findings.count { $0.table == id && Self.leavingOut.contains($0.code) }
        return (used + leftOut, used)
    }

    /// The findings of which each means that a row is not used.
    private static let leavingOut: Set<String> = ["JZ0524", "JZ0525", "JZ0526", "JZ0527", "JZ0528", "JZ0529", "JZ0534"]
}
