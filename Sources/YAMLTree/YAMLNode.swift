package import Diagnostics

/// One value of a YAML text, with the place where it was typed.
package struct YAMLNode: Sendable {
    /// What a node holds.
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case mapping([YAMLEntry])
        case sequence([YAMLNode])
    }

    /// How a mapping or sequence is written.
    package enum Style: Sendable, Hashable {
        /// By indentation.
        case block
        /// In braces or brackets.
        case flow
    }

    private let storage: Storage

    package init(
        content: Content, range: SourceRange, tag: SourceRange? = nil, anchor: String? = nil, style: Style = .block,
        alias: SourceRange? = nil, size: Int = 1
    ) {
        let hasMarks = tag != nil || anchor != nil || alias != nil
        storage = Storage(
            content: content, range: range, style: style, size: size,
            marks: hasMarks ? Marks(tag: tag, anchor: anchor, alias: alias) : nil)
    }

    package var content: Content {
        if let scalar = storage.scalar { return .scalar(scalar) }
        if let entries = storage.entries { return .mapping(entries) }
        return .sequence(storage.items ?? [])
    }

    /// The scalar, if the node is one.
    package var scalar: YAMLScalar? { storage.scalar }
    /// The text of a scalar, as typed and without any reading of numbers or booleans.
    package var scalarText: String? { storage.scalar?.text }
    /// The entries of a mapping, in their order; each key is there once.
    package var entries: [YAMLEntry]? { storage.entries }
    /// The items of a sequence.
    package var items: [YAMLNode]? { storage.items }

    /// The value itself, without its tag and anchor: quotes, brackets and the header of a block scalar belong to it.
    package var range: SourceRange { SourceRange(storage.source, offsets) }
    /// From where to where `range` is.
    package var offsets: Range<Int> { Int(storage.start)..<Int(storage.end) }
    /// The tag as typed, with its exclamation mark.
    package var tag: SourceRange? { storage.marks?.tag }
    /// The name behind `&`.
    package var anchor: String? { storage.marks?.anchor }
    /// For a scalar, how the collection that it stands in is written.
    package var style: Style { storage.style }
    /// Where `*name` stands, if the node is repeated by an alias; `range` is then the place of the anchored value.
    package var alias: SourceRange? { storage.marks?.alias }
    /// How many nodes this one stands for, itself and repeated ones included.
    package var size: Int { Int(storage.size) }

    /// The same node with the tag and the anchor in front of it.
    func with(tag: SourceRange?, anchor: String?) -> YAMLNode {
        YAMLNode(content: content, range: range, tag: tag, anchor: anchor, style: style, alias: alias, size: size)
    }

    /// The same node where `*name` repeats it.
    func repeated(at alias: SourceRange) -> YAMLNode {
        YAMLNode(content: content, range: range, tag: tag, anchor: anchor, style: style, alias: alias, size: size)
    }

    /// The place to show for this node: the alias where it is one.
    package var place: SourceRange { alias ?? range }
    /// Where `place` ends.
    var placeEnd: Int { storage.marks?.alias?.offsets.upperBound ?? Int(storage.end) }

    /// What few nodes have.
    private final class Marks: Sendable {
        let tag: SourceRange?
        let anchor: String?
        let alias: SourceRange?

        init(tag: SourceRange?, anchor: String?, alias: SourceRange?) {
            self.tag = tag
            self.anchor = anchor
            self.alias = alias
        }
    }

    /// What a node consists of, in one object: nodes are handed on and stored many times, and a copy is then one reference.
    ///
    /// A policy has tens of thousands of them, so that they are kept small, and what is asked for most is had without a look at the rest.
    private final class Storage: Sendable {
        let scalar: YAMLScalar?
        let entries: [YAMLEntry]?
        let items: [YAMLNode]?
        let source: SourceText
        let marks: Marks?
        let start: Int32
        let end: Int32
        let size: Int32
        let style: Style

        init(content: Content, range: SourceRange, style: Style, size: Int, marks: Marks?) {
            switch content {
            case .scalar(let scalar): (self.scalar, entries, items) = (scalar, nil, nil)
            case .mapping(let entries): (scalar, self.entries, items) = (nil, entries, nil)
            case .sequence(let items): (scalar, entries, self.items) = (nil, nil, items)
            }
            source = range.source
            self.marks = marks
            start = Int32(truncatingIfNeeded: range.offsets.lowerBound)
            end = Int32(truncatingIfNeeded: range.offsets.upperBound)
            self.size = Int32(clamping: size)
            self.style = style
        }
    }
}

/// A key of a mapping and its value.
package struct YAMLEntry: Sendable {
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}
