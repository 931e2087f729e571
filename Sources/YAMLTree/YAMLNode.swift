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

    package var content: Content
    /// The value itself, without its tag and anchor: quotes, brackets and the header of a block scalar belong to it.
    package var range: SourceRange
    /// The tag as typed, with its exclamation mark.
    package var tag: SourceRange?
    /// The name behind `&`.
    package var anchor: String?
    /// For a scalar, how the collection that it stands in is written.
    package var style: Style
    /// Where `*name` stands, if the node is repeated by an alias; `range` is then the place of the anchored value.
    package var alias: SourceRange?
    /// How many nodes this one stands for, itself and repeated ones included.
    package var size: Int

    package init(
        content: Content, range: SourceRange, tag: SourceRange? = nil, anchor: String? = nil, style: Style = .block,
        alias: SourceRange? = nil, size: Int = 1
    ) {
        self.content = content
        self.range = range
        self.tag = tag
        self.anchor = anchor
        self.style = style
        self.alias = alias
        self.size = size
    }

    /// The place to show for this node: the alias where it is one.
    package var place: SourceRange { alias ?? range }
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
