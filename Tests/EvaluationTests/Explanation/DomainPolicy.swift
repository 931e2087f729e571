import CivilTime
import Diagnostics
import Testing

@testable import Evaluation
@testable import Policies

/// A policy of statements about the employees of a small domain, and the day on which it is looked at.
struct DomainPolicy {
    let policy: TypedPolicy
    let time: EvaluationTime

    /// `sections`: what the policy has besides its header, its clause and its rules.
    init(sections: String, rules expressions: [String]) throws {
        let loaded = PolicyLoader.load(sources: [
            SourceText(name: "domain.yaml", text: Self.header + sections + Self.rules(expressions))
        ])
        let untyped = try #require(loaded.policy, "\(loaded.diagnostics.map(\.message.en))")
        let typed = PolicyTyper.type(untyped)
        policy = try #require(typed.policy, "\(typed.diagnostics.map(\.message.en))")
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
    }

    private static let header = """
        policy: {id: domain, title: {ja: t, en: t}, fiscal_year_starts: 04-01, year: current}
        clauses:
          - {id: S-1, page: P1, area: growth, treatment: rule, summary: {ja: s, en: s}}

        """

    private static func rules(_ expressions: [String]) -> String {
        let rules = expressions.enumerated().map { number, expression in
            """
              - id: r\(number)
                basis: assumption
                reason: a trial
                each: employee
                require: "\(expression)"
                severity: note
                audience: hr
                message: {ja: m, en: m}
            """
        }
        return "rules:\n" + rules.joined(separator: "\n") + "\n"
    }
}
