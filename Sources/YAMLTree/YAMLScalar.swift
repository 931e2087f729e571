package import Diagnostics

/// A text of a YAML file, and where each of its characters was typed.
package struct YAMLScalar: Sendable {
    /// How a scalar is written.
    package enum Style: Sendable, Hashable {
        case plain
        case singleQuoted
        case doubleQuoted
        case literal
        case folded
    }

    /// What the scalar says: escapes resolved, lines folded, indentation removed.
    package let text: String
    package let style: Style
    /// A comment on the line where a plain or quoted scalar ends.
    package var commentAfter: SourceRange? { commentOffsets.map { SourceRange(source, $0) } }
    private let commentOffsets: Range<Int>?
    private let source: SourceText
    private let map: OffsetMap

    init(text: String, style: Style, source: SourceText, map: OffsetMap, commentAfter: SourceRange? = nil) {
        self.text = text
        self.style = style
        self.source = source
        self.map = map
        self.commentOffsets = commentAfter?.offsets
    }

    /// False where the places of the single characters could not be told.
    var isExact: Bool { map.count == text.unicodeScalars.count }

    /// The offset in the file of the character at an offset in `text`, both in Unicode scalars.
    ///
    /// The end of `text` gives the place behind its last character.
    package func sourceOffset(at offset: Int) -> Int { map.source(at: offset) }

    /// The place in the file of a part of `text`, given in Unicode scalars.
    package func range(of offsets: Range<Int>) -> SourceRange {
        let start = map.source(at: offsets.lowerBound)
        let end = offsets.isEmpty ? start : map.end(at: offsets.upperBound - 1)
        return SourceRange(source, start..<max(start, end))
    }

    /// The place in the file of the whole `text`, without quotes.
    package var contentRange: SourceRange { range(of: 0..<text.unicodeScalars.count) }
}
