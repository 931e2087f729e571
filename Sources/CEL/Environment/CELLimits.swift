/// How large an expression may be. What goes beyond is a mistake that is reported, not evaluated.
public struct CELLimits: Sendable, Hashable {
    /// Characters (Unicode scalars) of the text.
    public var textLength = 100_000
    /// How deep brackets, calls and operators may stand in one another.
    public var nesting = 250
    /// Nodes of the tree.
    public var nodeCount = 20_000
    /// How deep `all`, `map` and their kin may stand in one another.
    public var comprehensionDepth = 8

    /// The limits as they are by default.
    public init() {}
}
