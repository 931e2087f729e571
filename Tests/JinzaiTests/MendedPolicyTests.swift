import Diagnostics
import Foundation
import Jinzai
import TestSupport
import Testing

@Suite("policies after safe fixes")
struct MendedPolicyTests {
    /// Rules with `condition` where a condition stands, and a comment on every line that a fix may touch.
    private func rules(_ condition: String) -> String {
        """
        # first
        policy:  # the header
          {id: little,   title: {ja: 小さな方針, en: a little policy}, fiscal_year_starts: 04-01, year: current}
        records:
          employees:   # people
            row: employee
            key: id
            fields: {id: {type: string}, score: {type: int, optional: true}}

        rules:
          # the only one
          - id: low
            basis: assumption
            reason: a guess
            each: employee
            require: \(condition)
            severity: attention
            audience: hr
            message: {ja: 低い, en: low}   # last

        """
    }

    private func mended(_ text: String) -> MendedPolicy {
        CheckedPolicy.load(sources: [SourceText(name: "rules.yaml", text: text)]).mended()
    }

    @Test(
        "what surely was meant is written, and nothing else changes",
        arguments: [
            ("employee.score = 3  # three", "employee.score == 3  # three"),
            ("employee.score ＞＝ ３ # three", "employee.score >= 3 # three"),
            ("!has(employee.score)", "'!has(employee.score)'"),
            ("\"employee.id = 'a'\"", "\"employee.id == 'a'\""),
            ("\"employee.id == ’a’\"", "\"employee.id == 'a'\""),
            ("'employee.id == ’a’'", "'employee.id == ''a'''"),
            ("\"employee.id == “a”\"", "\"employee.id == \\\"a\\\"\""),
            ("|\n      employee.score\n      = 3", "|\n      employee.score\n      == 3"),
            ("Employee.score == 3", "employee.score == 3"),
        ])
    func condition(_ wrong: String, _ right: String) {
        let result = mended(rules(wrong))
        #expect(result.isChanged)
        let expected = CheckedPolicy.load(sources: [SourceText(name: "rules.yaml", text: rules(right))])
        #expect(result.policy.diagnostics.count { $0.severity == .error } == 0, "\(result.policy.diagnostics.map(\.message.en))")
        #expect(expected.isUsable)
        #expect(result.diff.contains("+    require: \(right.prefix { $0 != "\n" })\n") || right.hasPrefix("|"), "\(result.diff)")
        #expect(result.diff.split(separator: "\n").count { $0.hasPrefix("+") } == 2)
    }

    @Test("a guess at a misspelt word is left to the author")
    func guess() {
        let result = mended(rules("employe.score == 3"))
        #expect(!result.isChanged)
        #expect(result.diff == "")
        #expect(result.summary(in: .en) == "")
        #expect(result.policy.diagnostics.contains { !$0.fixes.isEmpty })
    }

    @Test("mistakes that others hide are mended too, and once more finds nothing to do")
    func rounds() throws {
        let wrong = rules("!has(employee.score) ＆＆ employee.score = ３")
            .replacing("severity: attention", with: "severity：attention").replacing("audience:", with: "Audience:")
        let first = mended(wrong)
        #expect(first.policy.isUsable, "\(first.policy.diagnostics.map(\.message.en))")
        #expect(first.summary(in: .ja).hasSuffix("1個のファイルの\(first.summary(in: .ja).count { $0 == "\n" } - 1)か所を直す\n"))
        #expect(first.summary(in: .en).contains("rules.yaml:"))
        let second = first.policy.mended()
        #expect(!second.isChanged)
    }

    @Test("every comment stays, on fixes in many places of Meguro's policy at once")
    func comments() throws {
        let paths = ["records", "rules/career", "streams", "scale", "parameters"]
        let texts = try paths.map { try PackageRoot.text("Rules/meguro/\($0).yaml") }
        let wrong = texts.map { $0.replacing(" && ", with: " ＆＆ ").replacing("\n    key: ", with: "\n    key：") }
        let result = CheckedPolicy.load(sources: zip(paths, wrong).map { SourceText(name: $0, text: $1) }).mended()
        let added = result.diff.split(separator: "\n").filter { $0.hasPrefix("+ ") }
        #expect(added.count > 10)
        for line in added {
            #expect(texts.contains { $0.contains(line.dropFirst()) }, "\(line)")
        }
    }
}
