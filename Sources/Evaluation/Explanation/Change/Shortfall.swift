import CEL
import CivilTime
import Policies

/// How far a condition is from being what it should be: 0 where it is, more the more is missing.
///
/// It only guides a search: what counts is what the interpreter says. Operands of `&&` add up, of `||` the nearest counts, `exists`
/// asks for the nearest element, `all` for each, and a number of rows for as many of the nearest as it is away; other numbers and dates
/// are as far as they lie apart.
struct Shortfall {
    /// Two values that were compared, and the comparison was not what it should be.
    struct Comparison {
        let left: CELValue
        let right: CELValue
    }

    let world: World
    /// What a rule calls `observed`.
    let observed: TypedExpression?
    /// Whether a field of a row may be changed.
    private let isFree: (RowValue, _ slot: Int) -> Bool
    private(set) var comparisons: [Comparison] = []
    /// What cells without a value were compared with, and whether they have to be equal.
    private(set) var asked: [CELValue: Bool] = [:]
    /// The same for rows of which the same conditions hold, fail or are unknown.
    private(set) var pattern = Hasher()
    private var depth = 0

    init(world: World, observed: TypedExpression?, isFree: @escaping (RowValue, _ slot: Int) -> Bool) {
        self.world = world
        self.observed = observed
        self.isFree = isFree
    }

    mutating func measure(_ expression: TypedExpression, wants: Bool, in context: RowContext) -> Double {
        let scope = PartScope(expression, context)
        return measure(scope.root, wants, scope)
    }

    mutating func measure(_ node: CELExpression, _ wants: Bool, _ scope: PartScope) -> Double {
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
        case .binary(let sign, let left, let right): return compare(sign, left, right, wants, scope)
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
    static let opaque = 1.5
    /// What lacks a value.
    static let missing = 2.0
    /// A row that is not there, beside what has to stand in it.
    static let row = 1.0
    /// What no change of this row can mend.
    static let unreachable = 50.0

    /// One step into definitions; nil where they go too deep.
    mutating func deeper(_ body: (inout Shortfall) -> Double?) -> Double? {
        depth += 1
        defer { depth -= 1 }
        return depth < 40 ? body(&self) : nil
    }

    private mutating func compare(
        _ sign: CELBinaryOperator, _ leftNode: CELExpression, _ rightNode: CELExpression, _ wants: Bool, _ scope: PartScope
    ) -> Double {
        let (leftResult, rightResult) = (scope.result(leftNode), scope.result(rightNode))
        note(sign, leftResult, rightResult)
        if let gap = counted(leftNode, leftResult, to: rightResult, grows: sign.isGreater == wants, scope)
            ?? counted(rightNode, rightResult, to: leftResult, grows: sign.isGreater != wants, scope)
        {
            return gap
        }
        guard case .value(let first) = leftResult, case .value(let second) = rightResult else {
            return max(absence(leftNode, scope), absence(rightNode, scope), Self.missing)
        }
        let (left, right) = (first.unwrapped, second.unwrapped)
        if isGiven(leftNode, scope), isGiven(rightNode, scope) { return Self.unreachable }
        guard sign != .within, let distance = left.distance(to: right) else { return Self.opaque }
        let gap = 1 + distance / (1 + distance)
        guard let low = left.number, let high = right.number else { return gap }
        // A share moves by whole rows: how near the next one is tells apart what comes to the same.
        let step = nextStep(leftNode, more: low < high, scope) ?? nextStep(rightNode, more: high < low, scope) ?? 0
        return gap + 0.01 * step / (1 + step)
    }

    private mutating func note(_ sign: CELBinaryOperator, _ left: CELResult, _ right: CELResult) {
        if case .value(let first) = left, case .value(let second) = right {
            let (left, right) = (first.unwrapped, second.unwrapped)
            if case .list(let list) = right { comparisons += list.prefix(20).map { Comparison(left: left, right: $0) } }
            comparisons.append(Comparison(left: left, right: right))
            return
        }
        for case .value(let value) in [left, right] {
            var values = [value.unwrapped]
            if case .list(let list) = value.unwrapped { values = Array(list.prefix(20)) }
            for value in values { asked[value] = asked[value] ?? false || sign == .equal }
        }
    }

    /// Whether a part has its value from what cannot be changed.
    private func isGiven(_ node: CELExpression, _ scope: PartScope) -> Bool {
        switch node.kind {
        case .literal: return true
        case .call, .binary, .list: return node.children.allSatisfy { isGiven($0, scope) }
        case .identifier, .select:
            if case .global? = scope.binding(node) { return true }
            if let (row, slot) = scope.member(node) {
                guard case .field = row.table.type.members[slot].kind else { return false }
                return !isFree(row, slot)
            }
            guard case .select(let operand, _, _) = node.kind else { return false }
            return isGiven(operand, scope)
        default: return false
        }
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
        return isEnough ? min(gaps.min() ?? .infinity, newRow(in: loop, condition, wants, scope)) : gaps.reduce(0, +)
    }

    /// A name or a field: a definition of the policy is as far away as what it is defined by.
    private mutating func measure(name node: CELExpression, _ wants: Bool, _ result: CELResult, _ scope: PartScope) -> Double {
        guard case .value = result else { return Self.missing }
        guard let (row, slot) = scope.member(node), case .definition(let index) = row.table.type.members[slot].kind,
            case .expression(let expression) = world.policy.definitions[index].body
        else { return isGiven(node, scope) ? Self.unreachable : Self.opaque }
        return measure(expression, wants: wants, in: RowContext(world, type: Int(row.typeIndex), row: Int(row.row)))
    }
}

extension CELBinaryOperator {
    /// Whether the left side has to be more.
    fileprivate var isGreater: Bool { self == .greater || self == .greaterOrEqual }
}

extension CELValue {
    /// How far two numbers or two dates lie apart; nil for other values.
    func distance(to other: CELValue) -> Double? {
        if case .date(let left) = self, case .date(let right) = other { return Double(abs(left.days(until: right))) }
        guard let left = number, let right = other.number else { return nil }
        return abs(left - right)
    }
}
