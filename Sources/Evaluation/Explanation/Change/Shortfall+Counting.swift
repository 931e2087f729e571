import CEL
import Policies

extension Shortfall {
    /// How far a number of rows is from another number: as far as the rows that have to be counted too, or not any more. Nil for what
    /// is no number of rows under a condition.
    ///
    /// - Parameter grows: Whether it has to be more where both are the same.
    mutating func counted(
        _ node: CELExpression, _ result: CELResult, to other: CELResult, grows: Bool, _ scope: PartScope
    ) -> Double? {
        guard case .value(let value) = other, let goal = value.unwrapped.number,
            let (loop, condition, scope) = filter(countedBy: node, scope, depth: 0), case .value = scope.result(loop.range)
        else { return nil }
        let elements = LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count)
            .map { scope.adding(loop.variables, $0.values.map { .value($0) }) }
        let states = elements.map { $0.result(condition) }
        var number = Double(states.count(where: \.isTrue))
        var open = states.indices.filter { !states[$0].isTrue }
        var isKnown = false
        if case .value(let value) = result, let found = value.unwrapped.number { (number, isKnown) = (found, true) }
        let more = number == goal ? isKnown && grows : number < goal
        let steps = max(isKnown ? 1 : 0, abs(number - goal).rounded(.up))
        if !more { open = states.indices.filter { states[$0].isTrue } }
        let gaps = open.map { measure(condition, more, elements[$0]) }.sorted()
        // What nobody knows whether to count has to be known, whatever the number.
        let unknown = isKnown || more ? [] : states.indices.filter { !states[$0].isTrue }
        let lacking = more ? max(0, steps - Double(gaps.count)) : 0
        let gap =
            gaps.prefix(Int(min(steps, 10_000))).reduce(0, +)
            + unknown.map { measure(condition, false, elements[$0]) }.reduce(0, +)
            + (lacking > 0 ? lacking * newRow(in: loop, condition, true, scope) : 0)
        return max(gap, 1)
    }

    /// The list whose size a part is, or is made from, with what it is evaluated in.
    private func filter(
        countedBy node: CELExpression, _ scope: PartScope, depth: Int
    ) -> (loop: CELComprehension, condition: CELExpression, scope: PartScope)? {
        guard depth < 40 else { return nil }
        if case .observed? = scope.binding(node), let observed {
            let inner = PartScope(observed, scope.context)
            return filter(countedBy: inner.root, inner, depth: depth + 1)
        }
        switch node.kind {
        case .call(let list?, "size", _):
            guard case .comprehension(let loop) = list.kind, loop.form == .filter, let condition = loop.condition else {
                return nil
            }
            return (loop, condition, scope)
        case .binary(.subtract, let left, _), .binary(.add, let left, _):
            return filter(countedBy: left, scope, depth: depth + 1)
        case .identifier, .select:
            guard let (row, slot) = scope.member(node), case .definition(let index) = row.table.type.members[slot].kind,
                case .expression(let expression) = world.policy.definitions[index].body
            else { return nil }
            let inner = PartScope(expression, RowContext(world, type: Int(row.typeIndex), row: Int(row.row)))
            return filter(countedBy: inner.root, inner, depth: depth + 1)
        default: return nil
        }
    }

    /// For a share of the rows of a group: how far the nearest row is from being counted too, or from not being counted any more. Nil
    /// for other numbers.
    mutating func nextStep(_ node: CELExpression, more: Bool, _ scope: PartScope) -> Double? {
        deeper { $0.nextStep(within: node, more: more, scope) }
    }

    private mutating func nextStep(within node: CELExpression, more: Bool, _ scope: PartScope) -> Double? {
        if case .observed? = scope.binding(node), let observed {
            let inner = PartScope(observed, scope.context)
            return nextStep(inner.root, more: more, inner)
        }
        guard let (row, slot) = scope.member(node), case .definition(let index) = row.table.type.members[slot].kind else {
            return nil
        }
        let context = RowContext(world, type: Int(row.typeIndex), row: Int(row.row))
        switch world.policy.definitions[index].body {
        case .expression(let expression):
            let inner = PartScope(expression, context)
            return nextStep(inner.root, more: more, inner)
        case .aggregate(let aggregate): return nextStep(aggregate, more: more, context)
        case .match, .table, .key, .element: return nil
        }
    }

    private mutating func nextStep(_ aggregate: TypedAggregate, more: Bool, _ context: RowContext) -> Double? {
        guard aggregate.function == .share || aggregate.function == .count, let argument = aggregate.argument,
            argument.type.base == .bool, let view = world.policy.views.first(where: { $0.rowType == context.type }),
            let members = world.tables[context.type].layout.content?.members, members.indices.contains(context.row)
        else { return nil }
        let gaps = members[context.row].map {
            measure(argument, wants: more, in: RowContext(world, type: view.each, row: Int($0)))
        }
        return gaps.filter { $0 > 0 }.min()
    }
}

extension CELResult {
    fileprivate var isTrue: Bool {
        if case .value(.bool(true)) = self { true } else { false }
    }
}
