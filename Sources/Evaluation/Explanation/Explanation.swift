package import Diagnostics
package import Policies
package import Records

/// Why a rule came to its outcome for one row: the clause, every part of its expressions with its value and cell, and what was
/// missing.
package struct Explanation: Sendable {
    package var rule: String
    package var label: LocalizedText?
    package var clauses: [ExplainedClause]
    package var basis: Basis
    /// Why the policy assumes it, where it does.
    package var reason: LocalizedText?
    package var subject: Subject
    package var item: String?
    package var outcome: Outcome
    /// Whether the rule flags what its statement describes, rather than requiring it.
    package var flags: Bool
    /// What the report says; nil unless the row is a finding.
    package var message: LocalizedText?
    /// Where the row stands; nil for a row that was computed.
    package var place: CellPlace?
    /// For which rows the rule holds; nil where it holds for all.
    package var condition: ExplainedPart?
    package var observed: ExplainedPart?
    /// What the rule requires, or flags. Nil where the rule does not apply, or cannot tell whether it does.
    package var statement: ExplainedPart?
    /// What has to be supplied before the rule can tell; empty unless the outcome is unknown.
    package var missing: [MissingCell]
    /// What would have to be different; nil unless the row is a finding and it was looked for.
    package var change: ChangeSearch?
}

/// A clause that a rule rests on.
package struct ExplainedClause: Sendable {
    package var id: String
    /// As `P17`; several pages with commas between.
    package var pages: String
    package var summary: LocalizedText
}

/// Something that was missing.
package struct MissingCell: Sendable {
    /// As a rule names it: `employee.hired_on`, or the name of a table.
    package var field: String
    package var cause: UnknownCause
    package var place: CellPlace?
}
