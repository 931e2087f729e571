extension CELExpression {
    /// The expression as canonical text: with the macros as they were written, and no more brackets than it takes to mean the same.
    public var text: String { Printer.text(self, .whole) }
}

/// Writes a tree as text that parses into the same tree.
enum Printer {
    /// How tightly a text binds; one that binds less tightly than its place needs stands in brackets.
    enum Binding: Int {
        case whole = 0
        case disjunction, conjunction, relation, sum, product, unary, member

        init(_ sign: CELBinaryOperator) { self = Binding(rawValue: sign.precedence) ?? .member }

        var tighter: Binding { Binding(rawValue: rawValue + 1) ?? .member }
    }

    static func text(_ node: CELExpression, _ needed: Binding) -> String {
        let (text, binding) = written(node)
        return binding.rawValue < needed.rawValue ? "(" + text + ")" : text
    }

    private static func written(_ node: CELExpression) -> (String, Binding) {
        switch node.kind {
        case .literal(let value): (value.literalText, .member)
        case .identifier(let name, let isRooted): ((isRooted ? "." : "") + variable(name), .member)
        case .select(let operand, let field, let isOptional):
            (text(operand, .member) + (isOptional ? ".?" : ".") + self.field(field), .member)
        case .has(let operand, let field): ("has(\(text(operand, .member)).\(self.field(field)))", .member)
        case .index(let operand, let index, let isOptional):
            (text(operand, .member) + (isOptional ? "[?" : "[") + text(index, .whole) + "]", .member)
        case .call(let target, let name, let arguments):
            ((target.map { text($0, .member) + "." } ?? "") + name + list(arguments, "(", ")"), .member)
        case .unary(let sign, let operand): (sign.rawValue + self.operand(operand, of: sign), .unary)
        case .binary(let sign, let left, let right):
            (
                text(left, Binding(sign)) + " " + sign.rawValue + " " + text(right, Binding(sign).tighter), Binding(sign)
            )
        case .logical(.and, let operands): (joined(operands, " && ", .relation), .conjunction)
        case .logical(.or, let operands): (joined(operands, " || ", .conjunction), .disjunction)
        case .conditional(let condition, let yes, let no):
            (text(condition, .disjunction) + " ? " + text(yes, .disjunction) + " : " + text(no, .whole), .whole)
        default: (constructed(node), .member)
        }
    }

    private static func constructed(_ node: CELExpression) -> String {
        switch node.kind {
        case .list(let elements):
            "[" + elements.map { ($0.isOptional ? "?" : "") + text($0.value, .whole) }.joined(separator: ", ") + "]"
        case .map(let entries):
            "{"
                + entries.map { ($0.isOptional ? "?" : "") + text($0.key, .whole) + ": " + text($0.value, .whole) }
                .joined(separator: ", ") + "}"
        case .message(let name, let fields):
            name + "{"
                + fields.map { ($0.isOptional ? "?" : "") + field($0.name) + ": " + text($0.value, .whole) }
                .joined(separator: ", ") + "}"
        case .comprehension(let loop):
            text(loop.range, .member) + "." + loop.name + "("
                + (loop.variables.map(variable) + [loop.condition, loop.transform].compactMap { $0.map { text($0, .whole) } })
                .joined(separator: ", ") + ")"
        case .bind(let name, let value, let body):
            sorted(name, value, body) ?? "cel.bind(\(variable(name)), \(text(value, .whole)), \(text(body, .whole)))"
        case .block(let values, let body): "cel.block(" + list(values, "[", "]") + ", " + text(body, .whole) + ")"
        case .optionalMap(let operand, let name, let body, let isFlat):
            text(operand, .member) + (isFlat ? ".optFlatMap(" : ".optMap(") + variable(name) + ", " + text(body, .whole) + ")"
        default: ""
        }
    }

    /// A number after `-` would become a negative number; and `!` and `-` do not stand one before the other.
    private static func operand(_ operand: CELExpression, of sign: CELUnaryOperator) -> String {
        let text = text(operand, .unary)
        if case .unary(let other, _) = operand.kind, other != sign { return "(" + text + ")" }
        guard sign == .negate, let first = text.unicodeScalars.first, Lexer.isDigit(first) else { return text }
        return "(" + text + ")"
    }

    /// `list.sortBy(x, key)`, which stands in the tree as a list that is held in a variable.
    private static func sorted(_ name: String, _ value: CELExpression, _ body: CELExpression) -> String? {
        guard name == "@sorted", case .call(_, _, let arguments) = body.kind, arguments.count == 1,
            case .comprehension(let loop) = arguments[0].kind, let key = loop.transform
        else { return nil }
        return text(value, .member) + ".sortBy(" + variable(loop.variables[0]) + ", " + text(key, .whole) + ")"
    }

    private static func list(_ nodes: [CELExpression], _ open: String, _ close: String) -> String {
        open + nodes.map { text($0, .whole) }.joined(separator: ", ") + close
    }

    private static func joined(_ nodes: [CELExpression], _ sign: String, _ needed: Binding) -> String {
        nodes.map { text($0, needed) }.joined(separator: sign)
    }

    /// Words that are no names even behind a dot.
    private static let words: Set<String> = ["in", "null", "true", "false"]

    private static func field(_ name: String) -> String {
        CELExpression.isPlainName(name) && !words.contains(name) ? name : "`\(name)`"
    }

    /// A name; those of `cel.index` and its kin as those calls.
    private static func variable(_ name: String) -> String {
        if name.hasPrefix("@index") { return "cel.index(\(name.dropFirst(6)))" }
        let parts = name.split(separator: ":")
        guard parts.count == 3, let function = ["@it": "cel.iterVar", "@ac": "cel.accuVar"][parts[0]] else { return name }
        return "\(function)(\(parts[1]), \(parts[2]))"
    }
}
