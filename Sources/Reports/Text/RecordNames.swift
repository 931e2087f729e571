import Diagnostics
import Policies
import Schema

/// What the tables and fields of the records are called, in the way of a language: in Japanese by their first Japanese names.
struct RecordNames {
    let policy: Policy
    let language: Language

    /// A table by its id.
    func table(_ id: String) -> String {
        policy.records.table(named: id)?.label[language] ?? id
    }

    /// What a rule calls `employee.hired_on`, or a whole table, as files name it; nil for what does not stand in files.
    func field(_ name: String) -> (field: String, table: String)? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let table = policy.records.table(rowName: parts[0]), let field = table.field(named: parts[1])
        else { return nil }
        return (header(of: field), self.table(table.id))
    }

    /// What rows are grouped by: `employee.department`, `employee.grade.id`, or a value under the name of some field.
    func grouping(_ name: String, by expression: String) -> String {
        let parts = expression.split(separator: ".").map(String.init)
        if parts.count == 2 || (parts.count == 3 && parts[2] == "id"), let field = field(parts[0] + "." + parts[1])?.field {
            return field
        }
        return policy.records.tables.lazy.compactMap { $0.field(named: name) }.first.map(header) ?? name
    }

    private func header(of field: FieldSchema) -> String {
        guard language == .ja else { return field.name }
        return field.headers.map { $0.parts.joined(separator: "・") }.first(where: isJapanese) ?? field.name
    }

    private func isJapanese(_ text: String) -> Bool { !text.utf8.allSatisfy { $0 < 0x80 } }
}
