package import Diagnostics
package import Policies

/// What an expression of a policy belongs to.
package enum PolicyHome: Sendable, Hashable {
    /// By its position among the policy's rules, and so on.
    case rule(Int)
    case metric(Int)
    case view(Int)
    case definition(Int)
}

/// An expression of a policy that examples can look at, and where it stands.
package struct PolicyPart: Sendable {
    /// The place in its home.
    package enum Slot: Sendable, Hashable {
        case when
        case statement
        case observed
        case item
        case level
        /// A piece of the message, by its position.
        case message(Language, Int)
        case develops
        case except
        case trainingGrade
        case tags
        case argument
        case aggregateWhen
        case weight
        case goal
        /// A definition that is one expression.
        case body
        /// Of an arm of a match.
        case condition(Int)
        case output(Int)
        /// Of a decision table.
        case input(Int)
    }

    package let home: PolicyHome
    package let slot: Slot
    package let expression: TypedExpression
}

extension TypedPolicy {
    /// The expressions that examples can look at, in the order of the policy; without those of the prelude, and without groupings of
    /// metrics, as examples look at the whole only.
    package var parts: [PolicyPart] {
        let isOwn = ownRowTypes
        let ofViews = views.indices.filter { isOwn[views[$0].rowType] }.flatMap { parts(ofView: $0) }
        let ofDefinitions = definitions.indices.filter { isOwn[definitions[$0].rowType] || isVariable($0) }
            .flatMap { parts(ofDefinition: $0) }
        return ofDefinitions + ofViews + rules.indices.flatMap { parts(ofRule: $0) }
            + metrics.indices.flatMap { parts(ofMetric: $0) }
    }

    /// For each row type whether the policy's own files define it.
    private var ownRowTypes: [Bool] {
        rowTypes.map { type in
            if case .view(let position) = type.source { !policy.views[position].isPrelude } else { true }
        }
    }

    private func isVariable(_ definition: Int) -> Bool {
        let name = rowTypes[definitions[definition].rowType].name
        return policy.variables(ofRow: name).contains { $0.name == definitions[definition].name }
    }

    private func parts(ofView position: Int) -> [PolicyPart] {
        views[position].when.map { [PolicyPart(home: .view(position), slot: .when, expression: $0)] } ?? []
    }

    private func parts(ofDefinition index: Int) -> [PolicyPart] {
        func part(_ slot: PolicyPart.Slot, _ expression: TypedExpression?) -> [PolicyPart] {
            expression.map { [PolicyPart(home: .definition(index), slot: slot, expression: $0)] } ?? []
        }
        switch definitions[index].body {
        case .expression(let body), .key(_, let body), .element(_, let body): return part(.body, body)
        case .match(let arms):
            return arms.enumerated().flatMap { part(.condition($0), $1.condition) + part(.output($0), $1.output) }
        case .table(let table): return table.inputs.enumerated().flatMap { part(.input($0), $1) }
        case .aggregate(let aggregate):
            return part(.aggregateWhen, aggregate.when) + part(.argument, aggregate.argument) + part(.weight, aggregate.weight)
        }
    }

    private func parts(ofRule position: Int) -> [PolicyPart] {
        let rule = rules[position]
        var parts: [(PolicyPart.Slot, TypedExpression?)] = [
            (.when, rule.when), (.observed, rule.observed), (.statement, rule.statement), (.item, rule.item),
            (.level, rule.level),
        ]
        for (language, pieces) in [(Language.ja, rule.message.ja), (.en, rule.message.en)] {
            for (number, piece) in pieces.enumerated() {
                if case .expression(let expression) = piece { parts.append((.message(language, number), expression)) }
            }
        }
        if case .query(let query) = rule.recommend {
            parts += [
                (.develops, query.develops), (.except, query.except), (.trainingGrade, query.grade), (.tags, query.tags),
            ]
        }
        return parts.compactMap { slot, expression in
            expression.map { PolicyPart(home: .rule(position), slot: slot, expression: $0) }
        }
    }

    private func parts(ofMetric position: Int) -> [PolicyPart] {
        let metric = metrics[position]
        let parts: [(PolicyPart.Slot, TypedExpression?)] = [
            (.when, metric.when), (.aggregateWhen, metric.aggregate.when), (.argument, metric.aggregate.argument),
            (.weight, metric.aggregate.weight), (.goal, metric.goal),
        ]
        return parts.compactMap { slot, expression in
            expression.map { PolicyPart(home: .metric(position), slot: slot, expression: $0) }
        }
    }
}
