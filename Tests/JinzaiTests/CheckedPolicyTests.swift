import CivilTime
import Diagnostics
import FoundationEssentials
import Jinzai
import TestSupport
import Testing

@Suite("the library's way to check records")
struct CheckedPolicyTests {
    static let rules = """
        policy:
          {id: little, title: {ja: 小さな方針, en: a little policy}, fiscal_year_starts: 04-01, year: current,
           examples_at: {as_of: 2025-04-01, year: 2025}}
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
              score: {type: int, optional: true}
        parameters:
          least: {type: int, basis: assumption, reason: a guess, values: {2020-04-01: 2, 2030-04-01: 3}}
        rules:
          - id: low
            basis: assumption
            reason: a guess
            each: employee
            require: employee.score >= params.least
            severity: attention
            audience: hr
            message: {ja: "{employee.id}が低い", en: "{employee.id} is low"}
            examples:
              - {name: low, given: {id: a, score: 1}, expect: unmet}
              - {name: high, given: {id: a, score: 2}, expect: met}
        """

    private let options: CheckOptions

    init() throws {
        options = CheckOptions(asOf: try #require(CivilDate(year: 2025, month: 4, day: 1)))
    }

    private func policy(_ text: String = rules) -> CheckedPolicy {
        CheckedPolicy.load(sources: [SourceText(name: "little.yaml", text: text)])
    }

    private func check(_ csv: String, with policy: CheckedPolicy) throws -> CheckRun {
        try policy.check(files: [("employees.csv", Array(csv.utf8))], options: options)
    }

    @Test("records in memory are checked, and findings are values")
    func findings() throws {
        let policy = policy()
        #expect(policy.diagnostics.isEmpty, "\(DiagnosticRenderer(language: .en).text(policy.diagnostics))")
        let run = try check("id,score\na,1\nb,2\nc,\n", with: policy)
        let finding = try #require(run.findings.first)
        #expect(run.findings.count == 1)
        #expect(finding.id == "low/a")
        #expect(finding.message == LocalizedText(ja: "aが低い", en: "a is low"))
        #expect(finding.weight == .attention)
        #expect(finding.file == "employees.csv" && finding.line == 2)
        #expect(run.heaviest == .attention)
    }

    @Test("a result names its run: tool, policy, inputs with digests, day, year and parameters")
    func description() throws {
        let run = try check("id,score\na,1\n", with: policy())
        let text = run.text(ReportOptions(format: try #require(ResultFormat(named: "json")), language: .en))
        // printf 'id,score\na,1\n' | sha256sum
        #expect(text.contains("\"sha256\": \"edaa56cdf2c758415d005eed89413aaaea05a2a8904c0e9a3fe237291c438f7f\""))
        #expect(text.contains("\"as_of\": \"2025-04-01\""))
        #expect(text.contains("\"year\": 2025"))
        #expect(text.contains("\"least\": \"2\""))
        #expect(text.contains("\"file\": \"little.yaml\""))
    }

    @Test("a format tells fingerprints of the records exactly where it says so", arguments: ResultFormat.all.map(\.name))
    func fingerprints(name: String) throws {
        let run = try check("id,score\na,1\n", with: policy())
        let format = try #require(ResultFormat(named: name))
        let text = run.text(ReportOptions(format: format, language: .en))
        #expect(text.contains("edaa56cdf2c758415d005eed89413aaaea05a2a8904c0e9a3fe237291c438f7f") == format.namesInputs)
    }

    @Test("a policy with errors checks nothing")
    func unusable() throws {
        let policy = policy(Self.rules.replacing("employee.score >=", with: "employe.score >="))
        #expect(!policy.isUsable)
        #expect(policy.diagnostics.map(\.code) == ["JZ0220"] || policy.diagnostics.count == 1)
        let error = try #require(throws: JinzaiError.self) { try check("id,score\n", with: policy) }
        #expect(error.code == "JZ0914")
        #expect(error.reason == .usage)
    }

    @Test("a year outside of the calendar is refused")
    func year() throws {
        var options = options
        options.year = 12_345
        let error = try #require(throws: JinzaiError.self) { try policy().check(files: [], options: options) }
        #expect(error.code == "JZ0915")
    }

    @Test("examples are run and counted")
    func examples() throws {
        let good = try policy().runExamples()
        #expect(good.count == 2 && good.failures == 0 && good.diagnostics.isEmpty)
        #expect(good.summary(in: .en) == "2 examples, 0 failed")
        let bad = try policy(Self.rules.replacing("expect: met", with: "expect: unmet")).runExamples()
        #expect(bad.failures == 1)
        #expect(bad.summary(in: .ja) == "例 2件、うち 1件が期待と違う")
    }

    @Test("the counts of Meguro's policy are those of the document")
    func counts() throws {
        let policy = try CheckedPolicy.load(paths: [PackageRoot.url("Rules/meguro").path])
        #expect(
            policy.counts(in: .en).hasPrefix(
                "165 clauses, 3 streams, 11 grades, 56 expectations, 3 images, 11 behaviours, 3 enablers, 3 stages, 6 areas, "
                    + "12 problems, 6 consequences, 14 targets, "))
        #expect(policy.counts(in: .ja).hasPrefix("条項 165、職の系統 3、職層 11、期待される能力 56、"))
        #expect(policy.title?.ja == "目黒区人財育成方針")
    }

    @Test("a format that is none, and columns that are none, are refused")
    func unknownNames() throws {
        #expect(ResultFormat(named: "excel") == nil)
        var options = ReportOptions(language: .en)
        #expect(throws: JinzaiError.self) { try options.choose(columns: "subject,nothing") }
    }
}
