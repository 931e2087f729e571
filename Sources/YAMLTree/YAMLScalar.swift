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
    private let source: SourceText
    private let map: OffsetMap
    /// How many Unicode scalars `text` has.
    private let length: Int32
    /// Where the comment begins and ends; both -1 where there is none.
    private let commentStart: Int32
    private let commentEnd: Int32

    init(text: String, count: Int, style: Style, source: SourceText, map: OffsetMap, commentAfter: Range<Int>? = nil) {
        self.text = text
        self.style = style
        self.source = source
        self.map = map
        length = Int32(truncatingIfNeeded: count)
        commentStart = Int32(truncatingIfNeeded: commentAfter?.lowerBound ?? -1)
        commentEnd = Int32(truncatingIfNeeded: commentAfter?.upperBound ?? -1)
    }

    /// A comment on the line where a plain or quoted scalar ends.
    package var commentAfter: SourceRange? {
        commentStart < 0 ? nil : SourceRange(source, Int(commentStart)..<Int(commentEnd))
    }

    /// False where the places of the single characters could not be told.
    var isExact: Bool { map.count == Int(length) }

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
    package var contentRange: SourceRange { range(of: 0..<Int(length)) }
}
