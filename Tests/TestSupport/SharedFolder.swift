package import Foundation

/// The folder of material that many tests read and the package does not hold: `JINZAI_SHARED`, else `shared` beside the package.
///
/// A suite that needs it says `.enabled(if: SharedFolder.isUsable)`. Where `CI` is `true` it counts as usable even when it is not
/// there, so that the suite runs and fails instead of being skipped.
package enum SharedFolder {
    /// The folder, whether it is there or not.
    package static var url: URL {
        if let path = ProcessInfo.processInfo.environment["JINZAI_SHARED"], !path.isEmpty { return URL(filePath: path) }
        return PackageRoot.url.deletingLastPathComponent().appending(path: "shared")
    }

    /// Whether a suite that needs the folder has to run.
    package static var isUsable: Bool {
        FileManager.default.fileExists(atPath: url.path) || ProcessInfo.processInfo.environment["CI"] == "true"
    }

    /// A file or folder in it, as `"conformance/cel-conformance.jsonl"`.
    package static func url(_ path: String) -> URL { url.appending(path: path) }

    /// The UTF-8 text of a file in it.
    package static func text(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }
}
