import CEL
import Policies

extension Shortfall {
    /// How far a part is from having a value: what is missing on the way to it counts too.
    mutating func absence(_ node: CELExpression, _ scope: PartScope) -> Double {
        deeper { $0.absence(within: node, scope) } ?? Self.missing
    }

    private mutating func absence(within node: CELExpression, _ scope: PartScope) -> Double {
        if case .has = node.kind {} else if case .value(let value) = scope.result(node), !value.isNone { return 0 }
        switch node.kind {
        case .call(let target?, "first", _), .call(let target?, "last", _):
            return Self.missing + absence(ofElement: target, scope)
        case .call(let target?, "or", let others):
            return others.reduce(absence(target, scope)) { min($0, absence($1, scope)) }
        case .identifier, .select, .has:
            guard let (row, slot) = scope.member(node) else {
                guard case .select(let operand, _, _) = node.kind else { return Self.missing }
                return Self.missing + absence(operand, scope)
            }
            guard case .definition(let index) = row.table.type.members[slot].kind,
                case .expression(let expression) = world.policy.definitions[index].body
            else { return Self.missing }
            let inner = PartScope(expression, RowContext(world, type: Int(row.typeIndex), row: Int(row.row)))
            return max(absence(inner.root, inner), Self.missing)
        default: return Self.missing
        }
    }

    /// How far the nearest row, or one that is added, is from being in a list that has none.
    private mutating func absence(ofElement list: CELExpression, _ scope: PartScope) -> Double {
        guard case .comprehension(let loop) = list.kind, loop.form == .filter, let condition = loop.condition else {
            return Self.row + Self.missing
        }
        let gaps = LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count).map { element in
            measure(condition, true, scope.adding(loop.variables, element.values.map { .value($0) }))
        }
        return min(gaps.min() ?? .infinity, newRow(in: loop, condition, true, scope))
    }

    /// How far a list is from having one row more for which a condition is as wanted.
    mutating func newRow(in loop: CELComprehension, _ condition: CELExpression, _ wants: Bool, _ scope: PartScope) -> Double {
        Self.row + blank(condition, wants, Set(loop.variables), scope)
    }

    /// How far a row without content would be from a condition.
    private mutating func blank(
        _ node: CELExpression, _ wants: Bool, _ variables: Set<String>, _ scope: PartScope
    ) -> Double {
        guard node.names(oneOf: variables) else { return measure(node, wants, scope) }
        switch node.kind {
        case .logical(let sign, let operands):
            let gaps = operands.map { blank($0, wants, variables, scope) }
            return (sign == .and) == wants ? gaps.reduce(0, +) : gaps.min() ?? 0
        case .unary(.not, let operand): return blank(operand, !wants, variables, scope)
        case .has: return wants ? Self.missing : 0
        default: return Self.missing
        }
    }
}

extension CELValue {
    /// Whether it is an empty optional.
    fileprivate var isNone: Bool {
        if case .optional(.none) = self { true } else { false }
    }
}
