public import Diagnostics
import Evaluation
import Policies
import Records

/// A prompt for a person to look: a row that does not meet a rule, or that a rule flags. It is no verdict.
public struct CheckFinding: Sendable, Hashable {
    /// The same in every run over the same records.
    public let id: String
    public let rule: String
    /// The employee's number, or the key of a group.
    public let subject: String
    /// Which thing of the subject, as a competency.
    public let item: String?
    /// Whether a rule flags the row, rather than the row failing to meet it.
    public let isFlag: Bool
    public let weight: FindingWeight
    public let message: LocalizedText
    /// The clauses of the policy's document that the rule rests on.
    public let clauses: [String]
    /// The ids of the recommended trainings, in the order of preference.
    public let trainings: [String]
    /// The file of the row; nil for a row that was computed.
    public let file: String?
    /// The line of the row, from 1.
    public let line: Int?

    init(_ finding: Finding) {
        id = finding.id
        rule = finding.rule
        subject = finding.subject.id
        item = finding.item
        isFlag = finding.outcome == .flagged
        weight = FindingWeight(finding.severity)
        message = finding.message
        clauses = finding.clauses
        trainings = finding.recommendations.map(\.training)
        file = finding.place?.file
        line = finding.place?.line
    }
}

/// How much a finding weighs.
public enum FindingWeight: String, Sendable, Hashable, Comparable, CaseIterable {
    case note
    case attention
    case priority

    init(_ severity: FindingSeverity) {
        self =
            switch severity {
            case .note: .note
            case .attention: .attention
            case .priority: .priority
            }
    }

    public static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
