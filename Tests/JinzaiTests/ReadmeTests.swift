import CEL
import CivilTime
import Diagnostics
import Jinzai
import TestSupport
import Testing

/// The first example of the README, as it stands there.
private func heaviest(in folder: String, on day: CivilDate) throws -> [CheckFinding] {
    let policy = try CheckedPolicy.load(paths: ["Rules/meguro"])
    let run = try policy.check(records: [folder], options: CheckOptions(asOf: day))
    return run.findings.filter { $0.weight == .priority }
}

/// The second one.
private func needsTalk(score: Int64) -> Bool? {
    var environment = CELEnvironment()
    environment.declare(variable: "score", .int)
    let source = SourceText(name: "<expression>", text: "score < 3")
    guard let expression = environment.check(source, expecting: .bool).expression else { return nil }
    guard case .value(.bool(let answer)) = environment.program(expression).evaluate([.value(.int(score))]) else { return nil }
    return answer
}

@Suite("the examples of the README")
struct ReadmeTests {
    @Test("its Swift stands in this file, line by line")
    func sameText() throws {
        let here = Set(try PackageRoot.text("Tests/JinzaiTests/ReadmeTests.swift").split(separator: "\n").map(Self.statement))
        let blocks = try PackageRoot.text("README.md").split(separator: "```swift\n").dropFirst()
        let lines = blocks.flatMap { $0.prefix { $0 != "`" }.split(separator: "\n") }.map(Self.statement)
        #expect(!lines.isEmpty)
        #expect(lines.filter { !here.contains($0) } == [])
    }

    @Test("its CEL works")
    func expression() {
        #expect(needsTalk(score: 2) == true)
        #expect(needsTalk(score: 3) == false)
    }

    @Test("the rule it shows is one of Meguro's", arguments: ["README.md", "README.ja.md"])
    func rule(_ readme: String) throws {
        let rules = Set(try PackageRoot.text("Rules/meguro/rules/competency.yaml").split(separator: "\n").map(Self.statement))
        let block = try #require(try PackageRoot.text(readme).split(separator: "```yaml\n").dropFirst().first)
        let lines = block.prefix { $0 != "`" }.split(separator: "\n").map(Self.statement)
        #expect(lines.count > 5)
        #expect(lines.filter { !rules.contains($0) } == [])
    }

    /// A line without its indentation and without what makes a function private.
    private static func statement(_ line: Substring) -> String {
        var line = line.drop { $0 == " " }
        if line.hasPrefix("private ") { line = line.dropFirst("private ".count) }
        return String(line)
    }
}
