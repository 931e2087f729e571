import Diagnostics
import Foundation
import Reports
import Testing

@Suite("files that appear whole")
struct AtomicFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-files-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }

    @Test("a file has its name only when all of it is written; only its owner may read it")
    func whole() throws {
        let path = folder.appending(path: "結果.txt").path
        let file = try AtomicFile(path)
        file.write("a")
        #expect(!FileManager.default.fileExists(atPath: path))
        file.write(String(repeating: "b", count: 200_000))
        try file.commit()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "a" + String(repeating: "b", count: 200_000))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try names == ["結果.txt"])
    }

    @Test("a file that is not finished leaves nothing, and the earlier one as it was")
    func abandoned() throws {
        let url = folder.appending(path: "a.txt")
        try Data("earlier".utf8).write(to: url)
        do {
            let file = try AtomicFile(url.path)
            file.write("later")
        }
        #expect(try names == ["a.txt"])
        #expect(try String(contentsOf: url, encoding: .utf8) == "earlier")
    }

    @Test("a file that goes to the disk beside other work has its name when that is done", arguments: [true, false])
    func finishing(isCommitted: Bool) throws {
        let path = folder.appending(path: "b.txt").path
        do {
            let file = try AtomicFile(path)
            file.write("all")
            file.finish()
            #expect(!FileManager.default.fileExists(atPath: path))
            if isCommitted { try file.commit() }
        }
        #expect(try names == (isCommitted ? ["b.txt"] : []))
    }

    @Test("a finished file takes the place of the earlier one")
    func replaced() throws {
        let url = folder.appending(path: "a.txt")
        try Data("earlier".utf8).write(to: url)
        let file = try AtomicFile(url.path)
        file.write("later")
        try file.commit()
        #expect(try String(contentsOf: url, encoding: .utf8) == "later")
    }

    @Test("a folder that is not there is told")
    func noFolder() throws {
        let error = try #require(throws: JinzaiError.self) { try AtomicFile(folder.appending(path: "none/a.txt").path) }
        #expect(error.reason == .output)
        #expect(error.message.en.contains("there is no such file"))
    }

    @Test("all files of a format are written into a folder that is made with what it stands in")
    func intoFolder() throws {
        let target = folder.appending(path: "a/b").path
        let format = try #require(ReportFormats.named("csv"))
        let paths = try format.write(SampleResult.report(.ja), into: OutputFolder(target))
        let expected = ["findings.csv", "unknown.csv", "metrics.csv", "data.csv", "waived.csv", "waivers.csv", "gone.csv"]
        #expect(paths == expected.map { target + "/" + $0 })
        #expect(try FileManager.default.contentsOfDirectory(atPath: target).sorted() == expected.sorted())
        let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test("a file in the way of a folder is told")
    func fileInTheWay() throws {
        let url = folder.appending(path: "a")
        try Data().write(to: url)
        let error = try #require(throws: JinzaiError.self) { try OutputFolder(url.path) }
        #expect(error.code == "JZ0912")
    }
}
