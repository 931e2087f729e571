import Foundation
import TestSupport
import Testing

@Suite("jinzai fmt")
struct FmtCommandTests {
    private let scratch: ScratchFolder
    private static let crooked = "clauses:\n- page: 1   # where\n  id: a\n"
    private static let straight = "clauses:\n  - id: a\n    page: 1   # where\n"

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test("files are rewritten in place, their names told, and their permissions kept")
    func rewrites() throws {
        let crooked = try scratch.write(Self.crooked, to: "rules/crooked.yaml")
        let straight = try scratch.write(Self.straight, to: "rules/straight.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: crooked)
        let folder = scratch.url.appending(path: "rules").path
        let run = try JinzaiBinary.run(["fmt", folder])
        #expect(run.status == 0)
        #expect(run.out == crooked + "\n")
        #expect(run.err == "1 of 2 files changed\n")
        #expect(try scratch.text("rules/crooked.yaml") == Self.straight)
        #expect(try scratch.text("rules/straight.yaml") == Self.straight)
        let attributes = try FileManager.default.attributesOfItem(atPath: crooked)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["crooked.yaml", "straight.yaml"])
        let again = try JinzaiBinary.run(["fmt", straight, crooked, "--language", "ja"])
        #expect(again.out == "")
        #expect(again.err == "2件のうち、整えたもの 0件\n")
    }

    @Test("--check names the files that would change, with status 1, and writes nothing")
    func checks() throws {
        let path = try scratch.write(Self.crooked, to: "crooked.yaml")
        let run = try JinzaiBinary.run(["fmt", "--check", path])
        #expect(run.status == 1)
        #expect(run.out == path + "\n")
        #expect(run.err == "1 of 1 files would change\n")
        #expect(try scratch.text("crooked.yaml") == Self.crooked)
        let fine = try scratch.write(Self.straight, to: "straight.yaml")
        #expect(try JinzaiBinary.run(["fmt", "--check", fine]).status == 0)
    }

    @Test("--diff shows the lines that would change, and writes nothing")
    func shows() throws {
        let path = try scratch.write(Self.crooked, to: "crooked.yaml")
        let run = try JinzaiBinary.run(["fmt", "--diff", path])
        #expect(run.status == 1)
        let expected = """
            --- \(path)
            +++ \(path)
            @@ -1,3 +1,3 @@
             clauses:
            -- page: 1   # where
            -  id: a
            +  - id: a
            +    page: 1   # where

            """
        #expect(run.out == expected)
        #expect(try scratch.text("crooked.yaml") == Self.crooked)
    }

    @Test("a file that cannot be read is told, with status 2, and the others are formatted")
    func unreadable() throws {
        let broken = try scratch.write("a: [\n", to: "a.yaml")
        let crooked = try scratch.write(Self.crooked, to: "b.yaml")
        let run = try JinzaiBinary.run(["fmt", broken, crooked])
        #expect(run.status == 2)
        #expect(run.out == crooked + "\n")
        #expect(run.err.contains("a.yaml:2:1: error JZ01"))
        #expect(try scratch.text("a.yaml") == "a: [\n")
        #expect(try scratch.text("b.yaml") == Self.straight)
    }
}
