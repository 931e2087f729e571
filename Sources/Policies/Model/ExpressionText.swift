package import Diagnostics

/// A CEL expression as it stands in a rule file: its text, and where each scalar of the text stands in the file.
///
/// `source` is what a CEL parser reads; `place` brings its ranges back into the YAML file, through quotes, escapes and block scalars.
package struct ExpressionText: Sendable {
    /// The expression alone, under the name of its file.
    package let source: SourceText
    /// The YAML node with its quotes.
    package let range: SourceRange
    /// For each scalar of the text, and for its end, the offset in the file.
    private let offsets: [Int]

    /// `offsets` has one element more than `text` has scalars; the last is where the text ends.
    package init(text: String, range: SourceRange, offsets: [Int]) {
        self.source = SourceText(name: range.source.name, text: text)
        self.range = range
        self.offsets = offsets
    }

    package var text: String { source.text(in: 0..<source.scalars.count) }

    /// The place in the file of a range of scalars of the expression.
    package func place(_ part: Range<Int>) -> SourceRange {
        guard let last = offsets.last else { return range }
        let start = offsets.indices.contains(part.lowerBound) ? offsets[part.lowerBound] : last
        if part.isEmpty { return SourceRange(range.source, start..<start) }
        // A scalar may take several in the file (`\n` in quotes), so the end is where the next one begins.
        let end = offsets.indices.contains(part.upperBound) ? offsets[part.upperBound] : last
        return SourceRange(range.source, start..<max(start, end))
    }

    /// The part of the expression's text in a range of its scalars, with its places.
    package func slice(_ part: Range<Int>) -> ExpressionText {
        let part = part.clamped(to: 0..<source.scalars.count)
        return ExpressionText(
            text: source.text(in: part), range: place(part),
            offsets: offsets.isEmpty ? [] : Array(offsets[part.lowerBound...part.upperBound]))
    }
}

/// An expression under a name: a grouping, an input of a table, a binding of `with`.
package struct NamedExpression: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let expression: ExpressionText
}
