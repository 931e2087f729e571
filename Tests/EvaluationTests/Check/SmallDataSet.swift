import CivilTime
import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// The small data set of the fixtures, checked against Meguro's policy on 2025-04-01 for the fiscal year 2024.
enum SmallDataSet {
    static let forms = ["csv", "cp932", "ndjson"]

    static func result(form: String) throws -> CheckResult {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path()])
        let untyped = try #require(loaded.policy)
        let policy = try #require(PolicyTyper.type(untyped).policy)
        let dataset = try DatasetReader(schema: policy.policy.records)
            .read(paths: [PackageRoot.url("Fixtures/small/\(form)").path()])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        return PolicyCheck(policy: policy, dataset: dataset, time: time).run(description(day))
    }

    static func description(_ day: CivilDate) -> RunDescription {
        RunDescription(
            tool: "jinzai", policy: "meguro-hr-development", policyTitle: .init("test"), policyFiles: [], inputs: [], asOf: day,
            year: 2024, parameters: [])
    }

    /// The findings that were worked out by hand, one line each: subject, rule, item, outcome, severity, observed, recommended
    /// trainings, and the messages.
    static func expected() throws -> [String] {
        try rows(PackageRoot.text("Fixtures/small/expected/findings.csv")).dropFirst().map { row in
            row.prefix(9).joined(separator: " | ")
        }
        .sorted()
    }

    static func lines(of result: CheckResult) -> [String] {
        result.findings.map { finding in
            let fields = [
                finding.subject.id, finding.rule, finding.item ?? "", finding.outcome.rawValue, finding.severity.rawValue,
                finding.observed?.value.plainText ?? "", finding.recommendations.map(\.training).joined(separator: " "),
                finding.message.ja, finding.message.en,
            ]
            return fields.joined(separator: " | ")
        }
        .sorted()
    }

    /// The cells of a CSV text whose quoted cells hold no line ends.
    private static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in
            var cells: [String] = [""]
            var isQuoted = false
            var last: Character?
            for character in line {
                switch character {
                case "\"":
                    // A quote right after one that closed stands for itself.
                    if !isQuoted, last == "\"" { cells[cells.count - 1].append(character) }
                    isQuoted.toggle()
                case "," where !isQuoted: cells.append("")
                default: cells[cells.count - 1].append(character)
                }
                last = character
            }
            return cells
        }
    }
}
