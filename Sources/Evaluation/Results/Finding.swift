package import Diagnostics
package import Policies
package import Records

/// A row that does not meet a rule, or that a rule flags: a prompt for a person to look.
package struct Finding: Sendable {
    package var rule: String
    package var subject: Subject
    /// Which thing of the subject: a competency, the key of a child row.
    package var item: String?
    /// `unmet` or `flagged`.
    package var outcome: Outcome
    package var severity: FindingSeverity
    package var observed: Shown?
    package var message: LocalizedText
    package var clauses: [String]
    package var basis: Basis
    package var audience: Audience
    package var recommendations: [RecommendedTraining]
    /// Trainings that fit but are not recommended now, with the reason.
    package var passedOver: [RecommendedTraining]
    /// Where the row stands; nil for a row that was computed.
    package var place: CellPlace?

    /// The same in every run over the same records: rule, subject and item.
    package var id: String {
        ([rule, subject.id] + (item.map { [$0] } ?? [])).joined(separator: "/")
    }
}

/// Whom or what a finding is about: an employee, or a group.
package struct Subject: Sendable, Hashable {
    /// The row's name, as `employee`.
    package var kind: String
    /// The key of the row, its parts joined by `/`.
    package var id: String
}

/// A value as data and as it reads in either language.
package struct Shown: Sendable {
    package var value: ShownValue
    package var text: LocalizedText
}

/// A value as data, for outputs that have types.
package enum ShownValue: Sendable, Hashable {
    case none
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case text(String)
}

/// A training that fits a finding, and why.
package struct RecommendedTraining: Sendable {
    package var training: String
    package var title: LocalizedText
    package var way: String
    package var reason: LocalizedText
}
