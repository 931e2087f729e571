package import Diagnostics

/// A YAML text as it was read: its tree, its comments and its mistakes.
package struct YAMLDocument: Sendable {
    package let source: SourceText
    /// Nil for an empty text, and where the text cannot be read as YAML; `diagnostics` then says why.
    package let root: YAMLNode?
    /// Each from its `#` to the end of its line, in order.
    package let comments: [SourceRange]
    /// In order of their places.
    package let diagnostics: [Diagnostic]

    package init(source: SourceText, root: YAMLNode?, comments: [SourceRange], diagnostics: [Diagnostic]) {
        self.source = source
        self.root = root
        self.comments = comments
        self.diagnostics = diagnostics
    }

    /// True where the text could not be read to its end, so that references into this file cannot be judged.
    package var isBroken: Bool { root == nil && diagnostics.contains { $0.severity == .error } }
}

/// What a text may need before it is refused.
package struct YAMLLimits: Sendable {
    /// The size of a file in bytes.
    package var bytes: Int
    /// How deep collections may be nested.
    package var depth: Int
    /// How many nodes aliases may repeat, all together.
    package var repeatedNodes: Int

    package init(bytes: Int = 4 << 20, depth: Int = 100, repeatedNodes: Int = 100_000) {
        self.bytes = bytes
        self.depth = depth
        self.repeatedNodes = repeatedNodes
    }
}
