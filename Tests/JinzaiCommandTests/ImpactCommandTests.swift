import Foundation
import TestSupport
import Testing

@Suite("jinzai impact")
struct ImpactCommandTests {
    private let scratch: ScratchFolder
    private let records: String
    private let old: String

    init() throws {
        scratch = try ScratchFolder()
        records = try scratch.write("職員番号,点数\na,1\nb,2\nc,\nd,3\n", to: "記録/職員.csv")
        old = try scratch.write(LittlePolicy.text, to: "policy/little.yaml")
        try git("init", "--quiet")
        try git("add", "policy")
        try git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--message", "first")
    }

    private func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", scratch.url.path] + arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func impact(_ arguments: String...) throws -> JinzaiBinary.Outcome {
        try JinzaiBinary.run(
            ["impact"] + arguments + ["--as-of", "2025-04-01", "--language", "en"], in: scratch.url)
    }

    private func raise() throws {
        _ = try scratch.write(LittlePolicy.text.replacing("2020-04-01: 2", with: "2020-04-01: 3"), to: "policy/little.yaml")
    }

    @Test("compares two policies")
    func twoPolicies() throws {
        let copy = try scratch.write(LittlePolicy.text, to: "before/little.yaml")
        try raise()
        let run = try impact(copy, old, records)
        #expect(run.status == 0)
        #expect(run.err == "")
        #expect(run.out.contains("Findings that change: 1 new (1 person or group)"), "\(run.out)")
        #expect(run.out.contains("met 2 → 1, not met yet 1 → 2"), "\(run.out)")
    }

    @Test(
        "reads the old policy from git, under either way of naming it",
        arguments: [["--revision", "HEAD", "policy"], ["HEAD:policy", "policy"]])
    func revision(arguments: [String]) throws {
        try raise()
        let run = try JinzaiBinary.run(
            ["impact"] + arguments + ["記録", "--as-of", "2025-04-01", "--format", "json"], in: scratch.url)
        #expect(run.status == 0, "\(run.err)")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
        let rules = try #require(document["rules"] as? [[String: Any]])
        #expect(rules.map { $0["rule"] as? String } == ["low"])
        let findings = try #require(rules.first?["findings"] as? [[String: Any]])
        #expect(findings.map { $0["subject"] as? String } == ["b"])
        #expect(document["old"] as? String == "HEAD:policy")
    }

    @Test(
        "says which revision or folder git does not know, and ends with 2",
        arguments: [
            (["--revision", "nowhere", "policy"], "git cannot read `nowhere:policy`"),
            (["HEAD:nowhere", "policy"], "there are no rule files in `HEAD:nowhere`"),
            (["--revision=--help", "policy"], "git cannot read `--help`"),
        ] as [([String], String)])
    func wrong(arguments: [String], expected: String) throws {
        let run = try JinzaiBinary.run(
            ["impact"] + arguments + ["記録", "--as-of", "2025-04-01", "--language", "en"], in: scratch.url)
        #expect(run.status == 2)
        #expect(run.err.contains(expected), "\(run.err)")
    }

    @Test("says which argument is missing")
    func missing() throws {
        let run = try JinzaiBinary.run(["impact", "policy", "--language", "en"], in: scratch.url)
        #expect(run.status == 2)
        #expect(run.err.contains("`<new>` is missing"), "\(run.err)")
    }
}
