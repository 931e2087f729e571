extension CELProgram {
    /// The result of a part of the expression. `locals` are the variables of the macros that stand around the part, the outermost
    /// first.
    package func evaluate(
        part node: CELExpression, _ bindings: [CELResult], locals: [(name: String, value: CELResult)]
    ) -> CELResult {
        precondition(bindings.count == variables.count, "one value is given for each of the program's variables")
        var builder = ProgramBuilder(expression)
        let root = builder.binding(locals.map(\.name)) { builder, _ in builder.build(node) }
        var frame = Frame(bindings: bindings, localCount: builder.localCount)
        for (slot, local) in locals.enumerated() { frame.locals[slot] = local.value }
        return root.evaluate(&frame)
    }
    /// A part of a checked expression, outside of every macro, as a program with the variables of the whole.
    package init(part node: CELExpression, of expression: CheckedExpression) {
        self.init(
            CheckedExpression(
                tree: CELTree(source: expression.tree.source, root: node, nodeCount: expression.tree.nodeCount),
                type: expression.type(of: node), variables: expression.variables, types: expression.types,
                references: expression.references))
    }
}
