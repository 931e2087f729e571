import CEL
import Policies

/// What the names of an expression mean at one place in it.
struct LoweringScope {
    /// The meaning of a name that a macro binds.
    enum Local {
        /// The rows of the outermost frame.
        case row
        /// The elements of the frame of a level: rows of a type, or values.
        case frame(level: Int, rowType: Int?, type: CELType, space: CodeSpace?)
        /// What was computed already; `isConstant` where it does not depend on any row.
        case node(VectorNode)
    }

    let expression: TypedExpression
    /// The type of the rows of the outermost frame.
    var rowType: Int
    /// Nil where the outermost frame is not about the row that the expression's variables belong to.
    var bindings: [Binding]?
    var locals: [String: Local] = [:]
    /// How many comprehensions stand around.
    var level = 0
    var observed: VectorNode?
    var item: VectorNode?

    var checked: CheckedExpression { expression.checked }

    func binding(of variable: Int) -> Binding {
        let name = checked.variables[variable]
        let index = expression.program.variables.firstIndex(of: name) ?? variable
        return expression.bindings[index]
    }
}

/// Which rows an expression depends on.
struct FreeVariables {
    /// The row of the expression, or what holds it.
    var usesRow = false
    /// Names that macros around it bind to elements.
    var locals: Set<String> = []
    /// Names bound to something that was computed from several of them.
    var isMixed = false
}

extension LoweringScope {
    /// Which rows a part of the expression depends on.
    func freeVariables(_ node: CELExpression) -> FreeVariables {
        var free = FreeVariables()
        collect(node, bound: [], into: &free)
        return free
    }

    private func collect(_ node: CELExpression, bound: Set<String>, into free: inout FreeVariables) {
        switch node.kind {
        case .identifier(let name, _):
            switch checked.reference(of: node) {
            case .variable(let index):
                switch binding(of: index) {
                case .row, .member, .observed, .item: free.usesRow = true
                case .single, .global: break
                }
            case .local where !bound.contains(name): collect(local: name, into: &free)
            default: break
            }
        case .comprehension(let loop):
            collect(loop.range, bound: bound, into: &free)
            for part in [loop.condition, loop.transform].compactMap(\.self) {
                collect(part, bound: bound.union(loop.variables), into: &free)
            }
        case .bind(let variable, let value, let body):
            collect(value, bound: bound, into: &free)
            collect(body, bound: bound.union([variable]), into: &free)
        case .optionalMap(let operand, let variable, let body, _):
            collect(operand, bound: bound, into: &free)
            collect(body, bound: bound.union([variable]), into: &free)
        default:
            for child in node.children { collect(child, bound: bound, into: &free) }
        }
    }

    private func collect(local name: String, into free: inout FreeVariables) {
        switch locals[name] {
        case .row: free.usesRow = true
        case .frame: free.locals.insert(name)
        case .node(let node): if !node.isConstant { free.isMixed = true }
        case nil: free.isMixed = true
        }
    }
}

extension VectorNode {
    /// Whether it is the same in every row.
    var isConstant: Bool {
        switch kind {
        case .constant, .hindered: true
        default: false
        }
    }

    /// Whether it is hindered in every row.
    var isHindered: Bool {
        if case .hindered = kind { true } else { false }
    }
}
