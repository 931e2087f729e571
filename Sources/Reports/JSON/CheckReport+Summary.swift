import Diagnostics
import Evaluation
import Policies

extension CheckReport {
    /// Counts over the whole result.
    var summaryJSON: JSONValue {
        let severities = severityCounts
        let states = targetCounts
        return .object([
            JSONMember("records", .object(result.summary.records.map { JSONMember($0.table, .integer($0.rows)) })),
            JSONMember(
                "findings",
                .object(FindingSeverity.allCases.reversed().map { JSONMember($0.rawValue, .integer(severities[$0] ?? 0)) })),
            JSONMember(
                "targets",
                .object([GoalState.reached, .missed, .open].map { JSONMember($0.rawValue, .integer(states[$0] ?? 0)) })),
            JSONMember("unknown", .integer(result.unknown.count)),
            JSONMember("data", .integer(result.data.count)),
            JSONMember("rules", .array(result.summary.rules.map { $0.json(in: language) })),
        ])
    }
}

extension RuleSummary {
    /// Every outcome has its count.
    fileprivate func json(in language: Language) -> JSONValue {
        .object(
            [JSONMember("id", .text(rule)), JSONMember("title", .text(orNull: title?[language]))]
                + Outcome.allCases.map { JSONMember($0.rawValue, .integer(counts[$0] ?? 0)) })
    }
}
