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
        storage = Storage(
            content: content, range: range, tag: tag, anchor: anchor, style: style, alias: alias, size: size)
    }

    package var content: Content { storage.content }
    /// The value itself, without its tag and anchor: quotes, brackets and the header of a block scalar belong to it.
    package var range: SourceRange { storage.range }
    /// The tag as typed, with its exclamation mark.
    package var tag: SourceRange? { storage.tag }
    /// The name behind `&`.
    package var anchor: String? { storage.anchor }
    /// For a scalar, how the collection that it stands in is written.
    package var style: Style { storage.style }
    /// Where `*name` stands, if the node is repeated by an alias; `range` is then the place of the anchored value.
    package var alias: SourceRange? { storage.alias }
    /// How many nodes this one stands for, itself and repeated ones included.
    package var size: Int { storage.size }

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

    /// What a node consists of, in one object: nodes are handed on and stored many times, and a copy is then one reference.
    private final class Storage: Sendable {
        let content: Content
        let range: SourceRange
        let tag: SourceRange?
        let anchor: String?
        let style: Style
        let alias: SourceRange?
        let size: Int

        init(
            content: Content, range: SourceRange, tag: SourceRange?, anchor: String?, style: Style, alias: SourceRange?,
            size: Int
        ) {
            self.content = content
            self.range = range
            self.tag = tag
            self.anchor = anchor
            self.style = style
            self.alias = alias
            self.size = size
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
