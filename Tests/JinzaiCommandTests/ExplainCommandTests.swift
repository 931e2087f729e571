import Foundation
import TestSupport
import Testing

@Suite("jinzai explain")
struct ExplainCommandTests {
    private func explain(_ arguments: String...) throws -> JinzaiBinary.Outcome {
        try JinzaiBinary.run(["explain", "Rules/meguro", "Fixtures/small/csv", "--as-of", "2025-04-01"] + arguments)
    }

    @Test(
        "tells the clause, the rule, every part with its value and cell", arguments: ["ja", "en"],
        ["0000002 career.review-plan", "0000001 competency.level knowledge", "0000013 career.review-plan"])
    func text(language: String, what: String) throws {
        let words = what.split(separator: " ").map(String.init)
        let item = words.count > 2 ? ["--item", words[2]] : []
        let run = try JinzaiBinary.run(
            [
                "explain", "Rules/meguro", "Fixtures/small/csv", "--as-of", "2025-04-01", "--language", language, "--subject",
                words[0], "--rule", words[1],
            ] + item)
        #expect(run.status == 0)
        #expect(run.err == "")
        Golden.check(run.out, named: "explain/\(words.joined(separator: "-")).\(language).txt")
    }

    @Test("explains all rules of a person: those with something to look at in full, the others in a line")
    func allRules() throws {
        let run = try explain("--subject", "0000002", "--language", "en")
        #expect(run.status == 0)
        #expect(run.out.contains("The other rules"))
        #expect(run.out.contains("secondment.purpose"))
        #expect(run.out.contains("digital.level"))
    }

    @Test("explains the findings of a rule for everybody, or for some, and leaves the change out where asked to")
    func several() throws {
        let all = try explain("--rule", "competency.level", "--no-change", "--language", "en")
        #expect(all.status == 0)
        #expect(all.out.contains("about    0000001,") && all.out.contains("about    0000003,"))
        #expect(!all.out.contains("It would be met"))
        let some = try explain("--rule", "competency.level", "--subject", "0000001", "--subject", "0000003", "--language", "en")
        #expect(some.out.contains("0000001") && some.out.contains("0000003") && !some.out.contains("0000005"))
        #expect(some.out.contains("It would be met"))
    }

    @Test("as JSON, parts have values, cells and places")
    func json() throws {
        let run = try explain("--subject", "0000002", "--rule", "career.review-plan", "--format", "json")
        #expect(run.status == 0)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
        let explanations = try #require(document["explanations"] as? [[String: Any]])
        #expect(explanations.map { $0["outcome"] as? String } == ["flagged"])
        let statement = try #require(explanations.first?["flag"] as? [String: Any])
        #expect(statement["value"] as? Bool == true)
        #expect(run.out.contains("\"header\": \"キャリアプラン作成日\""))
    }

    @Test(
        "says what cannot be explained, and ends with 2",
        arguments: [
            (["--subject", "0000002", "--rule", "career.reviewplan"], "there is no rule `career.reviewplan`; did you mean"),
            (["--subject", "2"], "nobody and no group `2`"),
            (["--subject", "0000002", "--rule", "competency.level", "--item", "x"], "no row that `competency.level x`"),
        ] as [([String], String)])
    func wrong(arguments: [String], expected: String) throws {
        let run = try JinzaiBinary.run(
            ["explain", "Rules/meguro", "Fixtures/small/csv", "--as-of", "2025-04-01", "--language", "en"] + arguments)
        #expect(run.status == 2)
        #expect(run.out == "")
        #expect(run.err.contains(expected), "\(run.err)")
    }
}
