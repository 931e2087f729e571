package import Diagnostics

/// One aggregate over rows, for the whole and by groupings.
package struct Metric: Registered {
    package let id: String
    package let idRange: SourceRange
    package let label: PolicyText?
    /// The desired state that it measures.
    package let target: IDReference?
    package let area: IDReference?
    package let clauses: [IDReference]
    /// The row name of the table or view.
    package let each: IDReference
    package let when: ExpressionText?
    package let aggregate: Aggregate
    /// Whether the value, as `observed`, is where it should be.
    package let goal: ExpressionText?
    /// The groupings beside the whole, each a list of named expressions.
    package let by: [[NamedExpression]]
    /// Replaces the policy's.
    package let minimumGroup: Int?
    package let audience: Audience
    package let basis: Basis
    package let reason: PolicyText?
    package let examples: [MetricExample]
    package let range: SourceRange
}

/// Rows given with the value that the metric must have.
package struct MetricExample: Sendable {
    /// What the metric must come to.
    package enum Expected: Sendable, Hashable {
        case value(Double)
        case unknown
        /// No row counted.
        case none
    }

    /// Where the value stands against the goal.
    package enum GoalState: String, Sendable, CaseIterable {
        case reached
        case missed
        case open
    }

    package let name: String
    /// Each a map of a row's fields.
    package let given: [GivenValue]
    package let with: GivenValue?
    package let at: ExampleTime?
    package let expect: Located<Expected>
    package let counted: Int?
    package let unknown: Int?
    package let low: Double?
    package let high: Double?
    package let state: GoalState?
    package let range: SourceRange
}
