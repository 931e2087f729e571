import Foundation
import TestSupport
import Testing

/// A file of the package that git tracks or would track.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// Relative to the package, as `Sources/CEL/Types/CELType.swift`.
    let path: String

    var testDescription: String { path }

    func text() throws -> String { try PackageRoot.text(path) }
    func code() throws -> SwiftCode { SwiftCode(try text()) }

    /// All files that are tracked, or new and not ignored, in order of path.
    static func all() throws -> [SourceFile] { try listed.get() }

    private static let listed = Result {
        try Tool.output(["git", "-c", "core.quotePath=off", "ls-files", "--cached", "--others", "--exclude-standard"])
            .split(separator: "\n").map { SourceFile(path: String($0)) }
            .filter { FileManager.default.fileExists(atPath: PackageRoot.url($0.path).path) }
    }

    /// The Swift files of one target.
    static func all(of target: PackageManifest.Target) throws -> [SourceFile] {
        try all().filter { $0.path.hasPrefix(target.folder + "/") && $0.path.hasSuffix(".swift") }
    }
}
