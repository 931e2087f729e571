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

    /// The node that it is; a scalar is another look at it.
    private let storage: YAMLNode.Storage

    init(_ storage: YAMLNode.Storage) {
        self.storage = storage
    }

    /// What the scalar says: escapes resolved, lines folded, indentation removed.
    package var text: String { storage.text }
    package var style: Style { storage.scalarStyle }
    private var map: OffsetMap { storage.map }

    /// A comment on the line where a plain or quoted scalar ends.
    package var commentAfter: SourceRange? {
        storage.commentStart < 0 ? nil : SourceRange(storage.source, Int(storage.commentStart)..<Int(storage.commentEnd))
    }

    /// False where the places of the single characters could not be told.
    var isExact: Bool { map.count == Int(storage.length) }

    /// The offset in the file of the character at an offset in `text`, both in Unicode scalars.
    ///
    /// The end of `text` gives the place behind its last character.
    package func sourceOffset(at offset: Int) -> Int { map.source(at: offset) }

    /// The place in the file of a part of `text`, given in Unicode scalars.
    package func range(of offsets: Range<Int>) -> SourceRange {
        let start = map.source(at: offsets.lowerBound)
        let end = offsets.isEmpty ? start : map.end(at: offsets.upperBound - 1)
        return SourceRange(storage.source, start..<max(start, end))
    }

    /// The place in the file of the whole `text`, without quotes.
    package var contentRange: SourceRange { range(of: 0..<Int(storage.length)) }
}
