public import Diagnostics

/// The syntax tree of one expression.
public struct CELTree: Sendable {
    /// The text that it was read from.
    public let source: SourceText
    /// The node of the whole.
    public let root: CELExpression
    /// The ids of the nodes lie below this number.
    public let nodeCount: Int

    /// A tree from its parts.
    public init(source: SourceText, root: CELExpression, nodeCount: Int) {
        self.source = source
        self.root = root
        self.nodeCount = nodeCount
    }

    /// Where a node stands.
    public func range(of node: CELExpression) -> SourceRange { SourceRange(source, node.offsets) }
}

/// What parsing came to: a tree, or diagnostics.
public struct CELParsed: Sendable {
    /// Nil when there are mistakes.
    public let tree: CELTree?
    /// All mistakes, in the order of the text.
    public let diagnostics: [Diagnostic]
}
