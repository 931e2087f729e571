package import CivilTime
package import Diagnostics

/// A number or another value that rules read as `params.id`; it may change from a day on.
package struct Parameter: Registered {
    /// A value that holds from a day on.
    package struct DatedValue: Sendable {
        package let from: CivilDate
        package var value: LiteralValue
        package let range: SourceRange
    }

    package let id: String
    package let idRange: SourceRange
    package let label: PolicyText?
    package let type: LiteralType
    package let unit: String?
    package let basis: Basis
    package let clauses: [IDReference]
    package let reason: PolicyText?
    /// In order of their days; never empty.
    package var values: [DatedValue]
    package let range: SourceRange

    /// The value on a day; nil before the first.
    package func value(on day: CivilDate) -> LiteralValue? { values.last { $0.from <= day }?.value }
}
