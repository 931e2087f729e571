/// An expression made ready to run, as often as wanted and on any thread.
public struct CELProgram: Sendable {
    /// The variables that it needs, in the order in which their values are given.
    public let variables: [String]
    private let root: any Node
    private let localCount: Int

    init(_ expression: CheckedExpression) {
        var builder = ProgramBuilder(expression)
        self.root = builder.build(expression.tree.root)
        self.localCount = builder.localCount
        self.variables = expression.variables
    }

    /// The result for these values, one for each of `variables`.
    public func evaluate(_ bindings: [CELResult]) -> CELResult {
        precondition(bindings.count == variables.count, "one value is given for each of the program's variables")
        var frame = Frame(bindings: bindings, localCount: localCount)
        return root.evaluate(&frame)
    }

    /// The result for these values, with what the run cost; an error of code `costLimit` where that is more than `costLimit`.
    ///
    /// Every node that runs costs 1, every turn of a loop 1, and every function 1 for ten bytes or elements of its arguments.
    public func evaluate(_ bindings: [CELResult], costLimit: UInt64) -> (result: CELResult, cost: UInt64) {
        precondition(bindings.count == variables.count, "one value is given for each of the program's variables")
        var frame = Frame(bindings: bindings, localCount: localCount, costLimit: costLimit)
        let result = root.evaluate(&frame)
        return (frame.isExhausted ? .error(Frame.exhausted()) : result, frame.cost)
    }
}

extension CELEnvironment {
    /// Makes a checked expression ready to run.
    public func program(_ expression: CheckedExpression) -> CELProgram { CELProgram(expression) }

    /// Makes a tree ready to run without checking its types: what does not fit is an error when it runs.
    public func program(unchecked tree: CELTree) -> CELProgram { CELProgram(unchecked(tree)) }
}
