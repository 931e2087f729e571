import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Forms of diagnostics")
struct DiagnosticFormatTests {
    private static let unknown = DiagnosticKind(
        "JZ0201", .error, message: LocalizedText(ja: "「{0}」という名前はない", en: "unknown name `{0}`"),
        help: LocalizedText(ja: "「{1}」ではありませんか", en: "did you mean `{1}`?"))
    private static let twice = DiagnosticKind(
        "JZ0109", .error, message: LocalizedText(ja: "キー「{0}」が重複している", en: "key `{0}` is there twice"))
    private static let odd = DiagnosticKind(
        "JZ0152", .warning, message: LocalizedText(ja: "「{0}」は引用符として働かない", en: "`{0}` does not quote: 50% <sure>, & more"))
    private static let remark = DiagnosticKind("JZ0401", .note, message: LocalizedText(ja: "数値 {0}", en: "number {0}"))

    /// Mistakes of every kind of place: wide characters, several lines, the end of a file, a strange file name.
    private static func run(_ language: Language) -> DiagnosticRun {
        let rules = SourceText(name: "Rules/規則 1,2.yaml", text: "id: 職員\nwhen: employe.age > 3\nid: ”人財”\ntext: |\n  a\n  b\n")
        let place = SourceRange(rules, 13..<20)
        let fix = Diagnostic.Fix(LocalizedText(ja: "「employee」と書く", en: "write `employee`"), replacing: place, with: "employee")
        let first = Diagnostic.Related(LocalizedText(ja: "最初の定義はここ", en: "first defined here"), at: SourceRange(rules, 0..<2))
        let diagnostics = [
            remark.at(SourceRange(rules, 44..<54), LocalizedText("3")),
            unknown.at(place, LocalizedText("employe"), LocalizedText("employee"), fixes: [fix]),
            twice.at(SourceRange(rules, 29..<31), LocalizedText("id"), related: [first]),
            odd.at(SourceRange(rules, 33..<37), LocalizedText("”")),
            twice.at(SourceRange(SourceText(name: "Rules/b.yaml", text: ""), 0..<0), LocalizedText("\u{1}<&>")),
        ]
        return DiagnosticRun(
            diagnostics, files: ["Rules/a.yaml", "Rules/b.yaml"], language: language, toolVersion: "1.2.3",
            kinds: [unknown, twice, odd, remark])
    }

    @Test("every form is as recorded, in both languages", arguments: DiagnosticFormats.all.map(\.name), Language.allCases)
    func recorded(name: String, language: Language) throws {
        let format = try #require(DiagnosticFormats.named(name))
        let ends = ["json": "json", "sarif": "sarif", "junit": "xml"]
        Golden.check(format.text(Self.run(language)), named: "Diagnostics/\(name).\(language.rawValue).\(ends[name] ?? "txt")")
    }

    @Test("nothing found is a valid output of every form", arguments: DiagnosticFormats.all.map(\.name))
    func empty(name: String) throws {
        let format = try #require(DiagnosticFormats.named(name))
        let run = DiagnosticRun([], files: ["Rules/a.yaml"], language: .en, toolVersion: "1.2.3")
        Golden.check(format.text(run), named: "Diagnostics/none.\(name).txt")
    }

    @Test("JSON and SARIF are JSON", arguments: ["json", "sarif"])
    func json(name: String) throws {
        let text = try #require(DiagnosticFormats.named(name)).text(Self.run(.ja))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }

    @Test("a form is found by its name")
    func names() {
        #expect(DiagnosticFormats.all.map(\.name) == ["text", "json", "github", "sarif", "junit"])
        #expect(DiagnosticFormats.named("xml") == nil)
    }
}
