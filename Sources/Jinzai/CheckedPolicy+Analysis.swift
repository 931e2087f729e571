public import CivilTime
public import Diagnostics
import Policies

extension CheckedPolicy {
    /// What can be said about the policy without any records: rules that find nothing, gaps in tables, what nothing uses, and so on.
    ///
    /// What depends on the day, as a review that is due, is told for `asOf` alone. Nil where the policy cannot be used.
    public func analysis(asOf day: CivilDate? = nil) -> AnalysisRun? {
        typed.map { AnalysisRun(PolicyAnalysis(of: $0, asOf: day)) }
    }
}

/// What came of analysing a policy.
public struct AnalysisRun: Sendable {
    private let analysis: PolicyAnalysis

    init(_ analysis: PolicyAnalysis) {
        self.analysis = analysis
    }

    /// What was found, each with a record that shows it, sorted by file and place.
    public var diagnostics: [Diagnostic] { analysis.diagnostics }

    /// How many conditions were followed through all their cases.
    public var followed: Int { analysis.followed }

    /// The places of the conditions that were not: what they say of records can only be tried.
    public var notFollowed: [SourceRange] { analysis.unfollowed.map(\.range) }

    /// "conditions analysed: 57 of 88".
    public func summary(in language: Language) -> String {
        let total = followed + notFollowed.count
        return switch language {
        case .ja: "分析した条件 \(total)件中\(followed)件"
        case .en: "conditions analysed: \(followed) of \(total)"
        }
    }

    /// The conditions that were not followed, one a line: "rules.yaml:12:11: not analysed: employee.postings.exists(…)".
    public func listOfNotFollowed(in language: Language) -> String {
        let word = LocalizedText(ja: "分析していない条件", en: "not analysed")[language]
        return analysis.unfollowed.map { condition in
            let start = condition.range.start
            let text = condition.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return "\(condition.range.source.name):\(start.line):\(start.column): \(word): \(text)\n"
        }.joined()
    }
}
