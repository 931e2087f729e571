import Foundation
import TestSupport
import Testing

@Suite("jinzai init")
struct InitCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test(
        "the policy that it writes is without a remark, passes its tests, is formatted and finds something in its records",
        arguments: ["ja", "en"])
    func isComplete(language: String) throws {
        let folder = scratch.url.appending(path: "方針/mine").path
        let run = try JinzaiBinary.run(["init", folder, "--language", language])
        #expect(run.status == 0)
        #expect(run.err == "")
        #expect(run.out.split(separator: "\n").count == 7)
        #expect(run.out.contains("\(folder)/policy/rules.yaml\n"))
        #expect(try JinzaiBinary.run(["validate", folder + "/policy", "--fail-on", "note"]).status == 0)
        let test = try JinzaiBinary.run(["test", folder + "/policy"])
        #expect(test.status == 0)
        #expect(test.out.contains(" 9 examples, 0 failed"))
        #expect(try JinzaiBinary.run(["fmt", folder + "/policy", "--check"]).status == 0)
        let check = try JinzaiBinary.run(
            ["check", folder + "/policy", folder + "/records", "--as-of", "2025-04-01", "--fail-on", "attention"])
        #expect(check.status == 1)
        #expect(check.out.contains("5 findings about 5 people and groups"))
        #expect(check.out.contains("0 remarks on the files"))
    }

    @Test("nothing that is there is overwritten")
    func refuses() throws {
        let file = try scratch.write("mine\n", to: "there/README.md")
        let folder = (file as NSString).deletingLastPathComponent
        for path in [folder, file] {
            let run = try JinzaiBinary.run(["init", path, "--language", "en"])
            #expect(run.status == 2)
            #expect(run.out == "")
            #expect(run.err.contains("JZ0951"))
        }
        #expect(try scratch.text("there/README.md") == "mine\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["README.md"])
        let empty = scratch.url.appending(path: "empty").path
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        #expect(try JinzaiBinary.run(["init", empty]).status == 0)
    }
}
