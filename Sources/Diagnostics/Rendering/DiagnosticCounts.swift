/// How many diagnostics of each severity there are.
public struct DiagnosticCounts: Sendable, Hashable {
    /// How many are errors.
    public let errors: Int
    /// How many are warnings.
    public let warnings: Int
    /// How many are notes.
    public let notes: Int

    /// Counts diagnostics by their severity.
    public init(_ diagnostics: some Sequence<Diagnostic>) {
        var counts: [Severity: Int] = [:]
        for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
        errors = counts[.error, default: 0]
        warnings = counts[.warning, default: 0]
        notes = counts[.note, default: 0]
    }

    /// "3 errors, 1 warning"; what there is none of is left out.
    public func text(_ language: Language) -> String {
        let counts = [(errors, Severity.error), (warnings, .warning), (notes, .note)].filter { $0.0 > 0 }
        switch language {
        case .ja: return counts.isEmpty ? "指摘なし" : counts.map { "\($1.label.ja) \($0)件" }.joined(separator: "、")
        case .en:
            if counts.isEmpty { return "no diagnostics" }
            return counts.map { "\($0) \($1.label.en)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
        }
    }
}

extension Sequence<Diagnostic> {
    /// The diagnostics by file name, place and code; what is equal in these keeps its order.
    public func sortedByPlace() -> [Diagnostic] {
        enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.range.source.name != b.range.source.name { return a.range.source.name < b.range.source.name }
            let leftKey = (a.range.offsets.lowerBound, a.range.offsets.upperBound, a.code, left.offset)
            return leftKey < (b.range.offsets.lowerBound, b.range.offsets.upperBound, b.code, right.offset)
        }.map(\.element)
    }
}
