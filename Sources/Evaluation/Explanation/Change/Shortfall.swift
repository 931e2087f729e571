import CEL
import CivilTime
import Policies

/// How far a condition is from being what it should be: 0 where it is, more the more is missing.
///
/// It only guides a search: what counts is what the interpreter says. Operands of `&&` add up, of `||` the nearest counts, `exists`
/// asks for the nearest element and `all` for each; numbers and dates are as far as they lie apart.
struct Shortfall {
    /// Two values that were compared, and the comparison was not what it should be.
    struct Comparison {
        let left: CELValue
        let right: CELValue
    }

    private let world: World
    /// What a rule calls `observed`.
    private let observed: TypedExpression?
    private(set) var comparisons: [Comparison] = []
    /// The same for rows of which the same conditions hold, fail or are unknown.
    private(set) var pattern = Hasher()
    private var depth = 0

    init(world: World, observed: TypedExpression?) {
        self.world = world
        self.observed = observed
    }

    mutating func measure(_ expression: TypedExpression, wants: Bool, in context: RowContext) -> Double {
        let scope = PartScope(expression, context)
        return measure(scope.root, wants, scope)
    }

    private mutating func measure(_ node: CELExpression, _ wants: Bool, _ scope: PartScope) -> Double {
        let result = scope.result(node)
        if case .value(.bool(wants)) = result {
            pattern.combine(1)
            return 0
        }
        if case .value = result { pattern.combine(2) } else { pattern.combine(3) }
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { return Self.opaque }
        switch node.kind {
        case .logical(let sign, let operands):
            let gaps = operands.map { measure($0, wants, scope) }
            return (sign == .and) == wants ? gaps.reduce(0, +) : gaps.min() ?? 0
        case .unary(.not, let operand): return measure(operand, !wants, scope)
        case .binary(let sign, let left, let right): return compare(sign, left, right, scope)
        case .conditional(let condition, let yes, let no):
            guard case .value(.bool(let holds)) = scope.result(condition) else { return Self.missing }
            return measure(holds ? yes : no, wants, scope)
        case .comprehension(let loop): return measure(loop, wants, scope)
        case .bind(let name, let value, let body): return measure(body, wants, scope.adding([name], [scope.result(value)]))
        case .has: return wants ? absence(node, scope) : Self.missing
        case .identifier, .select: return measure(name: node, wants, result, scope)
        default: return Self.opaque
        }
    }

    /// What cannot be taken apart.
    private static let opaque = 1.5
    /// What lacks a value.
    private static let missing = 2.0
    /// What lacks a whole row.
    private static let missingRow = 4.0

    private mutating func compare(
        _ sign: CELBinaryOperator, _ leftNode: CELExpression, _ rightNode: CELExpression, _ scope: PartScope
    ) -> Double {
        guard case .value(let first) = scope.result(leftNode), case .value(let second) = scope.result(rightNode) else {
            return max(absence(leftNode, scope), absence(rightNode, scope), Self.missing)
        }
        let (left, right) = (first.unwrapped, second.unwrapped)
        if case .list(let list) = right { comparisons += list.prefix(20).map { Comparison(left: left, right: $0) } }
        guard sign != .within, let distance = left.distance(to: right) else {
            comparisons.append(Comparison(left: left, right: right))
            return Self.opaque
        }
        comparisons.append(Comparison(left: left, right: right))
        let gap = 1 + distance / (1 + distance)
        guard let low = left.number, let high = right.number else { return gap }
        // A count moves by whole steps: how near the next one is tells apart what counts the same.
        let step = nextStep(leftNode, more: low < high, scope) ?? nextStep(rightNode, more: high < low, scope) ?? 0
        return gap + 0.01 * step / (1 + step)
    }

    /// For a number of rows, or a share of them: how far the nearest row is from being counted too, or from not being counted any
    /// more. Nil for other numbers.
    private mutating func nextStep(_ node: CELExpression, more: Bool, _ scope: PartScope) -> Double? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { return nil }
        if case .observed? = scope.binding(node), let observed { return nextStep(observed, more: more, scope.context) }
        switch node.kind {
        case .call(let target?, "size", _): return nextStep(inList: target, more: more, scope)
        case .binary(.subtract, let left, _), .binary(.add, let left, _): return nextStep(left, more: more, scope)
        case .identifier, .select:
            guard let (row, slot) = scope.member(node), case .definition(let index) = row.table.type.members[slot].kind else {
                return nil
            }
            let context = RowContext(world, type: Int(row.typeIndex), row: Int(row.row))
            switch world.policy.definitions[index].body {
            case .expression(let expression): return nextStep(expression, more: more, context)
            case .aggregate(let aggregate): return nextStep(aggregate, more: more, context)
            case .match, .table, .key, .element: return nil
            }
        default: return nil
        }
    }

    private mutating func nextStep(_ expression: TypedExpression, more: Bool, _ context: RowContext) -> Double? {
        let scope = PartScope(expression, context)
        return nextStep(scope.root, more: more, scope)
    }

    private mutating func nextStep(inList node: CELExpression, more: Bool, _ scope: PartScope) -> Double? {
        guard case .comprehension(let loop) = node.kind, loop.form == .filter, let condition = loop.condition else { return nil }
        let gaps = LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count).map { element in
            measure(condition, more, scope.adding(loop.variables, element.values.map { .value($0) }))
        }
        return gaps.filter { $0 > 0 }.min()
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

    private mutating func measure(_ loop: CELComprehension, _ wants: Bool, _ scope: PartScope) -> Double {
        guard let condition = loop.condition, loop.form == .all || loop.form == .exists else { return Self.opaque }
        let range = scope.result(loop.range)
        guard case .value = range else { return Self.missing }
        let gaps = LoopElement.all(of: range, variables: loop.variables.count).map { element in
            measure(condition, wants, scope.adding(loop.variables, element.values.map { .value($0) }))
        }
        // One element is enough for `exists`, and to keep `all` from holding.
        let isEnough = (loop.form == .exists) == wants
        return isEnough ? gaps.min() ?? Self.missingRow : gaps.reduce(0, +)
    }

    /// How far a part is from having a value: what is missing on the way to it counts too.
    private mutating func absence(_ node: CELExpression, _ scope: PartScope) -> Double {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { return Self.missing }
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

    /// How far the nearest row is from being in a list that has none.
    private mutating func absence(ofElement list: CELExpression, _ scope: PartScope) -> Double {
        guard case .comprehension(let loop) = list.kind, loop.form == .filter, let condition = loop.condition else {
            return Self.missingRow
        }
        let gaps = LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count).map { element in
            measure(condition, true, scope.adding(loop.variables, element.values.map { .value($0) }))
        }
        return min(gaps.min() ?? Self.missingRow, Self.missingRow)
    }

    /// A name or a field: a definition of the policy is as far away as what it is defined by.
    private mutating func measure(name node: CELExpression, _ wants: Bool, _ result: CELResult, _ scope: PartScope) -> Double {
        guard case .value = result else { return Self.missing }
        guard let (row, slot) = scope.member(node), case .definition(let index) = row.table.type.members[slot].kind,
            case .expression(let expression) = world.policy.definitions[index].body
        else { return Self.opaque }
        return measure(expression, wants: wants, in: RowContext(world, type: Int(row.typeIndex), row: Int(row.row)))
    }
}

extension CELValue {
    /// Whether it is an empty optional.
    fileprivate var isNone: Bool {
        if case .optional(.none) = self { true } else { false }
    }

    /// How far two numbers or two dates lie apart; nil for other values.
    func distance(to other: CELValue) -> Double? {
        if case .date(let left) = self, case .date(let right) = other { return Double(abs(left.days(until: right))) }
        guard let left = number, let right = other.number else { return nil }
        return abs(left - right)
    }
}
