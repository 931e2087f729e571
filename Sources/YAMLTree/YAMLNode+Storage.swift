import Diagnostics

extension YAMLNode {
    /// What a node consists of, in one object: nodes are handed on and stored many times, and a copy is then one reference.
    ///
    /// A policy has tens of thousands of them, so that they are kept small, and what is asked for most is had without a look at the
    /// rest. A scalar is the same object, so that to ask a node for its scalar takes no more than to copy the node.
    final class Storage: Sendable {
        enum Kind: Sendable {
            case scalar
            case mapping
            case sequence
        }

        /// Of a scalar; empty for others.
        let text: String
        /// Of a scalar.
        let map: OffsetMap
        /// Of a mapping; empty for others.
        let entries: [YAMLEntry]
        /// Of a sequence; empty for others.
        let items: [YAMLNode]
        let source: SourceText
        let marks: Marks?
        let start: Int32
        let end: Int32
        let size: Int32
        /// How many Unicode scalars `text` has.
        let length: Int32
        /// Where the comment behind a scalar begins and ends; both -1 where there is none.
        let commentStart: Int32
        let commentEnd: Int32
        let kind: Kind
        let style: Style
        let scalarStyle: YAMLScalar.Style

        init(_ body: Body, range: SourceRange, style: Style, size: Int, marks: Marks?) {
            switch body {
            case .scalar(let scalar):
                kind = .scalar
                (text, map, scalarStyle) = (scalar.text, scalar.map, scalar.style)
                length = Int32(truncatingIfNeeded: scalar.count)
                commentStart = Int32(truncatingIfNeeded: scalar.commentAfter?.lowerBound ?? -1)
                commentEnd = Int32(truncatingIfNeeded: scalar.commentAfter?.upperBound ?? -1)
                (entries, items) = ([], [])
            case .mapping(let entries):
                kind = .mapping
                (self.entries, items) = (entries, [])
                (text, map, scalarStyle) = ("", OffsetMap(startingAt: 0), .plain)
                (length, commentStart, commentEnd) = (0, -1, -1)
            case .sequence(let items):
                kind = .sequence
                (entries, self.items) = ([], items)
                (text, map, scalarStyle) = ("", OffsetMap(startingAt: 0), .plain)
                (length, commentStart, commentEnd) = (0, -1, -1)
            }
            source = range.source
            self.marks = marks
            start = Int32(truncatingIfNeeded: range.offsets.lowerBound)
            end = Int32(truncatingIfNeeded: range.offsets.upperBound)
            self.size = Int32(clamping: size)
            self.style = style
        }

        /// The same with other marks.
        init(_ other: Storage, marks: Marks) {
            (text, map, entries, items) = (other.text, other.map, other.entries, other.items)
            (source, start, end, size) = (other.source, other.start, other.end, other.size)
            (length, commentStart, commentEnd) = (other.length, other.commentStart, other.commentEnd)
            (kind, style, scalarStyle) = (other.kind, other.style, other.scalarStyle)
            self.marks = marks
        }
    }

    /// What a node is made of.
    enum Body {
        case scalar(ScalarBody)
        case mapping([YAMLEntry])
        case sequence([YAMLNode])
    }

    /// What a scalar is made of; `count` is how many Unicode scalars `text` has.
    struct ScalarBody {
        let text: String
        let count: Int
        let style: YAMLScalar.Style
        let map: OffsetMap
        var commentAfter: Range<Int>?
    }

    /// What few nodes have.
    final class Marks: Sendable {
        let tag: SourceRange?
        let anchor: String?
        let alias: SourceRange?

        init(tag: SourceRange?, anchor: String?, alias: SourceRange?) {
            self.tag = tag
            self.anchor = anchor
            self.alias = alias
        }
    }
}
