import CivilTime
import Diagnostics
import RandomPolicies
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// Rules on which the evaluators once differed.
@Suite("A rule is judged the same on columns and by the reference")
struct RuleAgreementTests {
    static let evaluators: [PolicyCheck.Evaluator] = [.reference, .columnar(batchSize: 2)]

    @Test("where its statement has no form for columns and reads what is observed", arguments: evaluators)
    func observed(evaluator: PolicyCheck.Evaluator) throws {
        let rule = "observed: employee.points, require: '[observed].exists_one(x, x > 2)'"
        #expect(try counts(rule, evaluator) == [.unmet: 1, .met: 1, .unknown: 1])
    }

    @Test("where it reads the group of a row that belongs to none", arguments: evaluators)
    func group(evaluator: PolicyCheck.Evaluator) throws {
        #expect(try counts("require: employee.crew.n > 0", evaluator) == [.met: 1, .unknown: 2])
    }

    @Test("where a list that is gone through needs a column that was not supplied", arguments: evaluators)
    func missingElement(evaluator: PolicyCheck.Evaluator) throws {
        #expect(try counts("require: '[employee.points, employee.weight].exists(x, x < 100)'", evaluator) == [.unknown: 3])
    }

    @Test("and names a column that was not supplied beside what else is missing", arguments: evaluators)
    func missingBeside(evaluator: PolicyCheck.Evaluator) throws {
        let unknown = try result("require: employee.team + employee.name == 'ab'", evaluator).unknown
        #expect(unknown.map { $0.fields + ["\($0.rows)"] } == [["employee.name", "3"], ["employee.team", "1"]])
    }

    @Test(
        "and equal numbers read alike: a zero has no sign, nor has what is no number",
        arguments: evaluators,
        [
            ("'-(math.sqrt(-2.25))'", "nan"), ("math.sqrt(-2.25)", "nan"), ("'[math.sqrt(-2.25), 1.0].min()'", "nan"),
            ("'[employee.points].map(x, math.sqrt(-1.0 * double(x))).max()'", "nan"), ("-0.0", "0.0"), ("'0.0 * -1.0'", "0.0"),
            ("'[-0.0, -0.0].sum()'", "0.0"), ("'1.0 / [-0.0, -0.0].sum()'", "inf"),
            ("'1.0 / [-(0.0 * double(employee.points)), -0.0].sum()'", "inf"),
        ])
    func signs(evaluator: PolicyCheck.Evaluator, case: (observed: String, text: String)) throws {
        let result = try result("observed: \(`case`.observed), flag: employee.points == 1", evaluator)
        #expect(result.findings.map { $0.observed?.value.plainText } == [`case`.text])
        #expect(result.findings.map { $0.observed?.text.en.contains("-") } == [false])
    }

    private func counts(_ rule: String, _ evaluator: PolicyCheck.Evaluator) throws -> [Outcome: Int] {
        try #require(result(rule, evaluator).summary.rules.first).counts
    }

    private func result(_ rule: String, _ evaluator: PolicyCheck.Evaluator) throws -> CheckResult {
        let text = Self.policy + "rules:\n  - {id: R, clause: C, each: employee, severity: note, message: m, \(rule)}\n"
        let untyped = try #require(PolicyLoader.load(sources: [SourceText(name: "policy.yaml", text: text)]).policy)
        let policy = try #require(PolicyTyper.type(untyped).policy)
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        let dataset = try DatasetReader(schema: policy.policy.records)
            .read(files: [(path: "employees.csv", bytes: Array("id,points,team\nE1,1,a\nE2,5,b\nE3,,\n".utf8))])
        let check = PolicyCheck(policy: policy, dataset: dataset, time: time, evaluator: evaluator)
        return check.run(DescribedResult.run(day))
    }

    private static let policy = """
        policy: {id: p, title: p, effective: {from: 2024-04-01}, fiscal_year_starts: 04-01, year: last-completed}
        clauses: [{id: C, page: 1, area: a, treatment: rule, summary: s}]
        records:
          employees: {row: employee, key: id, fields: {id: {type: string}, points: {type: int}, weight: {type: int}, team: {type: string}, name: {type: string}}}
        views:
          crews: {row: crew, each: employee, when: employee.points > 2, by: {id: employee.id}, columns: {n: {count: true}}}

        """
}
