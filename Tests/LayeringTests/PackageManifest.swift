import Foundation
import TestSupport

/// The part of `swift package dump-package` that a layering shows in. Targets stand in the order of `Package.swift`, bottom up.
struct PackageManifest: Decodable, Sendable {
    struct Target: Decodable, Sendable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [Dependency]
        let settings: [Setting]
        /// For a system library: the names of its packages, by the tool that installs them, as `apt`.
        let providers: [[String: [[String]]]]?

        /// The folder of its sources, relative to the package.
        var folder: String { path ?? (type == "test" ? "Tests/" : "Sources/") + name }
    }

    /// The name of a target of ours, or of another package's product.
    struct Dependency: Decodable, Sendable {
        let name: String

        init(from decoder: any Decoder) throws {
            let forms = try decoder.singleValueContainer().decode([String: [String?]].self)
            guard let name = forms.values.first?.first ?? nil else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "a dependency without a name"))
            }
            self.name = name
        }
    }

    /// A build setting: the tool it is for, and its kind with or without a value, as `treatAllWarnings=error`.
    struct Setting: Decodable, Sendable {
        let tool: String
        let text: String

        private enum CodingKeys: String, CodingKey {
            case tool
            case kind
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            tool = try container.decode(String.self, forKey: .tool)
            let kind = try container.decode([String: [String: String]].self, forKey: .kind)
            text = kind.map { name, values in ([name] + values.values.sorted()).joined(separator: "=") }.joined()
        }
    }

    let targets: [Target]

    /// The manifest of this package, asked for once.
    static func current() throws -> PackageManifest { try asked.get() }

    private static let asked = Result { try dump() }

    /// Asks the package manager, with a scratch folder of its own: the one of the running tests is locked.
    private static func dump() throws -> PackageManifest {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "jinzai-manifest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let text = try Tool.output([
            "swift", "package", "--package-path", PackageRoot.url.path, "--scratch-path", scratch.path, "dump-package",
        ])
        return try JSONDecoder().decode(PackageManifest.self, from: Data(text.utf8))
    }
}
