package import Foundation

/// The built command, run as a user runs it.
package enum JinzaiBinary {
    /// What a run left behind.
    package struct Outcome: Sendable {
        package let status: Int32
        package let out: String
        package let err: String
    }

    /// The one that `JINZAI_BINARY` names, else the one beside the running test bundle, where the build puts every product.
    package static var url: URL {
        if let path = ProcessInfo.processInfo.environment["JINZAI_BINARY"], !path.isEmpty { return PackageRoot.url(path) }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "jinzai")
    }

    /// Runs the command in `folder` (the package's, unless said otherwise) with `input` on standard input.
    ///
    /// `environment` is added to a small fixed one without `LANG`, but with the switch of the portable path and those of a sanitizer, so that
    /// the outcome does not depend on who runs the tests.
    package static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: URL = PackageRoot.url
    ) throws -> Outcome {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "jinzai-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = try ["in", "out", "err"].map { name in
            let file = scratch.appending(path: name)
            try Data(name == "in" ? input.utf8 : "".utf8).write(to: file)
            return file
        }
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let kept = ProcessInfo.processInfo.environment.filter { ["JINZAI_PORTABLE", "ASAN_OPTIONS"].contains($0.key) }
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": scratch.path].merging(kept) { $1 }.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, out: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            err: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
}
