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

    /// The row and the member that a name or a field stands for; nil for what is no field of a row.
    func member(_ node: CELExpression) -> (row: RowValue, slot: Int)? {
        if case .member(let slot)? = binding(node) { return (context.rowValue, slot) }
        let (operand, field): (CELExpression, String)
        switch node.kind {
        case .select(let inner, let name, _), .has(let inner, let name): (operand, field) = (inner, name)
        default: return nil
        }
        guard binding(node) == nil, case .value(let value) = result(operand),
            case .object(let row as RowValue) = value.unwrapped, let slot = row.type.slot(of: field)
        else { return nil }
        return (row, slot)
    }

    /// Inside a macro that binds these variables.
    func adding(_ names: [String], _ values: [CELResult]) -> PartScope {
        var scope = self
        scope.locals += zip(names, values).map { (name: $0, value: $1) }
        return scope
    }
}
