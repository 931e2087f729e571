import CivilTime
import Diagnostics
import Foundation
import Jinzai
import TestSupport
import Testing

@Suite("The impact of a change of the policy")
struct ImpactTests {
    private func options() throws -> CheckOptions {
        CheckOptions(asOf: try #require(CivilDate(year: 2025, month: 4, day: 1)), year: 2024)
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
