import Foundation
import TestSupport
import Testing

@Suite("jinzai handbook")
struct HandbookCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test("the page is written where it is asked for, in both forms and languages")
    func forms() throws {
        let run = try JinzaiBinary.run(["handbook", "Rules/meguro", "--language", "ja", "--output", "\(scratch.url.path)/a.html"])
        #expect(run.status == 0)
        #expect(run.out == "" && run.err == "")
        let page = try String(contentsOf: scratch.url.appending(path: "a.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">"))
        #expect(page.contains("目黒区人財育成方針"))
        let markdown = try JinzaiBinary.run(["handbook", "Rules/meguro", "--format", "markdown", "--language", "en"])
        #expect(markdown.status == 0)
        #expect(markdown.out.hasPrefix("# Meguro City policy for developing its people\n"))
    }

    @Test("anchors are made of noted lines, and tell what changed in another version")
    func clauses() throws {
        let policy = try scratch.write(
            """
            policy: {id: p, title: P}
            clauses:
              - {id: C-1, page: P1, area: a, treatment: reference, summary: one}
              - {id: C-2, page: P1, area: a, treatment: reference, summary: two}

            """, to: "policy/policy.yaml")
        let folder = policy.replacing("/policy.yaml", with: "")
        let old = try scratch.write("最初の文である\n\n次の文である\n最後の文である\n", to: "old.txt")
        let new = try scratch.write("最初の文である\n\n次の文は長く書き直された\n最後の文である\n", to: "new.txt")
        let places = try scratch.write("C-1 1\nC-2 3\n", to: "places.txt")
        let printed = try JinzaiBinary.run(["handbook", folder, "--clauses", old, "--anchor", places])
        #expect(printed.status == 0)
        #expect(printed.out.hasPrefix("C-1: ") && printed.out.hasSuffix("@7+6\n"), "\(printed.out)")
        let written = try JinzaiBinary.run(["handbook", folder, "--clauses", old, "--anchor", places, "--write"])
        #expect(written.status == 0 && written.err.hasSuffix("policy.yaml\n"), "\(written.err)")
        let same = try JinzaiBinary.run(["handbook", folder, "--clauses", old])
        #expect(same.status == 0)
        #expect(same.out == "clauses: 2 as they were, 0 moved, 0 changed, 0 gone, 0 without an anchor\n", "\(same.out)")
        let changed = try JinzaiBinary.run(["handbook", folder, "--clauses", new, "--language", "ja"])
        #expect(changed.status == 1)
        #expect(changed.out.contains("条項「C-2」の文が書き換えられている"), "\(changed.out)")
        #expect(changed.out.hasSuffix("条項：原文どおり 1、移動 0、変更 1、なくなった 0、照合できない 0\n"))
    }

    @Test(
        "wrong use is told",
        arguments: [
            (["handbook", "Rules/meguro", "--format", "word"], "`word` is no value"),
            (["handbook", "Rules/meguro", "--write"], "need `--clauses`"),
            (["handbook", "Rules/meguro", "Rules/meguro/"], "made of one policy"),
        ])
    func wrongUse(arguments: [String], words: String) throws {
        let run = try JinzaiBinary.run(arguments)
        #expect(run.status == 2)
        #expect(run.err.contains(words), "\(run.err)")
    }
}
