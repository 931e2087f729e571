package import Diagnostics

/// What came of loading rule files: the policy as far as it could be read, and every mistake found, sorted by place.
package struct LoadedPolicy: Sendable {
    /// Without the entries that could not be read; nil where not even the header could.
    package let policy: Policy?
    package let diagnostics: [Diagnostic]
    /// The rule files in the order in which they were read, also those that could not be used.
    package let files: [SourceText]
    /// Whether an entry that others may refer to had to be left out, so that what is missing from `policy` proves nothing.
    package let isPartial: Bool

    /// Whether no diagnostic is an error.
    package var isUsable: Bool { policy != nil && !diagnostics.contains { $0.severity == .error } }
}
