import CEL

extension TypedPolicy {
    /// Every expression of the policy and of the prelude, each with the row type that it is about.
    var expressions: [(expression: TypedExpression, about: Int)] {
        definitions.flatMap { expressions(of: $0) } + views.flatMap { view in (view.when.map { [($0, view.each)] } ?? []) }
            + rules.flatMap { rule in rule.expressions.map { ($0, rule.each) } }
            + metrics.flatMap { metric in metric.expressions.map { ($0, metric.each) } }
    }

    /// Keys, elements and aggregates are about the rows that their view is made from.
    private func expressions(of definition: Definition) -> [(expression: TypedExpression, about: Int)] {
        var about = definition.rowType
        switch definition.body {
        case .key, .element, .aggregate: about = views.first { $0.rowType == definition.rowType }?.each ?? about
        case .expression, .match, .table: break
        }
        return definition.body.expressions.map { ($0, about) }
    }
}

extension TypedRule {
    /// Its expressions, those of its messages and of what it recommends too.
    var expressions: [TypedExpression] {
        [when, observed, statement, item, level].compactMap { $0 } + message.expressions + (recommend?.expressions ?? [])
    }
}

extension TypedMessage {
    var expressions: [TypedExpression] { Self.expressions(in: ja) + Self.expressions(in: en) }

    static func expressions(in pieces: [Piece]) -> [TypedExpression] {
        pieces.compactMap { if case .expression(let expression) = $0 { expression } else { nil } }
    }
}

extension TypedRecommendation {
    fileprivate var expressions: [TypedExpression] {
        guard case .query(let query) = self else { return [] }
        return [query.develops, query.except, query.grade, query.tags].compactMap { $0 }
    }
}

extension TypedMetric {
    var expressions: [TypedExpression] {
        [when, aggregate.when, aggregate.argument, aggregate.weight, goal].compactMap { $0 } + by.flatMap { $0 }
    }
}
