import CEL
import Diagnostics
import Policies
import Schema

extension ExpressionWords {
    /// A value in words; nil where it is more than a name, a number or a simple sum.
    func term(_ node: CELExpression) -> Phrase? {
        switch node.kind {
        case .literal(let value): return literal(value)
        case .identifier(let name, _): return self.name(name)
        case .select(let operand, let field, isOptional: false): return member(field, of: operand)
        case .binary(.add, let left, let right): return sum(left, right)
        case .binary(.subtract, let left, let right): return difference(left, right)
        case .binary(.multiply, let left, let right): return product(left, right)
        case .call(let target?, let name, let arguments): return call(name, target, arguments)
        default: return nil
        }
    }

    private func literal(_ value: CELValue) -> Phrase? {
        switch value {
        case .int(let number): Phrase(String(number))
        case .double(let number): Phrase("\(number)")
        case .string(let text): Phrase(words.quoted(text))
        default: nil
        }
    }

    private func name(_ name: String) -> Phrase? {
        switch name {
        case "as_of": return Phrase(words("基準日", "the day of the check"))
        case "year": return Phrase(words("対象年度", "the fiscal year looked at"))
        case "year_start": return Phrase(words("対象年度の初日", "the first day of the fiscal year looked at"))
        case "year_end": return Phrase(words("対象年度の末日", "the last day of the fiscal year looked at"))
        case "observed":
            guard let observed else { return observedName }
            return row.flatMap { ExpressionWords(observed, labels, row: $0).value() }
        case entry: return nil
        case row: return Phrase(words("この" + labels.row(name), "this " + labels.row(name)))
        default: return labels.typed.rowType(named: name).map { _ in Phrase(labels.row(name)) }
        }
    }

    /// A field or variable of something, with its owner where that is not the row itself.
    func member(_ field: String, of operand: CELExpression) -> Phrase? {
        guard case .named(let object, _) = type(of: operand) else { return nil }
        if object == "params" { return parameter(field) }
        guard let own = own(field, of: object) else { return nil }
        if case .identifier(let name, _) = operand.kind, name == entry ?? row { return own }
        guard let owner = term(operand) else { return nil }
        return japanese ? owner + "の" + own : own + " of " + owner
    }

    func parameter(_ id: String, withUnit: Bool = true) -> Phrase? {
        guard let parameter = labels.policy.parameters[id: id] else { return nil }
        let value = labels.values(of: parameter, withUnit: withUnit)
        return .link(words.quoted(labels.parameter(parameter)), to: "parameter-\(id)") + words("（\(value)）", " (\(value))")
    }

    private func own(_ field: String, of object: String) -> Phrase? {
        if let builtin = Self.builtin[object]?[field], labels.documentation(of: field, in: object) == nil {
            return Phrase(words(builtin.0, builtin.1))
        }
        guard let type = labels.typed.rowType(named: object), let slot = type.slot(of: field) else { return nil }
        switch type.members[slot].kind {
        case .field:
            return labels.policy.records.table(rowName: object)?.field(named: field)
                .map { Phrase(words.quoted(labels.field($0))) }
        case .ancestor(let other), .group(let other): return Phrase(labels.row(labels.typed.rowTypes[other].name))
        case .children(let other):
            let name = labels.row(labels.typed.rowTypes[other].name)
            return Phrase(words(name + "の一覧", "the list of each " + name))
        case .definition(let position):
            // What makes up the rows of a view has no place of its own.
            if labels.typed.definitions[position].isMadeWithRows { return Phrase(words.quoted(field)) }
            let id = "term-\(object).\(field)"
            if let text = labels.documentation(of: field, in: object) { return .link(words.quoted(text), to: id) }
            return .link(words.quoted(field), to: id)
        }
    }

    private static let builtin: [String: [String: (String, String)]] = [
        "grade": [
            "id": ("記号", "id"), "label": ("名称", "label"), "rank": ("級", "rank"), "stream": ("系統", "stream"),
            "next": ("一つ上の職層", "next grade"), "tags": ("目印", "tags"),
        ],
        "competency": ["id": ("記号", "id"), "label": ("名称", "label")],
        "training": [
            "id": ("記号", "id"), "title": ("名称", "title"), "tags": ("目印", "tags"), "way": ("方法", "way"),
        ],
        "assessment": [
            "score": ("対象年度の評価", "this year's level"), "previous_score": ("前年度の評価", "last year's level"),
            "minimum": ("期待される水準", "expected level"), "competency": ("能力", "competency"),
        ],
        "aim": [
            "competency": ("能力", "competency"), "covered": ("今の職層で同じ内容を求めている能力", "competency with the same text now"),
            "ready": ("取り組む準備の整った能力", "competency that one is ready for"),
        ],
        "expectation": ["minimum": ("期待される水準", "expected level"), "competency": ("能力", "competency")],
    ]

    private func sum(_ left: CELExpression, _ right: CELExpression) -> Phrase? {
        guard isNumber(left), isNumber(right), let first = term(left), let second = term(right) else { return nil }
        return japanese ? first + "と" + second + "の合計" : "the sum of " + first + " and " + second
    }

    private func difference(_ left: CELExpression, _ right: CELExpression) -> Phrase? {
        guard isNumber(left), isNumber(right), let first = term(left), let second = term(right) else { return nil }
        return japanese ? first + "から" + second + "を引いた値" : first + " minus " + second
    }

    private func product(_ left: CELExpression, _ right: CELExpression) -> Phrase? {
        guard isNumber(left), isNumber(right), let first = term(left), let second = term(right) else { return nil }
        return japanese ? first + "と" + second + "の積" : "the product of " + first + " and " + second
    }

    private func isNumber(_ node: CELExpression) -> Bool { type(of: node) == .int || type(of: node) == .double }

    /// Days before and after others, times between two days, and how many there are.
    private func call(_ name: String, _ target: CELExpression, _ arguments: [CELExpression]) -> Phrase? {
        guard let first = term(target) else { return nil }
        if name == "size", arguments.isEmpty, case .list = type(of: target) {
            return japanese ? first + "の件数" : "the number of entries of " + first
        }
        if name == "percent", arguments.isEmpty { return first + words("（％）", " in percent") }
        guard type(of: target) == .date, arguments.count == 1 else { return nil }
        if let unit = Self.shifts[name], let amount = number(arguments[0]) {
            return japanese
                ? first + "から" + amount + unit.ja : amount + unit.en + first
        }
        guard type(of: arguments[0]) == .date, let second = term(arguments[0]) else { return nil }
        switch name {
        case "yearsUntil":
            return japanese ? first + "から" + second + "までの満年数" : "full years from " + first + " to " + second
        case "daysUntil": return japanese ? first + "から" + second + "までの日数" : "days from " + first + " to " + second
        default: return nil
        }
    }

    private static let shifts: [String: (ja: String, en: String)] = [
        "plusYears": ("年後", " years after "), "minusYears": ("年前", " years before "),
        "plusMonths": ("か月後", " months after "), "minusMonths": ("か月前", " months before "),
        "plusDays": ("日後", " days after "), "minusDays": ("日前", " days before "),
    ]

    /// A number of years, months or days, without its unit.
    private func number(_ node: CELExpression) -> Phrase? {
        if case .select(let operand, let field, false) = node.kind, case .named("params", _) = type(of: operand) {
            return parameter(field, withUnit: false)
        }
        return term(node)
    }
}
