import CEL
import Diagnostics

/// An expression with one small change.
struct ExpressionVariant {
    let kind: Mutation.Kind
    let change: LocalizedText
    /// The node that is replaced.
    let node: CELExpression
    let replacement: CELExpression
    /// Above the ids of the replacement's nodes.
    let nodeCount: Int
    /// The node to show to the planner.
    let shown: CELExpression

    init(
        kind: Mutation.Kind, change: LocalizedText, node: CELExpression, replacement: CELExpression, nodeCount: Int,
        shown: CELExpression? = nil
    ) {
        self.kind = kind
        self.change = change
        self.node = node
        self.replacement = replacement
        self.nodeCount = nodeCount
        self.shown = shown ?? node
    }
}

/// Lists the small changes of an expression, node by node in the order of the text.
struct ExpressionVariants {
    private let checked: CheckedExpression
    private let words: VariantWords
    private let nodeCount: Int
    private(set) var found: [ExpressionVariant] = []

    init(_ checked: CheckedExpression, _ words: VariantWords) {
        self.checked = checked
        self.words = words
        nodeCount = checked.tree.nodeCount
        visit(checked.tree.root)
        for (node, isOptional) in ConditionFinder(checked).found where !isOptional { addNegation(node) }
    }

    private mutating func visit(_ node: CELExpression) {
        switch node.kind {
        case .binary(let sign, let left, let right): addSigns(node, sign, left, right)
        case .logical(let sign, let operands): addLogic(node, sign, operands)
        case .unary(let sign, let operand): add(.negation, .without(sign.rawValue), node, operand.kind)
        case .conditional(let condition, let yes, let no):
            add(
                .logic, LocalizedText(ja: "`?` の二つの値を逆に", en: "the two values of `?` change places"), node,
                .conditional(condition, no, yes))
        case .literal(let value):
            for (kind, other) in words.others(than: value, context: words.context(of: node, in: checked)) {
                add(kind, .becomes(node.text, other.literalText), node, .literal(other))
            }
            return
        case .call(let target, let name, let arguments): addCalls(node, target, name, arguments)
        case .comprehension(let loop): addLoops(node, loop)
        default: break
        }
        for child in node.children { visit(child) }
    }

    /// Other signs in the place of one between two operands.
    private mutating func addSigns(
        _ node: CELExpression, _ sign: CELBinaryOperator, _ left: CELExpression, _ right: CELExpression
    ) {
        for (kind, other) in Self.signs[sign] ?? [] {
            add(kind, .becomes(sign.rawValue, other.rawValue), node, .binary(other, left, right))
        }
    }

    private static let signs: [CELBinaryOperator: [(Mutation.Kind, CELBinaryOperator)]] = [
        .less: [(.boundary, .lessOrEqual), (.comparison, .greaterOrEqual)],
        .lessOrEqual: [(.boundary, .less), (.comparison, .greater)],
        .greater: [(.boundary, .greaterOrEqual), (.comparison, .lessOrEqual)],
        .greaterOrEqual: [(.boundary, .greater), (.comparison, .less)],
        .equal: [(.comparison, .notEqual)],
        .notEqual: [(.comparison, .equal)],
        .add: [(.arithmetic, .subtract)],
        .subtract: [(.arithmetic, .add)],
        .multiply: [(.arithmetic, .divide)],
        .divide: [(.arithmetic, .multiply)],
    ]

    private mutating func addLogic(_ node: CELExpression, _ sign: CELLogicalOperator, _ operands: [CELExpression]) {
        let other: CELLogicalOperator = sign == .and ? .or : .and
        add(.logic, .becomes(sign.rawValue, other.rawValue), node, .logical(other, operands))
        for (position, operand) in operands.enumerated() {
            var rest = operands
            rest.remove(at: position)
            let kind: CELExpression.Kind = rest.count == 1 ? rest[0].kind : .logical(sign, rest)
            found.append(
                ExpressionVariant(
                    kind: .omission, change: .without(operand.text), node: node,
                    replacement: CELExpression(id: nodeCount, offsets: node.offsets, kind: kind), nodeCount: nodeCount + 1,
                    shown: operand))
        }
    }

    private mutating func addCalls(
        _ node: CELExpression, _ target: CELExpression?, _ name: String, _ arguments: [CELExpression]
    ) {
        for (kind, other) in Self.calls[name] ?? [] {
            add(kind, .becomes(name, other), node, .call(target: target, other, arguments))
        }
        if let first = arguments.first, name == "abs" || name == "math.abs" { add(.omission, .without(name), node, first.kind) }
        guard let target else { return }
        if ["daysUntil", "yearsUntil"].contains(name), let end = arguments.first {
            add(
                .dates, LocalizedText(ja: "始まりと終わりを逆に", en: "its two days change places"), node,
                .call(target: end, name, [target]))
        }
        if ["or", "distinct"].contains(name) { add(.omission, .without(name), node, target.kind) }
    }

    private static let calls: [String: [(Mutation.Kind, String)]] = [
        "plusDays": [(.dates, "minusDays"), (.dates, "plusMonths")],
        "minusDays": [(.dates, "plusDays"), (.dates, "minusMonths")],
        "plusMonths": [(.dates, "minusMonths"), (.dates, "plusYears")],
        "minusMonths": [(.dates, "plusMonths"), (.dates, "minusYears")],
        "plusYears": [(.dates, "minusYears"), (.dates, "plusMonths")],
        "minusYears": [(.dates, "plusYears"), (.dates, "minusMonths")],
        "min": [(.aggregate, "max")], "max": [(.aggregate, "min")], "first": [(.aggregate, "last")],
        "last": [(.aggregate, "first")],
    ]

    private mutating func addLoops(_ node: CELExpression, _ loop: CELComprehension) {
        let other: CELComprehension.Form
        switch loop.form {
        case .all: other = .exists
        case .exists: other = .all
        case .filter: return add(.omission, .without(loop.condition?.text ?? loop.name), node, loop.range.kind)
        default: return
        }
        add(
            .logic, .becomes(loop.name, other.rawValue), node,
            .comprehension(
                CELComprehension(
                    form: other, name: other.rawValue, range: loop.range, variables: loop.variables, condition: loop.condition,
                    transform: loop.transform)))
    }

    /// Comparisons have their own changes; of the other conditions the opposite is taken.
    private mutating func addNegation(_ node: CELExpression) {
        switch node.kind {
        case .binary(let sign, _, _) where sign != .within: return
        case .conditional, .literal, .logical: return
        default: break
        }
        let inner = CELExpression(id: nodeCount, offsets: node.offsets, kind: node.kind)
        found.append(
            ExpressionVariant(
                kind: .negation, change: LocalizedText(ja: "`\(node.text)` を逆に", en: "`\(node.text)` becomes its opposite"),
                node: node,
                replacement: CELExpression(id: node.id, offsets: node.offsets, kind: .unary(.not, inner)),
                nodeCount: nodeCount + 1))
    }

    private mutating func add(_ kind: Mutation.Kind, _ change: LocalizedText, _ node: CELExpression, _ other: CELExpression.Kind)
    {
        found.append(
            ExpressionVariant(
                kind: kind, change: change, node: node,
                replacement: CELExpression(id: nodeCount, offsets: node.offsets, kind: other), nodeCount: nodeCount + 1))
    }
}

extension LocalizedText {
    /// "`<` becomes `<=`".
    static func becomes(_ old: String, _ new: String) -> LocalizedText {
        LocalizedText(ja: "`\(old)` を `\(new)` に", en: "`\(old)` becomes `\(new)`")
    }

    /// "`has(x)` is left out".
    static func without(_ text: String) -> LocalizedText {
        LocalizedText(ja: "`\(text)` をなしに", en: "`\(text)` is left out")
    }
}
