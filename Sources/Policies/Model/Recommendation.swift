package import Diagnostics

/// What a rule recommends to the subject of a finding.
package enum Recommendation: Sendable {
    case trainings([IDReference])
    case query(RecommendationQuery)
}

/// Which trainings of the catalogue fit.
package struct RecommendationQuery: Sendable {
    /// Tags that a training must have one of.
    package enum Tags: Sendable {
        case literal([Located<String>])
        case expression(ExpressionText)
    }

    /// A competency, or a list of them, that a training must develop.
    package let develops: ExpressionText?
    /// Nil for one of each way in the usual order.
    package let ways: [Way]?
    package let limit: Int?
    /// Trainings not to recommend, as a list of ids or trainings.
    package let except: ExpressionText?
    /// The grade that a training must be for, if not the person's own.
    package let grade: ExpressionText?
    package let tags: Tags?
    package let range: SourceRange
}

/// How one learns, in the order in which it is recommended.
package enum Way: String, Sendable, Hashable, CaseIterable {
    case experience
    case feedback
    case course
}
