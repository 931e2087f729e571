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

    /// A mapping of its own, as of an entry that is to be read alone.
    package init(mapping entries: [YAMLEntry], range: SourceRange) {
        self.init(.mapping(entries), range: range)
    }

    init(_ body: Body, range: SourceRange, style: Style = .block, alias: SourceRange? = nil, size: Int = 1) {
        let marks = alias.map { Marks(tag: nil, anchor: nil, alias: $0) }
        storage = Storage(body, range: range, style: style, size: size, marks: marks)
    }

    private init(_ storage: Storage) {
        self.storage = storage
    }

    package var content: Content {
        switch storage.kind {
        case .scalar: .scalar(YAMLScalar(storage))
        case .mapping: .mapping(storage.entries)
        case .sequence: .sequence(storage.items)
        }
    }

    /// Whether the node is a scalar.
    var isScalar: Bool { storage.kind == .scalar }
    /// Whether the node is a scalar without quotes.
    var isPlainScalar: Bool { storage.kind == .scalar && storage.scalarStyle == .plain }
    /// Whether the node has a tag or an anchor, or is an alias.
    var isMarked: Bool { storage.marks != nil }
    /// The scalar, if the node is one.
    package var scalar: YAMLScalar? { storage.kind == .scalar ? YAMLScalar(storage) : nil }
    /// The text of a scalar, as typed and without any reading of numbers or booleans.
    package var scalarText: String? { storage.kind == .scalar ? storage.text : nil }
    /// The entries of a mapping, in their order; each key is there once.
    package var entries: [YAMLEntry]? { storage.kind == .mapping ? storage.entries : nil }
    /// The items of a sequence.
    package var items: [YAMLNode]? { storage.kind == .sequence ? storage.items : nil }

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
        YAMLNode(Storage(storage, marks: Marks(tag: tag, anchor: anchor, alias: alias)))
    }

    /// The same node where `*name` repeats it.
    func repeated(at alias: SourceRange) -> YAMLNode {
        YAMLNode(Storage(storage, marks: Marks(tag: tag, anchor: anchor, alias: alias)))
    }

    /// The place to show for this node: the alias where it is one.
    package var place: SourceRange { alias ?? range }
    /// Where `place` ends.
    var placeEnd: Int { storage.marks?.alias?.offsets.upperBound ?? Int(storage.end) }
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
