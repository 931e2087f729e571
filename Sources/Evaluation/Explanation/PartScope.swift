import CEL
import Policies

/// What a part of an expression is evaluated in: the row, and the variables of the macros around the part.
struct PartScope {
    let expression: TypedExpression
    let context: RowContext
    private let bindings: [CELResult]
    private var locals: [(name: String, value: CELResult)] = []

    init(_ expression: TypedExpression, _ context: RowContext) {
        self.expression = expression
        self.context = context
        bindings = expression.bindings.map { context.value(of: $0) }
    }

    var root: CELExpression { expression.checked.tree.root }

    func result(_ node: CELExpression) -> CELResult {
        expression.program.evaluate(part: node, bindings, locals: locals)
    }

    func type(_ node: CELExpression) -> CELType { expression.checked.type(of: node) }

    /// What a name stands for; nil for a name that a macro binds and for what is no name.
    func binding(_ node: CELExpression) -> Binding? {
        guard case .variable(let index)? = expression.checked.reference(of: node) else { return nil }
        return expression.bindings[index]
    }

    /// Inside a macro that binds these variables.
    func adding(_ names: [String], _ values: [CELResult]) -> PartScope {
        var scope = self
        scope.locals += zip(names, values).map { (name: $0, value: $1) }
        return scope
    }
}
