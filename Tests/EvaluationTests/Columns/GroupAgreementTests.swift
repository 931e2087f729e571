import CivilTime
import Diagnostics
import RandomPolicies
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// Rows that are grouped by what the rows around them share, and by what is their own.
@Suite("Groups of rows are the same on columns and by the reference")
struct GroupAgreementTests {
    @Test("where their key is that of the rows that hold them, is not known, or a condition is open", arguments: [1, 2, 3, 100])
    func same(batchSize: Int) throws {
        let expected = try described(.reference)
        #expect(expected.counts.contains { $0.hasPrefix("own") && $0.contains("unmet 2") })
        #expect(expected.unknown.count == 8)
        #expect(try described(.columnar(batchSize: batchSize)).difference(from: expected) == nil)
    }

    private func described(_ evaluator: PolicyCheck.Evaluator) throws -> DescribedResult {
        let untyped = try #require(PolicyLoader.load(sources: [SourceText(name: "policy.yaml", text: Self.policy)]).policy)
        let policy = try #require(PolicyTyper.type(untyped).policy)
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        let dataset = try DatasetReader(schema: policy.policy.records).read(
            files: [("employees.csv", Self.employees), ("ratings.csv", Self.ratings)].map { ($0, Array($1.utf8)) })
        return DescribedResult(
            PolicyCheck(policy: policy, dataset: dataset, time: time, evaluator: evaluator).run(DescribedResult.run(day)))
    }

    /// The first, one in the middle and the last have no ratings; one has no team.
    private static let employees = "id,team\nE1,a\nE2,b\nE3,\nE4,b\nE5,a\nE6,c\nE7,a\n"
    /// One has no points, some have too few.
    private static let ratings = """
        id,kind,points
        E2,x,5
        E2,y,1
        E3,x,7
        E3,y,1
        E4,x,
        E4,y,3
        E5,x,2
        E5,z,1
        E6,x,9
        """

    private static let policy = """
        policy: {id: p, title: p, effective: {from: 2024-04-01}, fiscal_year_starts: 04-01, year: last-completed}
        clauses: [{id: C, page: 1, area: a, treatment: rule, summary: s}]
        records:
          employees: {row: employee, key: id, fields: {id: {type: string}, team: {type: string, optional: true}}}
          ratings:
            row: rating
            of: employees
            key: kind
            fields: {kind: {type: string}, points: {type: int, optional: true}}
        views:
          teams:
            row: crew
            each: rating
            when: rating.points > 1
            by: {team: employee.team}
            columns: {n: {count: true}, all: {sum: rating.points}}
          own_teams:
            row: own_crew
            each: rating
            when: rating.points > 1
            by: {team: employee.team, kind: rating.kind}
            columns: {n: {count: true}}
        rules:
          - {id: crew, clause: C, each: rating, severity: note, message: m, require: rating.crew.n > 1}
          - {id: own, clause: C, each: rating, severity: note, message: m, require: rating.own_crew.n > 1 || rating.points > 4}
          - {id: all, clause: C, each: crew, severity: note, message: m, require: crew.all > 7}
        """
}
