/// A rule whose expressions have been checked.
package struct TypedRule: Sendable {
    package let rule: Rule
    package let each: Int
    package let when: TypedExpression?
    package let observed: TypedExpression?
    package let statement: TypedExpression
    /// Nil where the item is the row's key, or nothing.
    package let item: TypedExpression?
    /// The level whose word is the severity; nil where the severity is fixed.
    package let level: TypedExpression?
    package let message: TypedMessage
    package let recommend: TypedRecommendation?

    /// Whether true means a finding.
    package var flags: Bool {
        if case .flag = rule.statement { true } else { false }
    }
}

/// A message whose expressions have been checked.
package struct TypedMessage: Sendable {
    package enum Piece: Sendable {
        case literal(String)
        case expression(TypedExpression)
    }

    package let ja: [Piece]
    package let en: [Piece]
}

/// What a rule recommends, with its expressions checked.
package enum TypedRecommendation: Sendable {
    case trainings([String])
    case query(TypedRecommendationQuery)
}

/// Which trainings of the catalogue fit, with its expressions checked.
package struct TypedRecommendationQuery: Sendable {
    package let query: RecommendationQuery
    package let develops: TypedExpression?
    package let except: TypedExpression?
    package let grade: TypedExpression?
    package let tags: TypedExpression?
}

/// A metric whose expressions have been checked.
package struct TypedMetric: Sendable {
    package let metric: Metric
    package let each: Int
    package let when: TypedExpression?
    package let aggregate: TypedAggregate
    package let goal: TypedExpression?
    package let by: [[TypedExpression]]
}
