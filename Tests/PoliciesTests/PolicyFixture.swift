import Diagnostics
import Policies
import TestSupport

/// The policies that the tests of this module load.
enum PolicyFixture {
    /// A small policy that uses every section.
    static func base() throws -> SourceText { try broken("base") }

    /// A rule file with one mistake, under its short name.
    static func broken(_ name: String) throws -> SourceText {
        SourceText(name: "\(name).yaml", text: try PackageRoot.text("Tests/PoliciesTests/Broken/\(name).yaml"))
    }

    /// The small policy together with more rule text.
    static func load(_ more: String) throws -> LoadedPolicy {
        PolicyLoader.load(sources: [try base(), SourceText(name: "more.yaml", text: more)])
    }

    /// A policy of nothing but a header and `text`.
    static func alone(_ text: String) -> LoadedPolicy {
        PolicyLoader.load(sources: [SourceText(name: "alone.yaml", text: "policy: {id: p, title: P}\n" + text)])
    }
}
