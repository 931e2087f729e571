import CivilTime
import Columnar
import Diagnostics
import Evaluation
import Foundation
import Jinzai
import Policies
import Records
import Schema
import TestSupport
import Testing

/// The files that offices really have, in `Fixtures/files`, read for Meguro's policy: what each is taken for, and what is told of it.
struct FileCaseTests {
    private static let names: [String] = {
        let root = PackageRoot.url("Fixtures/files")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { $0.first?.isNumber ?? false }.sorted()
    }()

    /// What rules say of the cases in which it is the policy that decides.
    private static let rules: [String: [String]] = [
        "20-reorganised": ["career.replan-after-transfer"],
        "21-grade-change": ["competency.complete", "data.wrong-form"],
        "22-leave": ["competency.complete"],
        "23-rater-order": ["competency.level", "data.rater-is-ratee"],
        "24-reappointed": ["career.review-plan", "career.polish", "next-grade.ready"],
        "25-conditional": ["appraisal.conditional"],
        "26-concurrent": ["rotation.long-posting"],
        "32-other-grade": ["data.wrong-form"],
    ]

    private static let policy = Result { try CheckedPolicy.load(paths: [PackageRoot.url("Rules/meguro").path]) }

    @Test("every case of a file has its outcome, told in both languages", arguments: names)
    func outcome(name: String) throws {
        let policy = try Self.policy.get()
        let folder = PackageRoot.url("Fixtures/files/\(name)").path
        let reader = DatasetReader(schema: try policy.usable().policy.records)
        var text = ""
        do {
            let data = try reader.read(paths: [folder])
            text += Self.severity(of: data.findings) + "\n"
            for finding in data.findings { text += Self.text(of: finding) }
            for table in data.schema.tables { text += Self.rows(of: table.id, in: data) }
            if let wanted = Self.rules[name] { text += try Self.judgement(policy, folder, wanted) }
        } catch let error as JinzaiError {
            text += "reject, and stop: \(error.code)\n"
            for language in Language.allCases { text += "  \(error.message[language])\n  → \(error.help?[language] ?? "")\n" }
        }
        Golden.check(text.replacing(folder + "/", with: ""), named: "Files/\(name).txt")
    }

    @Test("there is a fixture for each of the 32 cases")
    func complete() {
        #expect(Set(Self.names.compactMap { Int($0.prefix(2)) }).isSuperset(of: 1...32))
    }

    private static func severity(of findings: [DataFinding]) -> String {
        switch findings.map(\.severity).max() {
        case .error: "reject"
        case .warning: "accept, with warnings"
        case .note: "accept, with notes"
        case nil: "accept"
        }
    }

    private static func text(of finding: DataFinding) -> String {
        let place = finding.place
        let cell =
            place.cellName.map { "!\($0)" } ?? (place.line > 0 ? ":\(place.line)" + (place.column.map { ":\($0)" } ?? "") : "")
        var text = "\(place.whole)\(cell) \(finding.severity.rawValue) \(finding.code)\n"
        for language in Language.allCases {
            text += "  \(finding.message[language])" + (finding.help.map { "\n  → \($0[language])" } ?? "") + "\n"
        }
        return text
    }

    private static func rows(of id: String, in data: Dataset) -> String {
        guard let table = data.table(id), !table.isImplied else { return "" }
        var text = "\(id):\n"
        for row in 0..<table.rowCount {
            var cells = table.schema.fields.compactMap { field -> String? in
                guard let column = table.column(named: field.name), column.state(at: row) != .empty else { return nil }
                return "\(field.name)=\(self.text(of: column, row, field.type, data))"
            }
            if let parent = table.parent(ofRow: row) { cells.insert("of \(parent)", at: 0) }
            text += "  " + cells.joined(separator: " ") + "\n"
        }
        return text
    }

    private static func text(of column: Column, _ row: Int, _ type: FieldType, _ data: Dataset) -> String {
        guard column.state(at: row) == .value else { return "<\(column.state(at: row))>" }
        let code = column.code(at: row).map { Int($0) } ?? -1
        return switch type {
        case .string: column.text(at: row).map { "\"\($0)\"" } ?? "?"
        case .date: column.dayNumber(at: row).map { CivilDate(dayNumber: $0).description } ?? "?"
        case .grade: data.schema.vocabulary.grades.codes[code]
        case .competency: data.schema.vocabulary.competencies.codes[code]
        case .training: data.schema.vocabulary.trainings.codes[code]
        case .reference: "row \(code)"
        default: column.int(at: row).map { "\($0)" } ?? column.bool(at: row).map { "\($0)" } ?? "?"
        }
    }

    /// The findings of some rules and what they could not tell.
    private static func judgement(_ policy: CheckedPolicy, _ folder: String, _ rules: [String]) throws -> String {
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let run = try policy.check(records: [folder], options: CheckOptions(asOf: day, year: 2024))
        var text = ""
        for rule in rules {
            text += "\(rule):\n"
            for finding in run.findings where finding.rule == rule {
                text += "  \(finding.subject) \(finding.item ?? "")\n    \(finding.message[.ja])\n    \(finding.message[.en])\n"
            }
            for entry in run.result.unknown where entry.rules.contains(rule) {
                text += "  \(entry.subject?.id ?? "all") unknown: \(entry.fields.joined(separator: ", "))\n"
            }
        }
        return text
    }
}
