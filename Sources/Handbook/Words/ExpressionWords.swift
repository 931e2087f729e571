import CEL
import Diagnostics
import Policies
import Schema

/// Says an expression in words, where that can be done without saying more or less than it does; nil where not.
struct ExpressionWords {
    let labels: Labels
    let expression: CheckedExpression
    /// The row name of what the expression is about: its fields need no owner. Nil within a list, whose entries are the subject.
    var row: String?
    /// The names that stand for an entry of a list: its fields need no owner either.
    var entry: String?
    /// What `observed` stands for.
    var observed: TypedExpression?
    /// What `observed` is called where it stands for no expression.
    var observedName: Phrase?

    init(_ expression: TypedExpression, _ labels: Labels, row: String, observed: TypedExpression? = nil) {
        self.expression = expression.checked
        self.labels = labels
        self.row = row
        self.observed = observed
    }

    var words: HandbookWords { labels.words }
    var japanese: Bool { labels.language == .ja }

    /// The whole as a condition.
    func condition() -> Condition? { condition(expression.tree.root, holds: true) }

    /// The whole as a value.
    func value() -> Phrase? { term(expression.tree.root) }

    func type(of node: CELExpression) -> CELType { expression.type(of: node).base }

    /// Not holding is carried down to the single statements: `!(a && b)` says that a or b does not hold.
    private func condition(_ node: CELExpression, holds: Bool) -> Condition? {
        switch node.kind {
        case .logical(let sign, let operands):
            let parts = operands.compactMap { condition($0, holds: holds) }
            guard parts.count == operands.count else { return nil }
            return (sign == .and) == holds ? .all(parts) : .any(parts)
        case .unary(.not, let operand): return condition(operand, holds: !holds)
        case .comprehension(let loop): return entries(loop, holds: holds)
        default: return statement(node, holds: holds).map { .one($0) }
        }
    }

    /// `exists` and `all` over the entries of a list: not all are is said as some are not.
    private func entries(_ loop: CELComprehension, holds: Bool) -> Condition? {
        guard entry == nil, loop.variables.count == 1, let test = loop.condition, case .list(let element) = type(of: loop.range),
            case .named = element.base, let list = term(loop.range)
        else { return nil }
        var inner = self
        inner.row = nil
        inner.entry = loop.variables[0]
        switch loop.form {
        case .exists: return inner.condition(test, holds: true).map { .some(in: list, $0, holds: holds) }
        case .all: return inner.condition(test, holds: false).map { .some(in: list, $0, holds: !holds) }
        default: return nil
        }
    }

    private func statement(_ node: CELExpression, holds: Bool) -> Phrase? {
        switch node.kind {
        case .binary(.within, let left, let right): return membership(left, right, holds: holds)
        case .binary(let sign, let left, let right): return comparison(sign, left, right, holds: holds)
        case .has(let operand, let field):
            guard let name = member(field, of: operand) else { return nil }
            return japanese
                ? name + (holds ? "が記入されている" : "が記入されていない") : name + (holds ? " is filled in" : " is not filled in")
        case .select where type(of: node) == .bool, .identifier where type(of: node) == .bool:
            guard let name = term(node) else { return nil }
            if isField(node) {
                return japanese
                    ? name + (holds ? "が「はい」である" : "が「はい」でない") : name + (holds ? " is yes" : " is not yes")
            }
            return japanese ? name + (holds ? "に当てはまる" : "に当てはまらない") : name + (holds ? " holds" : " does not hold")
        default: return nil
        }
    }

    private func membership(_ left: CELExpression, _ right: CELExpression, holds: Bool) -> Phrase? {
        if case .list(let elements) = right.kind {
            let values = elements.compactMap { $0.isOptional ? nil : code($0.value, of: left) ?? term($0.value) }
            guard !values.isEmpty, values.count == elements.count, let value = term(left) else { return nil }
            let any = values.joined(by: words("・", ", "))
            return japanese
                ? value + "が" + any + (holds ? "のいずれかである" : "のいずれでもない")
                : value + (holds ? " is one of " : " is none of ") + any
        }
        guard case .list = type(of: right), let element = term(left), let list = term(right) else { return nil }
        return japanese
            ? list + "に" + element + (holds ? "が含まれる" : "が含まれない")
            : list + (holds ? " includes " : " does not include ") + element
    }

    private func comparison(_ sign: CELBinaryOperator, _ left: CELExpression, _ right: CELExpression, holds: Bool) -> Phrase? {
        guard let verb = Comparison(sign, isDate: type(of: left) == .date) else { return nil }
        if let coded = codes(left, right), sign == .equal || sign == .notEqual {
            return verb.phrase(coded.0, coded.1, holds: holds, words)
        }
        guard let first = term(left), let second = term(right) else { return nil }
        return verb.phrase(first, second, holds: holds, words)
    }

    /// A field that holds one of several codes, and the code as people write it.
    private func codes(_ left: CELExpression, _ right: CELExpression) -> (Phrase, Phrase)? {
        guard let written = code(right, of: left), let first = term(left) else { return nil }
        return (first, written)
    }

    private func code(_ value: CELExpression, of place: CELExpression) -> Phrase? {
        guard case .literal(.string(let code)) = value.kind, case .select(let operand, let name, false) = place.kind,
            case .named(let object, _) = expression.type(of: operand).base,
            let field = labels.policy.records.table(rowName: object)?.field(named: name)
        else { return nil }
        return labels.code(code, of: field).map { Phrase(words.quoted($0)) }
    }

    /// Whether it is a cell of the records.
    private func isField(_ node: CELExpression) -> Bool {
        guard case .select(let operand, let name, false) = node.kind, case .named(let object, _) = type(of: operand) else {
            return false
        }
        return labels.policy.records.table(rowName: object)?.field(named: name) != nil
    }
}

/// How a comparison is said.
private struct Comparison {
    private let ja: String
    private let en: String
    private let isDifferent: Bool

    /// Nil for an operator that compares nothing.
    init?(_ sign: CELBinaryOperator, isDate: Bool) {
        isDifferent = sign == .notEqual
        switch sign {
        case .equal, .notEqual: (ja, en) = ("", "")
        case .less: (ja, en) = isDate ? ("より前", "before") : ("未満", "less than")
        case .lessOrEqual: (ja, en) = isDate ? ("以前", "on or before") : ("以下", "at most")
        case .greater: (ja, en) = isDate ? ("より後", "after") : ("を超える値", "more than")
        case .greaterOrEqual: (ja, en) = isDate ? ("以後", "on or after") : ("以上", "at least")
        default: return nil
        }
    }

    func phrase(_ left: Phrase, _ right: Phrase, holds: Bool, _ words: HandbookWords) -> Phrase {
        let isSaid = holds != isDifferent
        if words.language == .ja { return left + "が" + right + ja + (isSaid ? "である" : "でない") }
        return left + (isSaid ? " is " : " is not ") + (en.isEmpty ? "" : en + " ") + right
    }
}
