import CEL
import Policies
import Schema

/// Chooses what a literal might be instead.
struct VariantWords {
    /// What a literal stands for.
    enum Context {
        case plain
        case level
        /// One of the codes of a field.
        case code([String])
    }

    private let grades: [String]
    private let fields: [String: [String: [String]]]

    init(_ policy: Policy) {
        grades = policy.grades.map(\.id)
        fields = Dictionary(
            policy.records.tables.map { table in
                (table.rowName, Dictionary(table.fields.map { ($0.name, $0.oneOf.map(\.code)) }, uniquingKeysWith: { $1 }))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The codes of a field of a row; empty where any text is allowed.
    func codes(of member: MemberUse) -> [String] { fields[member.object]?[member.member] ?? [] }

    func others(than value: CELValue, context: Context) -> [(Mutation.Kind, CELValue)] {
        switch value {
        case .bool(let value): return [(.comparison, .bool(!value))]
        case .int(let value):
            let kind: Mutation.Kind = if case .level = context { .level } else { .number }
            return [(kind, .int(value + 1)), (kind, .int(value - 1))]
        case .double(let value):
            return [(.number, .double(Self.moved(value, by: 1))), (.number, .double(Self.moved(value, by: -1)))]
        case .string(let text):
            if grades.contains(text) { return next(after: text, in: grades).map { [(.grade, .string($0))] } ?? [] }
            if case .code(let codes) = context, let other = next(after: text, in: codes) { return [(.text, .string(other))] }
            return [(.text, .string(text + "x"))]
        default: return []
        }
    }

    private func next(after text: String, in words: [String]) -> String? {
        guard let place = words.firstIndex(of: text) else { return words.first }
        return words.count > 1 ? words[(place + 1) % words.count] : nil
    }

    /// The number with its last written decimal moved: 0.8 and 1.0 for 0.9.
    static func moved(_ value: Double, by steps: Double) -> Double {
        let decimals = "\(value)".split(separator: ".").dropFirst().first?.utf8.count ?? 0
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return ((value * scale).rounded() + steps) / scale
    }

    /// What a literal of an expression is compared with.
    func context(of literal: CELExpression, in checked: CheckedExpression) -> Context {
        var found = Context.plain
        checked.tree.root.visitAll { node in
            guard case .binary(let sign, let left, let right) = node.kind, sign.isComparisonOfValues else { return }
            let other: CELExpression? = left.holds(literal) ? right : right.holds(literal) ? left : nil
            if let other { found = context(comparedWith: other, in: checked) }
        }
        return found
    }

    private func context(comparedWith node: CELExpression, in checked: CheckedExpression) -> Context {
        if case .refined("level", _) = checked.type(of: node) { return .level }
        if case .select(let operand, let field, _) = node.kind, case .named(let object, _) = checked.type(of: operand) {
            let codes = codes(of: MemberUse(object: object, member: field))
            if !codes.isEmpty { return .code(codes) }
        }
        return .plain
    }
}

extension CELExpression {
    /// Calls `visit` for this node and all below it.
    fileprivate func visitAll(_ visit: (CELExpression) -> Void) {
        visit(self)
        for child in children { child.visitAll(visit) }
    }

    /// Whether it is the literal, or a list with it.
    fileprivate func holds(_ literal: CELExpression) -> Bool {
        if id == literal.id { return true }
        if case .list(let elements) = kind { return elements.contains { $0.value.id == literal.id } }
        return false
    }
}

extension CELBinaryOperator {
    fileprivate var isComparisonOfValues: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .within: true
        default: false
        }
    }
}
