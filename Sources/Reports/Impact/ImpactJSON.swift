import CivilTime
package import Diagnostics
import Evaluation
import Policies

/// What a change of a policy changes, as one JSON object.
package struct ImpactJSON {
    private let report: ImpactReport
    private let language: Language

    package init(_ report: ImpactReport, language: Language) {
        self.report = report
        self.language = language
    }

    /// The whole document.
    package func text() -> String {
        let document = JSONValue.object([
            JSONMember("policy", .text(report.policy.header.id)),
            JSONMember("old", .text(report.names.old)),
            JSONMember("new", .text(report.names.new)),
            JSONMember("as_of", .text(report.asOf.description)),
            JSONMember("year", .integer(report.year)),
            JSONMember("rules", .array(report.rules.map { json($0) })),
            JSONMember("departments", .array(report.departments.map { json($0) })),
            JSONMember("metrics", .array(report.metrics.map { json($0) })),
            JSONMember("combinations", .array(report.combinations.map { json($0) })),
            JSONMember("combinations_tried", .integer(report.combinationsTried)),
        ])
        return document.indented + "\n"
    }

    private func json(_ rule: RuleImpact) -> JSONValue {
        .object([
            JSONMember("rule", .text(rule.rule)),
            JSONMember("label", .text(orNull: rule.label?[language])),
            JSONMember("before", json(rule.before)),
            JSONMember("after", json(rule.after)),
            JSONMember("findings", .array(rule.findings.map { json($0) })),
        ])
    }

    private func json(_ counts: [Outcome: Int]?) -> JSONValue {
        guard let counts else { return .null }
        return .object(Outcome.allCases.map { JSONMember($0.rawValue, .integer(counts[$0] ?? 0)) })
    }

    private func json(_ finding: FindingImpact) -> JSONValue {
        .object([
            JSONMember("change", .text(finding.kind.rawValue)),
            JSONMember("subject", .text(finding.subject.id)),
            JSONMember("item", .text(orNull: finding.item)),
            JSONMember("before", json(finding.before)),
            JSONMember("after", json(finding.after)),
        ])
    }

    private func json(_ state: FindingImpact.State?) -> JSONValue {
        guard let state else { return .null }
        return .object([
            JSONMember("outcome", .text(state.outcome.rawValue)), JSONMember("severity", .text(state.severity.rawValue)),
        ])
    }

    private func json(_ department: DepartmentImpact) -> JSONValue {
        .object(
            [JSONMember("department", .text(department.name)), JSONMember("subjects", .integer(department.subjects))]
                + FindingImpact.Kind.allCases.map { JSONMember($0.rawValue, .integer(department.counts[$0] ?? 0)) })
    }

    private func json(_ metric: MetricImpact) -> JSONValue {
        func state(_ result: MetricResult?) -> JSONValue {
            guard let result else { return .null }
            return .object([
                JSONMember("value", .shown(result.value)), JSONMember("state", .text(orNull: result.goal?.rawValue)),
                JSONMember("counted", .integer(result.counted)), JSONMember("unknown", .integer(result.unknown)),
            ])
        }
        return .object([
            JSONMember("id", .text(metric.metric)), JSONMember("title", .text(orNull: metric.title?[language])),
            JSONMember("before", state(metric.before)), JSONMember("after", state(metric.after)),
        ])
    }

    private func json(_ combination: CombinationImpact) -> JSONValue {
        .object([
            JSONMember("rule", .text(combination.rule)), JSONMember("item", .text(orNull: combination.item)),
            JSONMember("change", .text(combination.kind.rawValue)),
            JSONMember("values", .object(combination.values.map { JSONMember($0.field, .texts($0.values)) })),
        ])
    }
}
