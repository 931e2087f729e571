/// What a rule comes to for one row.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case met
    case unmet
    case flagged
    case clear
    case unknown
    case notApplicable = "not-applicable"
    case waived

    /// Whether a row with this outcome is a finding.
    package var isFinding: Bool { self == .unmet || self == .flagged }
}
