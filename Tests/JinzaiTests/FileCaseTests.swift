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
            text += Self.outcome(of: data) + "\n"
            for finding in data.findings { text += Self.text(of: finding) }
            for table in data.schema.tables { text += Self.rows(of: table.id, in: data) }
            if let wanted = Self.rules[name] { text += try Self.judgement(policy, folder, wanted) }
        } catch let error as JinzaiError {
            text += "reject the file, and stop: \(error.code)\n"
            for language in Language.allCases { text += "  \(error.message[language])\n  → \(error.help?[language] ?? "")\n" }
        }
        let wanted = try #require(Self.outcomes[name], "there is no outcome for \(name)")
        #expect(text.hasPrefix(wanted + "\n") || text.hasPrefix(wanted + ":"), "\(wanted): \(text)")
        Golden.check(text.replacing(folder + "/", with: ""), named: "Files/\(name).txt")
    }

    @Test("there is a fixture for each of the 32 cases")
    func complete() {
        #expect(Set(Self.names.compactMap { Int($0.prefix(2)) }).isSuperset(of: 1...32))
    }

    /// What is to become of each case.
    private static let outcomes = [
        "01-cp932": "accept", "02-no-cp932-output": "accept", "03-byte-order-mark": "accept", "04-line-ends": "accept",
        "05-unicode-text": "accept", "06-full-width": "warn", "07-half-width-katakana": "accept",
        "08-compatibility-kanji": "accept", "09-private-use": "warn", "10-variants": "accept",
        // A number in exponent form, and two that are the same with their zeros.
        "11-lost-zeros": "reject 3 rows",
        // The 30th of February.
        "12-era-dates": "reject 1 cell", "13-serial-numbers": "reject 3 cells", "13-1904": "accept",
        // A bare 5; a level 0; letters, fractions, two levels at once.
        "14-fiscal-years": "reject 1 cell", "15-three-kinds-of-nothing": "reject 1 cell", "16-ratings": "reject 4 cells",
        "17-ambiguous": "reject the file", "17-headers": "warn", "18-csv": "warn", "18-totals-and-notes": "warn",
        "19-duplicates": "reject 2 rows",
        // A unit that the list of units does not have.
        "20-reorganised": "warn", "21-grade-change": "accept", "22-leave": "accept",
        // The second rater has left.
        "23-rater-order": "warn", "24-reappointed": "accept", "25-conditional": "accept", "26-concurrent": "accept",
        "27-formulas": "reject 3 cells", "28-old-workbook": "reject the file, and stop",
        "28-encrypted": "reject the file, and stop",
        "28-binary-workbook": "reject the file, and stop", "29-formula-injection": "accept",
        "30-twelve-digits": "reject the file, and stop", "30-workbook": "reject the file, and stop",
        // A grade of two streams, a competency that does not exist.
        "31-labels": "reject 2 cells", "32-other-grade": "accept", "33-saved-by-libreoffice": "warn",
    ]

    /// What became of a file: whether all of it, some rows or some cells were refused, whether something was warned about.
    private static func outcome(of data: Dataset) -> String {
        if data.findings.contains(where: { $0.severity == .error }) { return "reject the file" }
        let rows = data.findings.count { ["JZ0524", "JZ0526", "JZ0527", "JZ0528", "JZ0529"].contains($0.code) }
        let columns = data.schema.tables.compactMap { data.table($0.id) }.flatMap { table in
            table.schema.fields.compactMap { table.column(named: $0.name) }
        }
        let cells = columns.reduce(0) { count, column in
            count + (0..<column.count).count { column.state(at: $0) == .unreadable }
        }
        func counted(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }
        if rows > 0 { return "reject " + counted(rows, "row") }
        if cells > 0 { return "reject " + counted(cells, "cell") }
        return data.findings.contains { $0.severity == .warning } ? "warn" : "accept"
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
