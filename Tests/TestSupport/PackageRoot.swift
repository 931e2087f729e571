package import Foundation

/// Where the package's files stand while its tests run.
package enum PackageRoot {
    /// The folder of `Package.swift`.
    package static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file or folder of the package, as `"Rules/meguro"`.
    package static func url(_ path: String) -> URL { url.appending(path: path) }

    /// The UTF-8 text of a file of the package.
    package static func text(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }
}
