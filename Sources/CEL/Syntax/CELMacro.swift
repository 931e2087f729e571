/// A form of call that the parser turns into another expression before anything else looks at it.
public struct CELMacro: Sendable {
    /// With its namespace, as `math.greatest`, or the name after the dot, as `all`.
    public let name: String
    /// Whether it stands after a dot: `list.all(x, p)`.
    public let isMember: Bool
    /// How many arguments it takes, without what stands before the dot.
    public let argumentCounts: ClosedRange<Int>
    /// Makes the expression. Nil leaves the call as it is.
    public let expand: @Sendable (inout CELMacroCall) -> CELExpression.Kind?

    /// Declares a macro.
    public init(
        _ name: String, member: Bool = false, arguments: ClosedRange<Int>,
        expand: @escaping @Sendable (inout CELMacroCall) -> CELExpression.Kind?
    ) {
        self.name = name
        self.isMember = member
        self.argumentCounts = arguments
        self.expand = expand
    }
}
