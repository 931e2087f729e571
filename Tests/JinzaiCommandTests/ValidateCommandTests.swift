import Foundation
import TestSupport
import Testing

@Suite("jinzai validate")
struct ValidateCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test("Meguro's policy is clean, and its counts are told in both languages")
    func meguro() throws {
        let english = try JinzaiBinary.run(["validate", "Rules/meguro"])
        #expect(english.status == 0)
        #expect(english.err == "")
        #expect(english.out.contains(": 165 clauses, 3 streams, 11 grades, 56 expectations, 3 images, 11 behaviours, "))
        let japanese = try JinzaiBinary.run(["validate", "Rules/meguro", "--language", "ja", "--fail-on", "warning"])
        #expect(japanese.status == 0)
        #expect(japanese.out.hasPrefix("目黒区人財育成方針: 条項 165、"))
        #expect(japanese.out.contains("\n分析した条件 "))
    }

    @Test("a mistake is told with its place and the status is 1")
    func mistake() throws {
        let path = try scratch.write(LittlePolicy.unknownName, to: "little.yaml")
        let run = try JinzaiBinary.run(["validate", path])
        #expect(run.status == 1)
        #expect(run.out.contains("little.yaml:18:14: error JZ02"), "\(run.out)")
        #expect(run.out.contains("did you mean `employee`?"))
        #expect(run.out.contains("1 error\n"))
        #expect(try JinzaiBinary.run(["validate", path, "--fail-on", "never"]).status == 0)
    }

    @Test(
        "each format for programs has standard output to itself",
        arguments: [("json", "["), ("sarif", "{"), ("junit", "<?xml"), ("github", "::error ")])
    func formats(name: String, start: String) throws {
        let path = try scratch.write(LittlePolicy.unknownName, to: "little.yaml")
        let run = try JinzaiBinary.run(["validate", path, "--format", name])
        #expect(run.status == 1)
        #expect(run.out.hasPrefix(start), "\(run.out)")
        #expect(!run.out.contains("a little policy: "))
        #expect(run.err.hasPrefix("a little policy: "))
    }

    @Test("each folder is a policy of its own")
    func folders() throws {
        _ = try scratch.write(LittlePolicy.text, to: "one/little.yaml")
        _ = try scratch.write(LittlePolicy.text, to: "two/little.yaml")
        let run = try JinzaiBinary.run(["validate", "one", "two"], in: scratch.url)
        #expect(run.status == 0)
        let told = "a little policy: 1 rule, 1 parameter, 2 examples\nconditions analysed: 1 of 1\n"
        #expect(run.out == told + told)
    }

    @Test("what analysis finds is told with a record, and what it cannot follow is listed on demand")
    func analysis() throws {
        let path = try scratch.write(LittlePolicy.contradiction, to: "little.yaml")
        let run = try JinzaiBinary.run(["validate", path, "--language", "en", "--fail-on", "warning"])
        #expect(run.status == 1)
        #expect(run.out.contains("little.yaml:19:14: warning JZ0425"), "\(run.out)")
        #expect(run.out.contains("as for this record: {"), "\(run.out)")
        #expect(try JinzaiBinary.run(["validate", path]).status == 0)
        let meguro = try JinzaiBinary.run(["validate", "Rules/meguro", "--verbose", "--language", "en"])
        #expect(meguro.out.contains("rules/plan.yaml:8:11: not analysed: employee.activities.exists("), "\(meguro.out)")
    }

    @Test("what is overdue is told for the day that is given, and not without")
    func overdue() throws {
        let run = try JinzaiBinary.run(["validate", "Rules/meguro", "--as-of", "2027-04-01", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.out.contains("policy.yaml:10:14: warning JZ0459"), "\(run.out)")
        #expect(!(try JinzaiBinary.run(["validate", "Rules/meguro"]).out.contains("JZ0459")))
    }

    @Test("a policy that is not there is told and the status is 3")
    func missing() throws {
        let run = try JinzaiBinary.run(["validate", "nowhere"])
        #expect(run.status == 3)
        #expect(run.out == "")
        #expect(run.err.contains("nowhere"))
    }

    @Test("an unknown format is wrong use")
    func unknownFormat() throws {
        let run = try JinzaiBinary.run(["validate", "Rules/meguro", "--format", "excel"])
        #expect(run.status == 2)
        #expect(run.err.contains("`excel` is no value"), "\(run.err)")
    }

    @Test("--fix --diff shows what would change and changes nothing; the status is 1")
    func diff() throws {
        let text = LittlePolicy.text.replacing("audience: hr", with: "audience：hr   # whom")
        _ = try scratch.write(text, to: "little.yaml")
        let run = try JinzaiBinary.run(["validate", "little.yaml", "--fix", "--diff"], in: scratch.url)
        #expect(run.status == 1)
        #expect(run.out.hasPrefix("--- little.yaml\n+++ little.yaml\n@@ "))
        #expect(run.out.contains("\n-    audience：hr   # whom\n+    audience: hr   # whom\n"), "\(run.out)")
        #expect(run.err.hasSuffix("\n1 fix in 1 file\n"), "\(run.err)")
        #expect(try scratch.text("little.yaml") == text)
    }

    @Test("--fix mends the file in its place, keeps its permissions and its mark, and says what it did")
    func fix() throws {
        let text = "\u{FEFF}" + LittlePolicy.text.replacing("audience: hr", with: "audience：hr   # whom")
        let path = try scratch.write(text, to: "little.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let run = try JinzaiBinary.run(["validate", "little.yaml", "--fix", "--language", "ja"], in: scratch.url)
        #expect(run.status == 0, "\(run.out)\(run.err)")
        #expect(run.out.hasPrefix("little.yaml:20:"))
        #expect(run.out.contains("\n1個のファイルの1か所を直す\n"))
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == Array(text.replacing("：hr", with: ": hr").utf8))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        let again = try JinzaiBinary.run(["validate", "little.yaml", "--fix", "--format", "json"], in: scratch.url)
        #expect(again.status == 0)
        #expect(again.out == "[]\n")
    }
}
