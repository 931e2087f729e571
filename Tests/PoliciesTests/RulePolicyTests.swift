import Diagnostics
import Foundation
import Policies
import TestSupport
import Testing

/// The policies that are kept in the repository.
struct RulePolicyTests {
    @Test("a policy of the repository loads without a word", arguments: ["Benchmarks/yardstick/policy", "Rules/meguro"])
    func loads(_ path: String) throws {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url(path).path])
        #expect(DiagnosticRenderer(language: .en).text(loaded.diagnostics) == "")
        #expect(loaded.isUsable)
    }

    @Test("Meguro's policy has as many of each thing as the inventory of the document")
    func meguroCounts() throws {
        let counts = try #require(try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path]).policy).counts
        #expect(counts.clauses == 165 && counts.grades == 11 && counts.expectations == 56)
        #expect(counts.images == 3 && counts.behaviours == 11 && counts.enablers == 3)
        #expect(counts.areas == 6 && counts.problems == 12 && counts.consequences == 6 && counts.targets == 14)
    }

    @Test("files of a folder are read in the order of their bytes, hidden ones are not")
    func folderOrder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-policies-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "b/.hidden"), withIntermediateDirectories: true)
        for name in ["c.yaml", "B.yml", "b/a.yaml", "b/.hidden/x.yaml", ".d.yaml", "notes.txt"] {
            try Data("".utf8).write(to: folder.appending(path: name))
        }
        try Data("policy: {id: p, title: P}".utf8).write(to: folder.appending(path: "c.yaml"))
        let policy = try #require(try PolicyLoader.load(paths: [folder.path]).policy)
        #expect(policy.files.map { String($0.name.dropFirst(folder.path.count + 1)) } == ["B.yml", "b/a.yaml", "c.yaml"])
    }

    @Test("a folder without rule files, and a path that is not there, stop the program")
    func nothingToRead() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-policies-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: JinzaiError.self) { try PolicyLoader.load(paths: [folder.path]) }
        #expect(throws: JinzaiError.self) { try PolicyLoader.load(paths: [folder.path + "/none.yaml"]) }
    }
}
