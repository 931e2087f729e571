package import CEL

extension TypedPolicy {
    /// An expression of the policy with another tree in its place, checked anew; nil where the tree is wrong or has another type.
    ///
    /// `nodeCount` lies above the ids of the tree's nodes. The tree may use no variable that the expression does not use.
    package func rechecked(_ expression: TypedExpression, as root: CELExpression, nodeCount: Int) -> TypedExpression? {
        let old = expression.checked
        var environment = environment
        old.tree.root.walk { node in
            if case .variable(let index) = old.reference(of: node) {
                environment.declare(variable: old.variables[index], old.type(of: node))
            }
        }
        let tree = CELTree(source: old.tree.source, root: root, nodeCount: nodeCount)
        guard let checked = environment.check(tree, expecting: old.type).expression, checked.type == old.type else { return nil }
        let program = environment.program(checked)
        let known = Dictionary(zip(old.variables, expression.bindings), uniquingKeysWith: { first, _ in first })
        return TypedExpression(
            text: expression.text, checked: checked, program: program, bindings: program.variables.compactMap { known[$0] })
    }
}
