package import CivilTime
import Diagnostics
package import Evaluation

/// All that a result says, as texts that can be compared.
package struct DescribedResult: Equatable {
    package let findings: [String]
    package let unknown: [String]
    package let metrics: [String]
    package let counts: [String]

    package init(_ result: CheckResult) {
        findings = result.findings.map { "\($0)" }
        unknown = result.unknown.map { "\($0)" }
        metrics = result.metrics.map { "\($0)" }
        counts = result.summary.rules.map { rule in
            "\(rule.rule) " + Outcome.allCases.map { "\($0) \(rule.counts[$0] ?? 0)" }.joined(separator: " ")
        }
    }

    /// A run of a policy on a day, for results that are only compared.
    package static func run(_ day: CivilDate) -> RunDescription {
        RunDescription(
            tool: "jinzai", policy: "compared", policyTitle: .init("compared"), policyFiles: [], inputs: [], asOf: day,
            year: 2024,
            parameters: [])
    }

    /// The first line that is another one; nil where all are the same.
    package func difference(from expected: DescribedResult) -> String? {
        for (own, other) in [
            (counts, expected.counts), (findings, expected.findings), (unknown, expected.unknown), (metrics, expected.metrics),
        ] where own != other {
            let place = zip(own, other).prefix { $0 == $1 }.count
            return "\(place < own.count ? own[place] : "nothing"), not \(place < other.count ? other[place] : "nothing")"
        }
        return nil
    }
}
