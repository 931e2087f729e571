package import Diagnostics

/// A form that the mistakes in files are written in.
package protocol DiagnosticFormat: Sendable {
    /// The name that a user chooses it by.
    var name: String { get }

    /// The whole output, its last line ended. The diagnostics of `run` are sorted by place.
    func text(_ run: DiagnosticRun) -> String
}

/// All forms, the one for people first.
package enum DiagnosticFormats {
    package static let all: [any DiagnosticFormat] = [
        TextDiagnosticFormat(), JSONDiagnosticFormat(), GitHubDiagnosticFormat(), SARIFDiagnosticFormat(),
        JUnitDiagnosticFormat(),
    ]

    package static func named(_ name: String) -> (any DiagnosticFormat)? {
        all.first { $0.name == name }
    }
}

/// What one reading of files found, with all that a form may say about it.
package struct DiagnosticRun: Sendable {
    /// Sorted by file and place.
    package let diagnostics: [Diagnostic]
    /// Every file that was read, also those without a mistake, in the order of their names.
    package let files: [String]
    package let language: Language
    package let toolVersion: String
    /// Every kind of diagnostic that there is, for forms that describe the kinds.
    package let kinds: [DiagnosticKind]
    /// Whether the output goes to a terminal that shows colours.
    package let usesColour: Bool

    package init(
        _ diagnostics: [Diagnostic], files: [String], language: Language, toolVersion: String, kinds: [DiagnosticKind] = [],
        usesColour: Bool = false
    ) {
        self.diagnostics = diagnostics.sortedByPlace()
        self.files = Set(files).union(diagnostics.map(\.range.source.name)).sorted()
        self.language = language
        self.toolVersion = toolVersion
        self.kinds = kinds
        self.usesColour = usesColour
    }

    /// The message and, on a line of its own, what to do.
    func wording(_ diagnostic: Diagnostic) -> String {
        ([diagnostic.message] + (diagnostic.help.map { [$0] } ?? [])).map { $0[language] }.joined(separator: "\n")
    }
}
