import Foundation
import TestSupport
import Testing

@Suite("nothing personal outside the results")
struct PrivacyTests {
    private let scratch: ScratchFolder
    /// Marked values that stand in personal and sensitive cells, good ones and such as cannot be read.
    private let marks = ["8812345", "8812346", "印一郎", "印二郎", "印の段階", "印の理由", "印の方向"]

    init() throws {
        scratch = try ScratchFolder()
        _ = try scratch.write(
            """
            職員番号,氏名,職層,採用年月日,任用区分,所属
            8812345,印一郎,主任,2015-04-01,正規,総務部
            8812346,印二郎,印の職,不明日,正規,総務部
            8812346,印二郎,係長,2010-04-01,正規,財政部

            """, to: "記録/職員.csv")
        _ = try scratch.write(
            """
            職員番号,評価年度,評価種別,評価状況,未評価理由
            8812345,2024,定期評価,確定,印の理由

            """, to: "記録/人事評価.csv")
        _ = try scratch.write(
            """
            職員番号,評価年度,評価種別,評価項目,最終評価
            8812345,2024,定期評価,倫理,印の段階
            8812345,2024,定期評価,知識・技術,2

            """, to: "記録/評価結果.csv")
        _ = try scratch.write(
            "職員番号,キャリアプラン作成日,希望の方向\n8812345,2024-04-01,印の方向\n", to: "記録/キャリアプラン.csv")
        _ = try scratch.write("a secret key of many letters\n", to: "鍵")
    }

    /// Every command that reads records, in every form, and what fails.
    private static let commands: [[String]] = [
        ["check", "Rules/meguro", "記録"], ["check", "Rules/meguro", "記録", "--format", "json"],
        ["check", "Rules/meguro", "記録", "--format", "csv", "--output", "結果"],
        ["check", "Rules/meguro", "記録", "--format", "xlsx", "--output", "結果"],
        ["check", "Rules/meguro", "記録", "--format", "html", "--output", "結果"],
        ["check", "Rules/meguro", "記録", "--format", "lists", "--output", "結果"],
        ["check", "Rules/meguro", "記録", "--format", "ndjson", "--identity", "pseudonym", "--identity-key", "鍵"],
        ["check", "Rules/meguro", "記録", "--identity", "pseudonym", "--identity-key", "記録/職員.csv"],
        ["check", "Rules/meguro", "記録", "--columns", "number"],
        ["check", "Rules/meguro", "記録", "--output", "鍵"],
        ["check", "Rules/meguro", "記録/評価結果.csv"], ["check", "記録/職員.csv", "記録"],
        ["impact", "Rules/meguro", "Rules/meguro", "記録"], ["validate", "記録/職員.csv"], ["validate", "Rules/meguro"],
        ["explain", "Rules/meguro", "記録", "--subject", "0"], ["handbook", "記録/職員.csv"],
        ["inspect", "Rules/meguro", "記録"], ["inspect", "Rules/meguro", "記録", "--format", "json", "--cells", "--no-manifest"],
        ["inspect", "Rules/meguro", "記録/評価結果.csv"],
    ]

    @Test("no command says a marked value on standard error, in either language", arguments: commands, ["ja", "en"])
    func silent(command: [String], language: String) throws {
        let arguments = command.map(path)
        let dated = ["check", "explain", "impact", "inspect"].contains(command[0]) ? ["--as-of", "2025-04-01"] : []
        let run = try JinzaiBinary.run(arguments + dated + ["--language", language])
        for mark in marks { #expect(!run.err.contains(mark), "\(mark): \(run.err)") }
    }

    @Test("remarks on the files never quote a personal or sensitive cell", arguments: ["text", "json"])
    func remarks(format: String) throws {
        let run = try JinzaiBinary.run(["check", "Rules/meguro", path("記録"), "--as-of", "2025-04-01", "--format", format])
        #expect(run.out.contains("JZ05"))
        for mark in ["印の段階", "印の理由", "印の方向", "印一郎"] { #expect(!run.out.contains(mark), "\(mark)") }
    }

    @Test("an audit log tells who ran what on which files and what was written, and nothing of the records")
    func audit() throws {
        let log = scratch.url.appending(path: "監査.jsonl")
        for identity in ["named", "none"] {
            let run = try JinzaiBinary.run([
                "check", "Rules/meguro", path("記録"), "--as-of", "2025-04-01", "--format", "csv", "--output", path("結果"),
                "--identity", identity, "--audit", log.path,
            ])
            #expect(run.status == 0)
        }
        let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect((entry["at"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/) != nil)
            #expect((entry["user"] as? String)?.isEmpty == false)
            #expect((entry["inputs"] as? [Any])?.count == 4)
            let outputs = try #require(entry["outputs"] as? [[String: Any]])
            #expect(outputs.count == 7 && outputs.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
        }
        #expect(lines[0].contains("\"identity\": \"named\"") && lines[1].contains("\"identity\": \"none\""))
        for mark in marks { #expect(!lines.joined().contains(mark), "\(mark)") }
        let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("a check that cannot be noted does not run")
    func noAudit() throws {
        let run = try JinzaiBinary.run([
            "check", "Rules/meguro", path("記録"), "--as-of", "2025-04-01", "--audit", path("記録"),
        ])
        #expect(run.status == 3 && run.out == "")
    }

    @Test("results are for their owner alone, and nothing else is left behind")
    func files() throws {
        let run = try JinzaiBinary.run([
            "check", "Rules/meguro", path("記録"), "--as-of", "2025-04-01", "--format", "html", "--output", path("結果"),
        ])
        #expect(run.status == 0)
        let folder = scratch.url.appending(path: "結果")
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
        #expect(names.contains("report.html") && names.contains("owner.html"))
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
            let mode = try #require(attributes[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(name)")
            #expect(!name.hasSuffix(".part"))
        }
    }

    /// The path of one of the files in the scratch folder; anything else as it is.
    private func path(_ name: String) -> String {
        ["記録", "結果", "鍵"].contains { name.hasPrefix($0) } ? scratch.url.appending(path: name).path : name
    }
}
