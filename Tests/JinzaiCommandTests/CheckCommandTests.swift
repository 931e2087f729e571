import Foundation
import TestSupport
import Testing

@Suite("jinzai check")
struct CheckCommandTests {
    private let scratch: ScratchFolder
    private let policy: String
    private let records: String

    init() throws {
        scratch = try ScratchFolder()
        policy = try scratch.write(LittlePolicy.text, to: "little.yaml")
        records = try scratch.write("職員番号,点数\na,1\nb,2\nc,\n", to: "職員.csv")
    }

    private func check(_ arguments: String...) throws -> JinzaiBinary.Outcome {
        try JinzaiBinary.run(["check", policy, records, "--as-of", "2025-04-01"] + arguments)
    }

    @Test("the report tells findings, what is missing and what to mend; the status is 0")
    func text() throws {
        let run = try check("--language", "ja")
        #expect(run.status == 0)
        #expect(run.err == "")
        #expect(run.out.hasPrefix("小さな方針\n基準日 2025-04-01、2025年度\n記録: 職員 3\n"), "\(run.out)")
        #expect(run.out.contains("aが低い"))
        #expect(run.out.contains("判断できなかったこと"))
        #expect(run.out.contains("ファイルの確認点"))
        #expect(!run.out.contains("\u{1B}"))
    }

    @Test("without a day, today's is taken and said")
    func today() throws {
        let run = try JinzaiBinary.run(["check", policy, records])
        #expect(run.status == 0)
        #expect(run.err.hasPrefix("jinzai: as of today, 2"), "\(run.err)")
    }

    @Test(
        "from the weight of --fail-on on, the status is 1",
        arguments: [("never", 0), ("note", 1), ("attention", 1), ("priority", 0)] as [(String, Int32)])
    func failOn(weight: String, status: Int32) throws {
        #expect(try check("--fail-on", weight).status == status)
    }

    @Test("the list of findings has the columns that were asked for")
    func columns() throws {
        let run = try check("--format", "csv", "--columns", "rule,subject,message")
        #expect(run.status == 0)
        #expect(run.out == "\u{FEFF}rule,subject,message\r\nlow,a,a is low\r\n")
        let wrong = try check("--format", "csv", "--columns", "rule,subjet")
        #expect(wrong.status == 2)
        #expect(wrong.err.contains("there is no column `subjet`; did you mean `subject`?"))
    }

    @Test("JSON can be read, and says the same as the text")
    func json() throws {
        let run = try check("--format", "json")
        let result = try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
        #expect(
            Set(result.keys) == ["run", "summary", "findings", "waived", "waivers", "baseline", "unknown", "metrics", "data"])
        let findings = try #require(result["findings"] as? [[String: Any]])
        #expect(findings.map { $0["id"] as? String } == ["low/a"])
        let unknown = try #require(result["unknown"] as? [[String: Any]])
        #expect(unknown.map { $0["cause"] as? String } == ["empty"])
    }

    @Test("with --explain-plan nothing is checked, but told how each expression is evaluated")
    func plan() throws {
        let run = try check("--explain-plan", "--language", "ja")
        #expect(run.status == 0)
        #expect(run.out.contains("\nlow\n"), "\(run.out)")
        #expect(run.out.contains("  require: 列でまとめて "), "\(run.out)")
        #expect(run.out.hasSuffix("1行ずつ計算する式：0\n"), "\(run.out)")
        #expect(try check("--explain-plan").out.hasSuffix("evaluated row by row: 0\n"))
    }

    @Test("with --output files are written and standard output stays empty")
    func output() throws {
        let folder = scratch.url.appending(path: "結果").path
        let run = try check("--format", "csv", "--output", folder)
        #expect(run.status == 0)
        #expect(run.out == "")
        #expect(run.err.contains("findings.csv"))
        let table = URL(filePath: folder).appending(path: "findings.csv")
        #expect(try Data(contentsOf: table).starts(with: Array("\u{FEFF}subject,rule,".utf8)))
        #expect(try check("--format", "csv", "--no-bom", "--output", folder).status == 0)
        #expect(try Data(contentsOf: table).starts(with: Array("subject,rule,".utf8)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 7)
        #expect(try check("--output", policy).status == 3)
    }

    @Test("the same run gives the same bytes", arguments: ["text", "json", "csv"])
    func deterministic(format: String) throws {
        #expect(try check("--format", format).out == check("--format", format).out)
    }

    @Test("records that are not there are told and the status is 3")
    func missing() throws {
        let run = try JinzaiBinary.run(["check", policy, "nowhere.csv", "--as-of", "2025-04-01"])
        #expect(run.status == 3)
        #expect(run.err.contains("nowhere.csv"))
    }

    @Test("a policy with errors is told on standard error and the status is 2")
    func unusable() throws {
        let broken = try scratch.write(LittlePolicy.unknownName, to: "broken.yaml")
        let run = try JinzaiBinary.run(["check", broken, records, "--as-of", "2025-04-01"])
        #expect(run.status == 2)
        #expect(run.out == "")
        #expect(run.err.contains("error JZ02"))
    }

    @Test(
        "the small data set gives the findings that were worked out by hand, in any of its forms",
        arguments: ["csv", "cp932", "ndjson"])
    func small(form: String) throws {
        let columns = "subject,rule,item,outcome,severity,observed,recommend"
        let run = try JinzaiBinary.run([
            "check", "Rules/meguro", "Fixtures/small/\(form)", "--as-of", "2025-04-01", "--format", "csv", "--columns", columns,
        ])
        let expected = try PackageRoot.text("Fixtures/small/expected/findings.csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",") }
        let seen = run.out.split(separator: "\r\n").dropFirst().map(String.init)
        #expect(seen.sorted() == expected.sorted())
    }
}
