import CEL
import Policies

/// Which rules, metrics and definitions read which parameter.
struct ParameterUses {
    private var users: [String: [Citations.Source]] = [:]

    init(_ typed: TypedPolicy) {
        for rule in typed.rules {
            let message = (rule.message.ja + rule.message.en).compactMap(\.expression)
            add(
                Citations.Source(text: rule.rule.id, place: "rule-\(rule.rule.id)"),
                [rule.when, rule.observed, rule.statement, rule.item, rule.level].compactMap { $0 } + message)
        }
        for metric in typed.metrics {
            add(
                Citations.Source(text: metric.metric.id, place: "metric-\(metric.metric.id)"),
                [metric.when, metric.goal].compactMap { $0 } + Definition.Body.aggregate(metric.aggregate).expressions)
        }
        for definition in typed.definitions {
            let name = "\(typed.rowTypes[definition.rowType].name).\(definition.name)"
            let isShown = !definition.isMadeWithRows
            add(Citations.Source(text: name, place: isShown ? "term-\(name)" : "terms"), definition.body.expressions)
        }
    }

    func users(of parameter: String) -> [Citations.Source] { users[parameter] ?? [] }

    private mutating func add(_ source: Citations.Source, _ expressions: [TypedExpression]) {
        for expression in expressions {
            for use in expression.checked.memberUses where use.object == "params" {
                if users[use.member]?.contains(source) != true { users[use.member, default: []].append(source) }
            }
        }
    }
}

extension TypedMessage.Piece {
    fileprivate var expression: TypedExpression? {
        if case .expression(let expression) = self { expression } else { nil }
    }
}
