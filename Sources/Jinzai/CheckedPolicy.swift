public import Diagnostics
package import Policies

/// A policy as its rule files say it, with all that is wrong with them: the way into everything else.
///
/// ```swift
/// let policy = try CheckedPolicy.load(paths: ["Rules/meguro"])
/// guard policy.isUsable else { return print(policy.diagnostics.count, "mistakes") }
/// let run = try policy.check(records: ["records"], options: CheckOptions(asOf: day))
/// print(run.text(ReportOptions(language: .ja)))
/// ```
public struct CheckedPolicy: Sendable {
    /// As far as it could be read.
    package let policy: Policy?
    /// Nil where a mistake keeps the policy from being used.
    package let typed: TypedPolicy?
    /// Every mistake, sorted by file and place.
    public let diagnostics: [Diagnostic]
    /// The rule files in the order in which they were read, also those that could not be used.
    package let sources: [SourceText]

    private init(_ loaded: LoadedPolicy) {
        sources = loaded.files
        policy = loaded.policy
        // What a file could not give would be told a second time as unknown names.
        guard let policy = loaded.policy, !loaded.isPartial else {
            typed = nil
            diagnostics = loaded.diagnostics.sortedByPlace()
            return
        }
        let checked = PolicyTyper.type(policy)
        typed = loaded.isUsable ? checked.policy : nil
        diagnostics = (loaded.diagnostics + checked.diagnostics).sortedByPlace()
    }

    /// Reads rule files, and all rule files of folders, as one policy. Throws where a path cannot be read or a folder holds none.
    public static func load(paths: [String]) throws(JinzaiError) -> CheckedPolicy {
        CheckedPolicy(try PolicyLoader.load(paths: paths))
    }

    /// Reads texts as the rule files of one policy.
    public static func load(sources: [SourceText]) -> CheckedPolicy {
        CheckedPolicy(PolicyLoader.load(sources: sources))
    }

    /// Whether records can be checked against it: no diagnostic is an error.
    public var isUsable: Bool { typed != nil }

    /// Nil where not even the header could be read.
    public var title: LocalizedText? { policy?.header.title.localized }

    /// The rule files in the order in which they were read.
    public var files: [String] { sources.map(\.name) }

    /// Throws where the policy cannot be used.
    package func usable() throws(JinzaiError) -> TypedPolicy {
        guard let typed else { throw PolicyErrors.unusable(diagnostics) }
        return typed
    }
}
