public import Diagnostics

/// An expression whose names are found and whose types are known.
public struct CheckedExpression: Sendable {
    /// The tree that was checked.
    public let tree: CELTree
    /// The type of the whole.
    public let type: CELType
    /// The variables of the environment that it uses, in the order in which they first occur. Values are bound in this order.
    public let variables: [String]
    /// By node id.
    package let types: [CELType]
    let references: [CELReference?]

    /// The type of a node of the tree.
    public func type(of node: CELExpression) -> CELType { types[node.id] }

    /// What the name, field or call of a node was found to be; nil for nodes that name nothing.
    public func reference(of node: CELExpression) -> CELReference? { references[node.id] }
}

/// What checking came to.
public struct CELChecked: Sendable {
    /// Nil when there are mistakes; warnings are none.
    public let expression: CheckedExpression?
    /// The type as far as it is known; `.error` where the expression is wrong.
    public let type: CELType
    /// All mistakes, in the order of the text.
    public let diagnostics: [Diagnostic]
}
