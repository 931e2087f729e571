/// A part of an expression and what it came to.
public struct CELTraceStep: Sendable {
    /// The part, as canonical text.
    public let text: String
    /// Where it stands in its text, in Unicode scalars.
    public let offsets: Range<Int>
    /// How deep it stands in the tree; the whole stands at 0.
    public let depth: Int
    /// What it came to, in a loop the last time; nil where it was not needed.
    public let result: CELResult?
}

extension CELProgram {
    /// The result with what every part came to, each part before its own parts. Literals are left out.
    public func trace(
        _ bindings: [CELResult], unknowns: [AttributePattern] = [], costLimit: UInt64 = .max
    ) -> (result: CELResult, steps: [CELTraceStep]) {
        let run = run(expression.tree.root, bindings, unknowns: unknowns, costLimit: costLimit, isTraced: true)
        var steps: [CELTraceStep] = []
        collect(expression.tree.root, depth: 0, run.trace, &steps)
        return (run.result, steps)
    }

    private func collect(_ node: CELExpression, depth: Int, _ trace: TraceRecord, _ steps: inout [CELTraceStep]) {
        if case .literal = node.kind { return }
        // A name that is no value, as `math` in `math.abs(x)` or `a` in the variable `a.b`, is no step.
        let isNamespace = node.qualifiedName != nil && expression.reference(of: node) == nil && trace.results[node.id] == nil
        if isNamespace { return }
        steps.append(CELTraceStep(text: node.text, offsets: node.offsets, depth: depth, result: trace.results[node.id]))
        for child in node.children { collect(child, depth: depth + 1, trace, &steps) }
    }
}
