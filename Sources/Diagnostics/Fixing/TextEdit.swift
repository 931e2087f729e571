/// A change of a text: a range, in Unicode scalars, and what takes its place.
public struct TextEdit: Sendable, Hashable {
    /// From where to where, in Unicode scalars.
    public let offsets: Range<Int>
    /// What is to stand there.
    public let replacement: String

    /// From where to where, in Unicode scalars.
    public init(replacing offsets: Range<Int>, with replacement: String) {
        self.offsets = offsets
        self.replacement = replacement
    }

    /// The edit that makes a fix.
    public init(_ fix: Diagnostic.Fix) {
        self.init(replacing: fix.range.offsets, with: fix.replacement)
    }
}

extension SourceText {
    /// The text after the edits, made in the order of their places; an edit that overlaps an earlier one is left out.
    public func applying(_ edits: [TextEdit]) -> String {
        var result = String.UnicodeScalarView()
        var position = 0
        for edit in edits.sorted(by: { $0.offsets.lowerBound < $1.offsets.lowerBound }) {
            let range = edit.offsets.clamped(to: 0..<scalars.count)
            guard range.lowerBound >= position else { continue }
            result.append(contentsOf: scalars[position..<range.lowerBound])
            result.append(contentsOf: edit.replacement.unicodeScalars)
            position = range.upperBound
        }
        result.append(contentsOf: scalars[position...])
        return String(result)
    }
}
