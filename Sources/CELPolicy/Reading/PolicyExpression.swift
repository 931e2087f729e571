package import Diagnostics
import YAMLTree

/// An expression as it stands in a policy: its text, and where each of its characters was typed.
///
/// A block scalar is taken as typed, with its line ends and its indentation, whether it begins with `|` or `>`: that is how the format
/// reads expressions.
package struct PolicyExpression: Sendable {
    /// The expression alone, under the name of its file.
    package let source: SourceText
    /// Where it stands in the file, with its quotes.
    package let range: SourceRange
    private let scalar: YAMLScalar
    /// The place of a block scalar's text in the file.
    private let typed: SourceRange?

    init(_ scalar: YAMLScalar, range: SourceRange) {
        let isBlock = scalar.style == .literal || scalar.style == .folded
        let typed = isBlock ? scalar.contentRange : nil
        self.source = SourceText(name: range.source.name, text: typed?.text ?? scalar.text)
        self.range = range
        self.scalar = scalar
        self.typed = typed
    }

    package var text: String { source.text(in: 0..<source.scalars.count) }

    /// The place in the file of a range of scalars of the expression.
    package func place(_ part: Range<Int>) -> SourceRange {
        let part = part.clamped(to: 0..<source.scalars.count)
        guard let typed else { return scalar.range(of: part) }
        let start = typed.offsets.lowerBound
        return SourceRange(typed.source, start + part.lowerBound..<start + part.upperBound)
    }
}

extension Diagnostic {
    /// The diagnostic of an expression, at its places in the file.
    func moved(into expression: PolicyExpression) -> Diagnostic {
        func place(_ range: SourceRange) -> SourceRange {
            range.source === expression.source ? expression.place(range.offsets) : range
        }
        return Diagnostic(
            code: code, severity: severity, message: message, help: help, range: place(range),
            related: related.map { Related($0.message, at: place($0.range)) },
            fixes: fixes.map { Fix($0.message, replacing: place($0.range), with: $0.replacement, isSafe: $0.isSafe) })
    }
}
