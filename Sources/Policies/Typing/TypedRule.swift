import CEL

/// A rule whose expressions have been checked.
package struct TypedRule: Sendable {
    package let rule: Rule
    package let each: Int
    package var when: TypedExpression?
    package var observed: TypedExpression?
    package var statement: TypedExpression
    /// Nil where the item is the row's key, or nothing.
    package var item: TypedExpression?
    /// The level whose word is the severity; nil where the severity is fixed.
    package var level: TypedExpression?
    package var message: TypedMessage
    package var recommend: TypedRecommendation?

    /// Whether true means a finding.
    package var flags: Bool {
        if case .flag = rule.statement { true } else { false }
    }

    /// Whether a finding tells a rating: it weighs by one, or looks at one.
    package var tellsLevel: Bool {
        if level != nil { return true }
        return if case .refined("level", _)? = observed?.type { true } else { false }
    }
}

/// A message whose expressions have been checked.
package struct TypedMessage: Sendable {
    package enum Piece: Sendable {
        case literal(String)
        case expression(TypedExpression)
    }

    package var ja: [Piece]
    package var en: [Piece]
}

/// What a rule recommends, with its expressions checked.
package enum TypedRecommendation: Sendable {
    case trainings([String])
    case query(TypedRecommendationQuery)
}

/// Which trainings of the catalogue fit, with its expressions checked.
package struct TypedRecommendationQuery: Sendable {
    package let query: RecommendationQuery
    package var develops: TypedExpression?
    package var except: TypedExpression?
    package var grade: TypedExpression?
    package var tags: TypedExpression?
}

/// A metric whose expressions have been checked.
package struct TypedMetric: Sendable {
    package let metric: Metric
    package let each: Int
    package var when: TypedExpression?
    package var aggregate: TypedAggregate
    package var goal: TypedExpression?
    package let by: [[TypedExpression]]
}
