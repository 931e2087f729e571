import CivilTime
import Diagnostics
import Policies
import Testing

@testable import Evaluation

@Suite("Waivers and earlier results")
struct WaiverApplicationTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate.reading(text)?.value) }

    private func finding(_ rule: String, _ subject: String, _ item: String? = nil) -> Finding {
        Finding(
            rule: rule, subject: Subject(kind: "employee", id: subject), item: item, outcome: .unmet, severity: .note,
            message: LocalizedText("m"), clauses: [], basis: .document, audience: .hr, recommendations: [], passedOver: [])
    }

    private func waiver(_ rule: String, _ subject: String, _ item: String? = nil, from: String, until: String) throws -> Waiver {
        Waiver(
            rule: rule, subject: subject, item: item, reason: "r", approvedBy: "a", from: try day(from), until: try day(until),
            range: SourceRange(SourceText(name: "w.yaml", text: ""), 0..<0))
    }

    @Test(
        "hold from their first to their last day",
        arguments: [
            ("2025-03-31", WaiverResult.State.pending, 0), ("2025-04-01", .used, 1), ("2025-04-30", .used, 1),
            ("2025-05-01", .expired, 0),
        ])
    func days(on: String, state: WaiverResult.State, count: Int) throws {
        let waivers = [try waiver("r", "1", from: "2025-04-01", until: "2025-04-30")]
        let applied = WaiverApplication(waivers: waivers, day: try day(on)).applied(to: [finding("r", "1"), finding("r", "2")])
        #expect(applied.results.map(\.state) == [state])
        #expect(applied.waived.count == count)
        #expect(applied.open.map(\.subject.id) == (count == 1 ? ["2"] : ["1", "2"]))
        #expect(applied.waived.allSatisfy { $0.finding.outcome == .waived })
    }

    @Test("are for one item, or for all of a subject; what waives nothing is unused")
    func items() throws {
        let (from, until) = ("2025-04-01", "2025-04-30")
        let waivers = [
            try waiver("r", "1", "a", from: from, until: until), try waiver("s", "1", from: from, until: until),
            try waiver("s", "2", from: from, until: until),
        ]
        let findings = [finding("r", "1", "a"), finding("r", "1", "b"), finding("s", "1", "a"), finding("s", "1", "b")]
        let applied = WaiverApplication(waivers: waivers, day: try day(from)).applied(to: FindingList(findings))
        #expect(applied.open.map(\.item) == ["b"])
        #expect(applied.results.map(\.state) == [.used, .used, .unused])
        #expect(applied.results.map(\.findings) == [1, 2, 0])
    }

    private func result(_ findings: [Finding], unknown: [UnknownEntry] = [], waived: [WaivedFinding] = []) throws -> CheckResult {
        let run = RunDescription(
            tool: "t", policy: "p", policyTitle: LocalizedText("p"), policyFiles: [], inputs: [], asOf: try day("2025-04-01"),
            year: 2025, parameters: [])
        return CheckResult(
            run: run, summary: CheckSummary(records: [], rules: []), findings: FindingList(findings), waived: waived,
            unknown: UnknownList(unknown),
            metrics: [], data: [])
    }

    private func baseline(_ ids: [(rule: String, subject: String)]) throws -> Baseline {
        let findings = ids.map { #"{"id": "\#($0.rule)/\#($0.subject)", "rule": "\#($0.rule)", "subject": "\#($0.subject)"}"# }
        let json = #"{"run": {"as_of": "2024-04-01"}, "findings": [\#(findings.joined(separator: ", "))]}"#
        return try Baseline(json: json, name: "result.json")
    }

    @Test("a finding is new, still there, resolved, waived, or cannot be told any more")
    func compared() throws {
        let then = try baseline([("r", "1"), ("r", "2"), ("r", "3"), ("s", "1"), ("r", "4")])
        let unknown = [
            UnknownEntry(subject: Subject(kind: "employee", id: "3"), fields: ["f"], cause: .empty, rules: ["r"], rows: 1),
            UnknownEntry(subject: nil, fields: ["g"], cause: .notSupplied, rules: ["s"], rows: 9),
        ]
        let waived = WaivedFinding(
            finding: finding("r", "4"), waiver: try waiver("r", "4", from: "2025-04-01", until: "2025-04-30"))
        let now = try result([finding("r", "1"), finding("r", "9")], unknown: unknown, waived: [waived])
        let compared = then.compared(with: now)
        #expect(compared.isNew == [false, true])
        #expect(compared.gone.map(\.entry.id) == ["r/2", "r/3", "s/1", "r/4"])
        #expect(compared.gone.map(\.fate) == [.resolved, .unknown, .unknown, .waived])
        #expect((compared.new, compared.still, compared.count(.unknown)) == (1, 1, 2))
    }

    @Test(
        "what is no earlier result is refused",
        arguments: ["", "[]", #"{"findings": []}"#, #"{"run": {"as_of": "x"}, "findings": [{}]}"#])
    func refused(text: String) {
        #expect(throws: JinzaiError.self) { try Baseline(json: text, name: "x") }
    }
}
