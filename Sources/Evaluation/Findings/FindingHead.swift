package import Policies

/// What all findings of a rule have in common.
package struct FindingHead: Sendable {
    package let rule: String
    /// `unmet` or `flagged`.
    package let outcome: Outcome
    package let clauses: [String]
    package let basis: Basis
    package let audience: Audience

    init(_ rule: TypedRule) {
        self.rule = rule.rule.id
        outcome = rule.flags ? .flagged : .unmet
        clauses = rule.rule.clauses.map(\.id)
        basis = rule.rule.basis
        audience = rule.rule.audience
    }

    init(_ finding: Finding) {
        rule = finding.rule
        outcome = finding.outcome
        clauses = finding.clauses
        basis = finding.basis
        audience = finding.audience
    }
}

/// What of findings is wanted: what is not is not computed.
package struct FindingParts: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    package static let item = FindingParts(rawValue: 1)
    package static let observed = FindingParts(rawValue: 2)
    package static let severity = FindingParts(rawValue: 4)
    package static let japaneseMessage = FindingParts(rawValue: 8)
    package static let englishMessage = FindingParts(rawValue: 16)
    package static let recommendations = FindingParts(rawValue: 32)
    package static let place = FindingParts(rawValue: 64)
    package static let observedText = FindingParts(rawValue: 128)

    package static let all: FindingParts = [
        .item, .observed, .observedText, .severity, .japaneseMessage, .englishMessage, .recommendations, .place,
    ]
}
