import CivilTime
import Diagnostics
import Foundation
import Jinzai
import TestSupport
import Testing

@Suite("The impact of a change of the policy")
struct ImpactTests {
    /// A finding as both ways of comparing name it.
    private struct Change: Hashable, CustomStringConvertible {
        let kind: String
        let rule: String
        let subject: String
        let item: String?

        var description: String { "\(kind) \(rule)/\(subject)/\(item ?? "-")" }
    }

    private func options() throws -> CheckOptions {
        CheckOptions(asOf: try #require(CivilDate(year: 2025, month: 4, day: 1)), year: 2024)
    }

    @Test("agrees with running both versions and comparing what they find")
    func randomEdits() throws {
        let records = [PackageRoot.url("Fixtures/small/csv").path]
        let options = try options()
        let edits = try PolicyEdits("Rules/meguro")
        let old = CheckedPolicy.load(sources: edits.sources)
        let before = try old.check(records: records, options: options).findings
        var generator = SeededGenerator(seed: 7)
        var (tried, changing) = (0, 0)
        for _ in 0..<400 where tried < Effort.cases(12, long: 50) {
            guard let edit = edits.random(using: &generator) else { continue }
            let new = CheckedPolicy.load(sources: edit.sources)
            guard new.isUsable else { continue }
            tried += 1
            let after = try new.check(records: records, options: options).findings
            let run = try new.impact(
                replacing: old, records: records, options: options, names: ("old", "new"), combinations: false)
            let seen = try changes(in: run.text(.json, language: .en))
            let expected = compare(before, after)
            #expect(seen.sorted { "\($0)" < "\($1)" } == expected.sorted { "\($0)" < "\($1)" }, "\(edit.what)")
            if !expected.isEmpty { changing += 1 }
        }
        #expect(tried == Effort.cases(12, long: 50))
        #expect(changing * 3 >= tried, "\(changing) of \(tried) edits change something")
    }

    private func compare(_ old: [CheckFinding], _ new: [CheckFinding]) -> [Change] {
        func change(_ kind: String, _ finding: CheckFinding) -> Change {
            Change(kind: kind, rule: finding.rule, subject: finding.subject, item: finding.item)
        }
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return after.values.filter { before[$0.id] == nil }.map { change("new", $0) }
            + before.values.filter { after[$0.id] == nil }.map { change("gone", $0) }
            + after.values.filter { finding in
                guard let twin = before[finding.id] else { return false }
                return twin.weight != finding.weight || twin.isFlag != finding.isFlag
            }.map { change("changed", $0) }
    }

    private func changes(in text: String) throws -> [Change] {
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return try #require(document["rules"] as? [[String: Any]]).flatMap { rule in
            try #require(rule["findings"] as? [[String: Any]]).map { finding in
                Change(
                    kind: try #require(finding["change"] as? String), rule: try #require(rule["rule"] as? String),
                    subject: try #require(finding["subject"] as? String), item: finding["item"] as? String)
            }
        }
    }

    @Test("tells who changes, by rule and department, and the combinations that nobody has today")
    func combinations() throws {
        let old = CheckedPolicy.load(sources: [GradedPolicy.source(least: 2)])
        let new = CheckedPolicy.load(sources: [GradedPolicy.source(least: 3)])
        #expect(new.diagnostics.map(\.message.en) == [])
        let files = GradedPolicy.records
        let run = try new.impact(replacing: old, files: files, options: options(), names: ("old", "new"))
        let text = run.text(language: .en)
        #expect(text.contains("Findings that change: 1 new (1 person or group)"), "\(text)")
        #expect(text.contains("south"))
        #expect(!text.contains("north"))
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(run.text(.json, language: .en).utf8)) as? [String: Any])
        let combinations = try #require(document["combinations"] as? [[String: Any]])
        // A1 has somebody at level 2; A2 has nobody.
        #expect(combinations.count == 1)
        #expect(combinations.first?["item"] as? String == "ethics")
        #expect(
            combinations.first?["values"] as? [String: [String]] == ["employee.grade": ["A2"], "rating.score": ["2"]],
            "\(combinations)")
    }

    @Test("of the same policy is nothing")
    func nothing() throws {
        let policy = CheckedPolicy.load(sources: [GradedPolicy.source(least: 2)])
        let run = try policy.impact(replacing: policy, files: GradedPolicy.records, options: options(), names: ("a", "b"))
        #expect(run.isEmpty)
        #expect(run.text(language: .ja).contains("何も変わりません"))
    }
}
