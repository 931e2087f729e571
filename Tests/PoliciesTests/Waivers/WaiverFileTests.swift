import CivilTime
import Diagnostics
import Testing

@testable import Policies

@Suite("A file of waivers")
struct WaiverFileTests {
    private func read(_ text: String, name: String) throws -> (waivers: [Waiver], diagnostics: [Diagnostic]) {
        let policy = try #require(PolicyLoader.load(sources: [try PolicyFixture.base()]).policy)
        return WaiverFile.read(SourceText(name: name, text: text), policy: policy)
    }

    private static let yaml = """
        waivers:
          - {rule: gap, subject: 0012, item: ethics, reason: on leave, approved_by: HR, from: 2025-04-01, until: 2026-03-31}
          - {rule: boss, subject: "7", reason: moving, approved_by: HR, from: 2025-04-01, until: 2025-04-30}

        """

    private static let csv =
        "\u{FEFF}ルール,職員番号,項目,理由,承認者,開始日,終了日\r\n"
        + "gap,0012,ethics,\"on leave, as \"\"agreed\"\"\",HR,2025/4/1,令和8年3月31日\r\n"
        + "boss,7,,moving,HR,2025-04-01,2025-04-30\r\n"

    @Test("is YAML or a table, and says the same in both", arguments: [(yaml, "w.yaml"), (csv, "w.csv")])
    func forms(text: String, name: String) throws {
        let read = try read(text, name: name)
        #expect(read.diagnostics.map(\.message.en) == [])
        #expect(read.waivers.map(\.rule) == ["gap", "boss"])
        #expect(read.waivers.map(\.subject) == ["0012", "7"])
        #expect(read.waivers.map(\.item) == ["ethics", nil])
        #expect(read.waivers.map(\.until.description) == ["2026-03-31", "2025-04-30"])
        #expect(read.waivers[0].reason.hasPrefix("on leave"))
        #expect(read.waivers.map(\.range.start.line) == [2, 3])
    }

    /// A mistake: what is written instead of what, and what is told of which text.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let written: String
        let instead: String
        let code: String
        let marked: String
        var testDescription: String { "\(name) \(code)" }
    }

    static let mistakes = [
        Mistake(name: "w.yaml", written: "rule: gapp", instead: "rule: gap", code: "JZ0701", marked: "gapp"),
        Mistake(name: "w.yaml", written: "until: 2025-03-31", instead: "until: 2026-03-31", code: "JZ0702", marked: "2025-03-31"),
        Mistake(
            name: "w.yaml", written: "{rule: gap, subject: 0012", instead: "{rule: boss, subject: \"7\"", code: "JZ0703",
            marked: "gap"),
        Mistake(name: "w.csv", written: "理由,開始日,終了日", instead: "理由,承認者,開始日,終了日", code: "JZ0704", marked: "ルール"),
        Mistake(name: "w.csv", written: "訳", instead: "理由", code: "JZ0705", marked: "訳"),
        Mistake(name: "w.csv", written: "moving,,2025", instead: "moving,HR,2025", code: "JZ0706", marked: ""),
        Mistake(name: "w.csv", written: "HR,soon", instead: "HR,2025-04-01", code: "JZ0707", marked: "soon"),
        Mistake(name: "w.csv", written: "\"moving", instead: "moving", code: "JZ0708", marked: "\""),
    ]

    @Test("a mistake in it is told at its place", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let text = mistake.name == "w.csv" ? Self.csv : Self.yaml
        #expect(text.contains(mistake.instead))
        let read = try read(text.replacing(mistake.instead, with: mistake.written, maxReplacements: 1), name: mistake.name)
        let told = try #require(read.diagnostics.first)
        #expect(read.diagnostics.count == 1)
        #expect(told.code == mistake.code)
        #expect(told.range.text == mistake.marked)
    }

    @Test("every kind of mistake is tried")
    func every() {
        #expect(Set(Self.mistakes.map(\.code)) == Set(WaiverDiagnostics.all.map(\.code)))
        #expect(WaiverDiagnostics.all.allSatisfy { $0.help != nil })
    }

    @Test("a misspelt rule is told with what was meant, a missing key by name")
    func meant() throws {
        let misspelt = try read(Self.yaml.replacing("rule: gap", with: "rule: gapp"), name: "w.yaml")
        #expect(misspelt.diagnostics.first?.help?.en == "did you mean `gap`?")
        let missing = try read(Self.yaml.replacing(" approved_by: HR,", with: "", maxReplacements: 1), name: "w.yaml")
        #expect(missing.diagnostics.first?.message.en.contains("approved_by") == true)
        #expect(missing.waivers.count == 1)
    }
}
