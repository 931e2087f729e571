import CEL
import Policies

/// The cells that keep a condition from being what it should be: whatever makes it so changes one of them.
///
/// That is why a search that only follows these cells misses nothing. Where one of several failing conditions is reason enough, as
/// with `&&`, it is the one with the fewest cells; where all of them have to go on failing, as with `||`, it is the cells of all.
struct Obstacle {
    private let world: World
    private let demand: Demand
    /// What a rule calls `observed`, and what was read for it.
    private let observed: (expression: TypedExpression?, read: Set<Int>)

    init(world: World, demand: Demand, observed: (expression: TypedExpression?, read: Set<Int>)) {
        self.world = world
        self.demand = demand
        self.observed = observed
    }

    /// As numbers of cell addresses; empty where the condition is what it should be.
    func cells(of expression: TypedExpression, wants: Bool, in context: RowContext) -> Set<Int> {
        let scope = PartScope(expression, context)
        return cells(scope.root, wants, scope, depth: 0)
    }

    private func cells(_ node: CELExpression, _ wants: Bool, _ scope: PartScope, depth: Int) -> Set<Int> {
        if case .value(.bool(wants)) = scope.result(node) { return [] }
        guard depth < 40 else { return read(for: node, scope) }
        switch node.kind {
        case .logical(let sign, let operands):
            let failing = operands.filter { !isWanted($0, wants, scope) }.map { cells($0, wants, scope, depth: depth + 1) }
            return (sign == .and) == wants ? failing.fewest : failing.reduce(into: []) { $0.formUnion($1) }
        case .unary(.not, let operand): return cells(operand, !wants, scope, depth: depth + 1)
        case .conditional(let condition, let yes, let no):
            let decision = read(for: condition, scope)
            guard case .value(.bool(let holds)) = scope.result(condition) else { return decision }
            return decision.union(cells(holds ? yes : no, wants, scope, depth: depth + 1))
        case .bind(let name, let value, let body):
            let inner = scope.adding([name], [scope.result(value)])
            return read(for: value, scope).union(cells(body, wants, inner, depth: depth + 1))
        case .comprehension(let loop): return cells(loop, node, wants, scope, depth: depth + 1)
        case .identifier, .select: return cells(name: node, wants, scope, depth: depth + 1)
        case .has where wants: return absent(node, scope, depth: depth + 1)
        case .binary(let sign, let left, let right):
            return compared(sign, left, right, scope, depth: depth + 1) ?? read(for: node, scope)
        default: return read(for: node, scope)
        }
    }

    private func cells(
        _ loop: CELComprehension, _ node: CELExpression, _ wants: Bool, _ scope: PartScope, depth: Int
    ) -> Set<Int> {
        guard let condition = loop.condition, loop.form == .all || loop.form == .exists, case .value = scope.result(loop.range)
        else { return read(for: node, scope) }
        let failing = LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count)
            .map { scope.adding(loop.variables, $0.values.map { .value($0) }) }
            .filter { !isWanted(condition, wants, $0) }
            .map { cells(condition, wants, $0, depth: depth) }
        let isOneEnough = (loop.form == .all) == wants
        return read(for: loop.range, scope).union(isOneEnough ? failing.fewest : failing.reduce(into: []) { $0.formUnion($1) })
    }

    /// Of a comparison with the number of rows in a list: the cells that keep rows out of it, or in it. Nil for other comparisons.
    private func compared(
        _ sign: CELBinaryOperator, _ left: CELExpression, _ right: CELExpression, _ scope: PartScope, depth: Int
    ) -> Set<Int>? {
        guard case .value(let first) = scope.result(left), case .value(let second) = scope.result(right),
            let low = first.unwrapped.number, let high = second.unwrapped.number
        else { return nil }
        // What is equal and should not be may move either way.
        guard low != high else { return nil }
        let other = read(for: right, scope)
        return counted(left, more: low < high, scope, depth: depth).map { $0.union(other) }
    }

    private func counted(_ node: CELExpression, more: Bool, _ scope: PartScope, depth: Int) -> Set<Int>? {
        guard depth < 40 else { return nil }
        if case .observed? = scope.binding(node) {
            guard let expression = observed.expression else { return nil }
            let inner = PartScope(expression, scope.context)
            return counted(inner.root, more: more, inner, depth: depth + 1)
        }
        if let inner = definition(of: node, scope) {
            return counted(inner.root, more: more, inner, depth: depth + 1).map { $0.union(readOperand(of: node, scope)) }
        }
        guard case .call(let list?, "size", _) = node.kind, case .comprehension(let loop) = list.kind, loop.form == .filter,
            let condition = loop.condition, case .value = scope.result(list)
        else { return nil }
        return read(for: loop.range, scope).union(blamed(loop, condition, wants: more, scope, depth: depth + 1))
    }

    /// Of what has no value, what keeps it from having one.
    private func absent(_ node: CELExpression, _ scope: PartScope, depth: Int) -> Set<Int> {
        guard depth < 40 else { return read(for: node, scope) }
        if let inner = definition(of: node, scope) {
            return absent(inner.root, inner, depth: depth + 1).union(readOperand(of: node, scope))
        }
        switch node.kind {
        case .select(let operand, _, true):
            guard case .value(.optional(.none)) = scope.result(operand) else { return read(for: node, scope) }
            return absent(operand, scope, depth: depth + 1)
        case .call(let list?, "first", _), .call(let list?, "last", _):
            guard case .comprehension(let loop) = list.kind, loop.form == .filter, let condition = loop.condition,
                case .value(.list(let rows)) = scope.result(list), rows.isEmpty
            else { return read(for: node, scope) }
            return read(for: loop.range, scope).union(blamed(loop, condition, wants: true, scope, depth: depth + 1))
        default: return read(for: node, scope)
        }
    }

    /// What is to blame for all elements of a loop of which the condition is not what is wanted.
    private func blamed(
        _ loop: CELComprehension, _ condition: CELExpression, wants: Bool, _ scope: PartScope, depth: Int
    ) -> Set<Int> {
        LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count).reduce(into: []) { cells, element in
            let inner = scope.adding(loop.variables, element.values.map { .value($0) })
            cells.formUnion(self.cells(condition, wants, inner, depth: depth))
        }
    }

    /// The expression that a name or a field stands for, in the row that it belongs to; nil for what is no definition of one row.
    private func definition(of node: CELExpression, _ scope: PartScope) -> PartScope? {
        guard let (row, slot) = scope.member(node), case .definition(let index) = row.table.type.members[slot].kind,
            case .expression(let expression) = world.policy.definitions[index].body,
            // The values of a closed group stand, whatever the slice would make of them.
            case .computed(let computed) = row.table.members[slot], computed.content == nil
        else { return nil }
        return PartScope(expression, RowContext(world, type: Int(row.typeIndex), row: Int(row.row)))
    }

    private func readOperand(of node: CELExpression, _ scope: PartScope) -> Set<Int> {
        guard scope.binding(node) == nil else { return [] }
        switch node.kind {
        case .select(let operand, _, _), .has(let operand, _): return read(for: operand, scope)
        default: return []
        }
    }

    /// A name or a field: what the policy defines fails for the reason that its definition does.
    private func cells(name node: CELExpression, _ wants: Bool, _ scope: PartScope, depth: Int) -> Set<Int> {
        guard let inner = definition(of: node, scope) else { return read(for: node, scope) }
        return cells(inner.root, wants, inner, depth: depth).union(readOperand(of: node, scope))
    }

    private func isWanted(_ node: CELExpression, _ wants: Bool, _ scope: PartScope) -> Bool {
        if case .value(.bool(wants)) = scope.result(node) { true } else { false }
    }

    /// What was read for a part, also by the names in it that stand for a cell of the row.
    private func read(for node: CELExpression, _ scope: PartScope) -> Set<Int> {
        var mentions = false
        let heard = demand.listen {
            _ = scope.result(node)
            node.walk { part in
                switch scope.binding(part) {
                case .member(let slot): _ = scope.context.rowValue.cell(slot)
                case .observed: mentions = true
                case .row, .single, .global, .item, nil: break
                }
            }
        }
        return mentions ? heard.union(observed.read) : heard
    }
}

extension [Set<Int>] {
    /// The smallest; empty where there is none.
    fileprivate var fewest: Set<Int> { self.min { $0.count < $1.count } ?? [] }
}
