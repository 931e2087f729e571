import TestSupport
import Testing

@Suite("jinzai check --waivers --baseline")
struct WaiverCommandTests {
    private let scratch: ScratchFolder
    private let policy: String
    private let records: String

    init() throws {
        scratch = try ScratchFolder()
        policy = try scratch.write(LittlePolicy.text, to: "policy/little.yaml")
        records = try scratch.write("id,score\na,1\nb,1\nc,5\n", to: "employees.csv")
    }

    private func check(_ arguments: String..., day: String = "2025-04-01") throws -> JinzaiBinary.Outcome {
        try JinzaiBinary.run(["check", policy, records, "--as-of", day] + arguments)
    }

    private static let waivers =
        "waivers: [{rule: low, subject: a, reason: on leave, approved_by: HR, from: 2025-04-01, until: 2025-04-30}]\n"

    @Test("a waived finding is counted apart and fails nothing; later the waiver has expired")
    func waived() throws {
        let file = try scratch.write(Self.waivers, to: "waivers.yaml")
        let run = try check("--waivers", file, "--format", "json", "--fail-on", "attention")
        #expect(run.status == 1)
        #expect(run.out.contains(#""waived": 1"#) && run.out.contains(#""outcome": "waived""#), "\(run.out)")
        #expect(run.out.contains(#""state": "used", "findings": 1"#), "\(run.out)")
        let later = try check("--waivers", file, day: "2025-05-01")
        #expect(later.out.contains("expired on 2025-04-30"), "\(later.out)")
        let both = try scratch.write(
            Self.waivers.replacing(
                "}]", with: "}, {rule: low, subject: b, reason: r, approved_by: HR, from: 2025-04-01, until: 2025-04-30}]"),
            to: "both.yaml")
        #expect(try check("--waivers", both, "--fail-on", "attention").status == 0)
    }

    @Test("a mistake in the waivers is told at its place, in the language, and the status is 2")
    func mistake() throws {
        let file = try scratch.write(Self.waivers.replacing("rule: low", with: "rule: lo"), to: "waivers.yaml")
        let run = try check("--waivers", file, "--language", "ja")
        #expect(run.status == 2)
        #expect(run.out == "")
        #expect(run.err.contains("waivers.yaml:1:18: エラー JZ0701: 「lo」というルールは方針にない"), "\(run.err)")
    }

    @Test("an earlier result tells what is new, still there and resolved")
    func baseline() throws {
        let earlier = try scratch.write(try check("--format", "json").out, to: "result.json")
        _ = try scratch.write("id,score\na,1\nb,5\nc,1\n", to: "employees.csv")
        let text = try check("--baseline", earlier)
        #expect(text.out.contains("1 new, 1 still there, 1 resolved, 0 waived, 0 that cannot be told any more"), "\(text.out)")
        let table = try check("--baseline", earlier, "--format", "csv", "--columns", "subject,change")
        #expect(table.out == "\u{FEFF}subject,change\r\na,still\r\nc,new\r\n")
        let json = try check("--baseline", earlier, "--format", "json")
        #expect(json.out.contains(#""id": "low/b""#) && json.out.contains(#""state": "resolved""#), "\(json.out)")
    }

    @Test("what is no result is refused with status 3")
    func noResult() throws {
        let run = try check("--baseline", try scratch.write("{}", to: "other.json"))
        #expect(run.status == 3)
        #expect(run.err.contains("is no result of `jinzai check --format json`"), "\(run.err)")
    }
}
