package import Diagnostics

/// The levels at which a competency is rated.
package struct Scale: Sendable {
    package let clauses: [IDReference]
    /// From the lowest to the highest.
    package let levels: [ScaleLevel]
    package let range: SourceRange

    package func level(_ number: Int) -> ScaleLevel? { levels.first { $0.level == number } }

    /// The lowest level that meets what is expected; nil if none does.
    package var firstMeeting: Int? { levels.first { $0.meets }?.level }
}

/// One level of the scale.
package struct ScaleLevel: Sendable {
    package let level: Int
    package let label: PolicyText
    /// Whether a rating at this level meets what is expected.
    package let meets: Bool
    /// How much a rating at this level weighs as a finding; nil where it is none.
    package let severity: FindingSeverity?
    package let range: SourceRange
}
