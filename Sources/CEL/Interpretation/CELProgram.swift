/// An expression made ready to run, as often as wanted and on any thread.
public struct CELProgram: Sendable {
    /// The variables that it needs, in the order in which their values are given.
    public let variables: [String]
    let expression: CheckedExpression
    private let root: any Node
    private let localCount: Int

    init(_ expression: CheckedExpression) {
        var builder = ProgramBuilder(expression)
        self.root = builder.build(expression.tree.root)
        self.localCount = builder.localCount
        self.variables = expression.variables
        self.expression = expression
    }

    /// The result for these values, one for each of `variables`.
    public func evaluate(_ bindings: [CELResult]) -> CELResult {
        precondition(bindings.count == variables.count, "one value is given for each of the program's variables")
        var frame = Frame(bindings: bindings, localCount: localCount)
        return root.evaluate(&frame)
    }

    /// The result where the value of a variable is asked for, by its index in `variables`, each time the run comes to it.
    ///
    /// `cost` goes on from what it is, also for what is asked; the result is an error of code `costLimit` where it goes beyond `costLimit`.
    package func evaluate(
        cost: inout UInt64, costLimit: UInt64, asking value: @escaping (Int, inout UInt64) -> CELResult
    ) -> CELResult {
        guard cost <= costLimit else { return .error(Frame.exhausted()) }
        var frame = Frame(bindings: [], localCount: localCount, costLimit: costLimit)
        frame.cost = cost
        frame.ask = value
        let result = root.evaluate(&frame)
        cost = frame.cost
        return frame.isExhausted ? .error(Frame.exhausted()) : result
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

    /// The result where, beside what the bindings say, all that `unknowns` cover is not known. Slower than a run without.
    public func evaluate(
        _ bindings: [CELResult], unknowns: [AttributePattern], costLimit: UInt64 = .max
    ) -> CELResult {
        run(expression.tree.root, bindings, unknowns: unknowns, costLimit: costLimit, isTraced: false).result
    }

    /// Runs a part of the expression that stands outside of every macro.
    func run(
        _ node: CELExpression, _ bindings: [CELResult], unknowns: [AttributePattern], costLimit: UInt64, isTraced: Bool
    ) -> (result: CELResult, trace: TraceRecord) {
        precondition(bindings.count == variables.count, "one value is given for each of the program's variables")
        var builder = ProgramBuilder(expression, isTraced: isTraced, isAttributed: !unknowns.isEmpty)
        let root = builder.build(node)
        var frame = Frame(bindings: bindings, localCount: builder.localCount, costLimit: costLimit)
        frame.unknowns = unknowns
        frame.trace = isTraced ? TraceRecord() : nil
        let result = root.evaluate(&frame)
        return (frame.isExhausted ? .error(Frame.exhausted()) : result, frame.trace ?? TraceRecord())
    }
}

extension CELEnvironment {
    /// Makes a checked expression ready to run.
    public func program(_ expression: CheckedExpression) -> CELProgram { CELProgram(expression) }

    /// Makes a tree ready to run without checking its types: what does not fit is an error when it runs.
    public func program(unchecked tree: CELTree) -> CELProgram { CELProgram(unchecked(tree)) }
}
