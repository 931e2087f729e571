import Columnar
import Evaluation
import Records
import Reports
import Schema

/// Counts what changes by the department of whom it is about.
struct DepartmentTally {
    let dataset: Dataset
    /// The field that names a department.
    private let field = "department"

    /// By name; empty where the records have no such field.
    func tally(_ findings: [FindingImpact]) -> [DepartmentImpact] {
        guard
            let table = dataset.schema.tables.first(where: {
                $0.parent == nil && dataset.table($0.id)?.column(named: field) != nil
            })
        else { return [] }
        let groups = Dictionary(grouping: findings) { name(of: $0.subject.id, in: table) }
        return groups.keys.sorted().map { name in
            let found = groups[name] ?? []
            return DepartmentImpact(
                name: name, counts: found.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 },
                subjects: Set(found.map(\.subject)).count)
        }
    }

    private func name(of subject: String, in table: TableSchema) -> String {
        guard let records = dataset.table(table.id), let row = records.row(key: subject) else { return "" }
        return records.column(named: field)?.text(at: row) ?? ""
    }
}
