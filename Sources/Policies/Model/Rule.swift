package import Diagnostics

/// A statement about one row at a time.
package struct Rule: Registered {
    /// What is said of the row.
    package enum Statement: Sendable {
        /// Met if true, unmet if false.
        case require(ExpressionText)
        /// Flagged if true, clear if false.
        case flag(ExpressionText)

        package var expression: ExpressionText {
            switch self {
            case .require(let expression), .flag(let expression): expression
            }
        }
    }

    /// Which thing of the row a finding is about.
    package enum Item: Sendable {
        /// The row's key within its parent.
        case rowKey
        case nothing
        case expression(ExpressionText)
    }

    /// How much its findings weigh.
    package enum Severity: Sendable {
        case fixed(FindingSeverity)
        /// The scale's word for the level that the expression gives.
        case level(ExpressionText)
    }

    package let id: String
    package let idRange: SourceRange
    package let label: PolicyText?
    package let clauses: [IDReference]
    /// The row name of the table or view.
    package let each: IDReference
    package let when: ExpressionText?
    package let observed: ExpressionText?
    package let statement: Statement
    package let item: Item
    package let severity: Severity
    package let audience: Audience
    package let message: Message
    package let recommend: Recommendation?
    package let basis: Basis
    package let reason: PolicyText?
    /// Whether it checks the records themselves rather than a person's development.
    package let isDataCheck: Bool
    package let examples: [RuleExample]
    package let range: SourceRange
}
