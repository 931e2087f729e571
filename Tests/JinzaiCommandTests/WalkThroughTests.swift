import Foundation
import TestSupport
import Testing

/// With a small ward unless the optimised program is named; then what is shown of its records is not compared.
@Suite("The pages that lead through an edit of the policy")
struct WalkThroughTests {
    private static let isOptimised = ProcessInfo.processInfo.environment["JINZAI_BINARY"] != nil

    @Test(
        "say what happens, step by step",
        arguments: [("editing-a-policy.ja.md", "ja_JP.UTF-8"), ("editing-a-policy.md", "en_GB.UTF-8")])
    func steps(page: String, locale: String) throws {
        let scratch = try ScratchFolder()
        for name in ["Rules", "Fixtures"] { try link(PackageRoot.url(name), as: name, in: scratch.url) }
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "bin"), withIntermediateDirectories: true)
        try link(JinzaiBinary.url, as: "bin/jinzai", in: scratch.url)
        let steps = WalkThrough(try PackageRoot.text("Documentation/\(page)")).steps
        #expect(steps.count > 15)
        for step in steps {
            switch step {
            case .write(let file, let text): _ = try scratch.write(text, to: file)
            case .edit(let file, let old, let new):
                let text = try scratch.text(file)
                #expect(text.ranges(of: old).count == 1, "\(file) has these lines once: \(old)")
                _ = try scratch.write(text.replacing(old, with: new), to: file)
            case .run(let command, let shown): try run(command, shown: shown, locale, in: scratch)
            }
        }
    }

    private func link(_ target: URL, as name: String, in folder: URL) throws {
        try FileManager.default.createSymbolicLink(at: folder.appending(path: name), withDestinationURL: target)
    }

    private func run(_ command: String, shown: [String], _ locale: String, in scratch: ScratchFolder) throws {
        let makesWard = command.contains("generate.py")
        let log = scratch.url.appending(path: "log")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let arguments = makesWard && !Self.isOptimised ? " --employees 60" : ""
        process.arguments = ["bash", "-c", "{ \(command)\(arguments); } >'\(log.path)' 2>&1"]
        process.currentDirectoryURL = scratch.url
        process.environment = [
            "PATH": scratch.url.appending(path: "bin").path + ":/usr/bin:/bin", "LANG": locale, "HOME": scratch.url.path,
        ]
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(process.terminationStatus < 2, "\(command): \(text)")
        if shown.isEmpty { #expect(process.terminationStatus == 0, "\(command): \(text)") }
        let isOfWard = ["記録", "records"].contains { command.contains(" \($0)") }
        if shown.isEmpty || isOfWard && !Self.isOptimised { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        #expect(WalkThrough.matches(lines[...], shown[...]), "\(command) shows:\n\(text)")
    }
}
