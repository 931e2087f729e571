package import Diagnostics

/// A row given with what the rule must say of it.
package struct RuleExample: Sendable {
    /// What a rule says of a row.
    package enum Expected: String, Sendable, CaseIterable {
        case met
        case unmet
        case flagged
        case clear
        case unknown
        case notApplicable = "not-applicable"
    }

    package let name: String
    /// A map of the row's fields; parents are nested under their row names, child tables are lists.
    package let given: GivenValue
    /// One-row views by their row name.
    package let with: GivenValue?
    package let at: ExampleTime?
    package let expect: Located<Expected>
    package let observed: GivenValue?
    package let item: GivenValue?
    package let message: PolicyText?
    /// The trainings recommended, in order; nil where the example does not say.
    package let recommend: [IDReference]?
    package let range: SourceRange
}
