import CivilTime
import Columnar
import Diagnostics
import Records
import Schema

extension Dataset {
    /// A table as lines of `parent | cell | cell…`; cells without a value as `<state>`.
    func text(_ id: String) -> [String] {
        guard let table = table(id) else { return ["not supplied"] }
        return (0..<table.rowCount).map { row in
            let parent = table.parent(ofRow: row).map { [String($0)] } ?? []
            return (parent + table.schema.fields.map { cell(table, row, $0) }).joined(separator: " | ")
        }
    }

    func cell(_ table: RecordTable, _ row: Int, _ field: FieldSchema) -> String {
        guard let column = table.column(named: field.name) else { return "<notSupplied>" }
        guard column.state(at: row) == .value else { return "<\(column.state(at: row))>" }
        let code = column.code(at: row).map(Int.init) ?? 0
        switch field.type {
        case .string: return column.text(at: row) ?? "?"
        case .int, .level, .fiscalYear: return column.int(at: row).map { "\($0)" } ?? "?"
        case .double: return column.double(at: row).map { "\($0)" } ?? "?"
        case .bool: return column.bool(at: row).map { "\($0)" } ?? "?"
        case .date: return column.dayNumber(at: row).map { CivilDate(dayNumber: $0).description } ?? "?"
        case .grade: return schema.vocabulary.grades.codes[code]
        case .competency: return schema.vocabulary.competencies.codes[code]
        case .training: return schema.vocabulary.trainings.codes[code]
        case .reference: return "@\(code)"
        }
    }

    /// Findings as `code file:line:column header: message`.
    func findingLines(japanese: Bool = false) -> [String] {
        findings.map { finding in
            let place = finding.place
            let column = place.column.map { ":\($0)" } ?? ""
            return "\(finding.code) \(place.file):\(place.line)\(column) \(japanese ? finding.message.ja : finding.message.en)"
        }
    }
}

extension DatasetSchema {
    /// Reads texts as files.
    func read(_ files: (String, String)...) throws -> Dataset {
        try DatasetReader(schema: self).read(files: files.map { ($0.0, Array($0.1.utf8)) })
    }
}
