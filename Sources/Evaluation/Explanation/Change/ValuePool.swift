import CEL
import CivilTime
import Policies

/// The dates and numbers that expressions compare with: what they write, read from parameters or compute without a loop's variable.
struct ValuePool {
    private(set) var dates: Set<CivilDate> = []
    private(set) var numbers: Set<Double> = []
    /// The words that are written in the expressions.
    private(set) var words: Set<String> = []

    init(_ rule: TypedRule, row: Int, in sliced: SliceWorld, reach: Reach) {
        let world = sliced.world
        dates = [world.time.asOf, world.time.yearStart, world.time.yearEnd]
        numbers = [Double(world.time.year)]
        let context = RowContext(world, type: rule.each, row: row)
        for expression in [rule.statement, rule.observed, rule.when].compactMap({ $0 }) { add(expression, context) }
        for member in reach.members.sorted(by: { ($0.type, $0.slot) < ($1.type, $1.slot) }) {
            guard case .definition(let index) = world.policy.rowTypes[member.type].members[member.slot].kind else { continue }
            let definition = world.policy.definitions[index]
            if case .aggregate = definition.body { continue }
            if definition.isMadeWithRows || reach.closed.contains(member.type) { continue }
            for row in 0..<min(world.tables[member.type].count, 40) {
                for expression in definition.body.expressions { add(expression, RowContext(world, type: member.type, row: row)) }
            }
        }
    }

    private mutating func add(_ expression: TypedExpression, _ context: RowContext) {
        let scope = PartScope(expression, context)
        add(scope.root, scope, bound: [])
    }

    /// Adds the values of the parts that do not depend on a variable of a macro.
    private mutating func add(_ node: CELExpression, _ scope: PartScope, bound: Set<String>) {
        if isSimple(scope.type(node).base), !node.names(oneOf: bound), case .value(let value) = scope.result(node) {
            add(value.unwrapped)
        }
        var inner = bound
        switch node.kind {
        case .literal(.string(let word)): words.insert(word)
        case .comprehension(let loop): inner.formUnion(loop.variables)
        case .bind(let name, _, _), .optionalMap(_, let name, _, _): inner.insert(name)
        case .block(let values, _): inner.formUnion(values.indices.map { "@index\($0)" })
        default: break
        }
        for child in node.children { add(child, scope, bound: inner) }
    }

    /// The same for contents that no expression tells apart by a number or word of its own, as far as that can be seen beforehand.
    func sameness(of content: RecordSlice.Content) -> Int {
        var hasher = Hasher()
        switch content {
        case .absent: hasher.combine(0)
        case .row(let id): hasher.combine(id)
        // Days are told apart by what is computed from them.
        case .value(.date): hasher.combine(1)
        case .value(.string(let word)): hasher.combine(words.contains(word) ? word : "")
        case .value(let value):
            if let number = value.number {
                hasher.combine(numbers.count { $0 < number })
                hasher.combine(numbers.contains(number))
            } else {
                hasher.combine(value)
            }
        }
        return hasher.finalize()
    }

    private func isSimple(_ type: CELType) -> Bool {
        switch type {
        case .date, .int, .double: true
        case .list(let element), .optional(let element): isSimple(element.base)
        default: false
        }
    }

    private mutating func add(_ value: CELValue) {
        switch value {
        case .date(let date): dates.insert(date)
        case .int(let number): if abs(number) < 100_000 { numbers.insert(Double(number)) }
        case .double(let number): if number.isFinite { numbers.insert(number) }
        case .list(let list): for element in list.prefix(50) { add(element) }
        default: break
        }
    }
}

extension CELExpression {
    /// Whether one of these names stands in it.
    func names(oneOf names: Set<String>) -> Bool {
        if names.isEmpty { return false }
        if case .identifier(let name, _) = kind { return names.contains(name) }
        return children.contains { $0.names(oneOf: names) }
    }
}
