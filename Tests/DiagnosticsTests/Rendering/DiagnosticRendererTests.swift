import Diagnostics
import Testing

@Suite("Diagnostics for a person")
struct DiagnosticRendererTests {
    private static let kind = DiagnosticKind(
        "JZ0999", .error, message: LocalizedText(ja: "「{0}」という名前はない", en: "unknown name `{0}`"),
        help: LocalizedText(ja: "「{1}」ではありませんか", en: "did you mean `{1}`?"))

    private func source(_ text: String) -> SourceText { SourceText(name: "rules.yaml", text: text) }

    private func range(_ part: String, in source: SourceText) -> SourceRange {
        let all = source.scalars
        let wanted = Array(part.unicodeScalars)
        let start = (0...all.count - wanted.count).first { Array(all[$0..<$0 + wanted.count]) == wanted } ?? 0
        return SourceRange(source, start..<start + wanted.count)
    }

    private func render(_ text: String, _ part: String, language: Language = .en) -> String {
        let kind = DiagnosticKind("JZ0999", .warning, message: LocalizedText("x"))
        return DiagnosticRenderer(language: language).text(kind.at(range(part, in: source(text))))
    }

    @Test("place, wording, underlined line, help and mended line stand below each other")
    func whole() {
        let text = source("rules:\n  - when: employe.in_service\n")
        let place = range("employe", in: text)
        let fix = Diagnostic.Fix(LocalizedText("x"), replacing: place, with: "employee")
        let diagnostic = Self.kind.at(place, LocalizedText("employe"), LocalizedText("employee"), fixes: [fix])
        #expect(
            DiagnosticRenderer(language: .en).text([diagnostic]) == """
                rules.yaml:2:11: error JZ0999: unknown name `employe`
                    2 |   - when: employe.in_service
                      |           ^~~~~~~
                   help: did you mean `employee`?
                    2 +   - when: employee.in_service

                1 error

                """)
        #expect(
            DiagnosticRenderer(language: .ja).text(diagnostic) == """
                rules.yaml:2:11: エラー JZ0999: 「employe」という名前はない
                    2 |   - when: employe.in_service
                      |           ^~~~~~~
                   対処: 「employee」ではありませんか
                    2 +   - when: employee.in_service

                """)
    }

    @Test("marks stand under full-width characters")
    func fullWidth() {
        #expect(
            render("評価者: 人事課x", "人事") == """
                rules.yaml:1:6: warning JZ0999: x
                    1 | 評価者: 人事課x
                      |         ^~~~

                """)
    }

    @Test("a tab is drawn as four spaces, and a direction mark so that it cannot mislead")
    func strangeCharacters() {
        #expect(
            render("a:\t\u{202E}b: c", "c") == """
                rules.yaml:1:8: warning JZ0999: x
                    1 | a:    \u{FFFD}b: c
                      |           ^

                """)
    }

    @Test("the end of the text gets one mark")
    func end() {
        #expect(render("a: [", "").contains("      | ^\n"))
        let text = source("a: [\n")
        let diagnostic = Self.kind.at(SourceRange(text, 5..<5))
        #expect(DiagnosticRenderer(language: .en).text(diagnostic).contains("    2 | \n      | ^\n"))
    }

    @Test("several lines are marked each, at most four")
    func severalLines() {
        #expect(
            render("a:\n  b: |\n    c\nd: 1\n", "b: |\n    c\n") == """
                rules.yaml:2:3: warning JZ0999: x
                    2 |   b: |
                      |   ^~~~
                    3 |     c
                      |     ^

                """)
        let long = render("a\nb\nc\nd\ne\n", "a\nb\nc\nd\ne")
        #expect(long.contains("    4 | d\n      | ^\n      | …\n"))
    }

    @Test("a long line is cut around the marks")
    func longLine() {
        let text = String(repeating: "あ", count: 100) + "WRONG" + String(repeating: "い", count: 100)
        let lines = render(text, "WRONG").split(separator: "\n")
        let marked = lines[1].split(separator: "|")[1]
        #expect(DisplayWidth.of(marked) < 130)
        #expect(marked.contains("…あ") && marked.hasSuffix("い…"))
        let before = lines[2].prefix { $0 != "^" }
        #expect(DisplayWidth.of(lines[1].prefix { $0 != "W" }) == before.count)
        #expect(lines[2].hasSuffix("^~~~~"))
    }

    @Test("related places are shown with their line")
    func related() {
        let text = source("id: a\nid: b\n")
        let first = Diagnostic.Related(LocalizedText("first defined here"), at: SourceRange(text, 0..<2))
        let kind = DiagnosticKind("JZ0999", .note, message: LocalizedText("twice"))
        #expect(
            DiagnosticRenderer(language: .en).text(kind.at(SourceRange(text, 6..<8), related: [first])) == """
                rules.yaml:2:1: note JZ0999: twice
                    2 | id: b
                      | ^~
                   rules.yaml:1:1: first defined here
                    1 | id: a
                      | ^~

                """)
    }

    @Test("diagnostics come in the order of files and places, then counts")
    func order() {
        let one = SourceText(name: "a.yaml", text: "xy")
        let two = SourceText(name: "b.yaml", text: "xy")
        let warning = DiagnosticKind("JZ0998", .warning, message: LocalizedText("w"))
        let diagnostics = [
            Self.kind.at(SourceRange(two, 0..<1)), warning.at(SourceRange(one, 1..<2)), Self.kind.at(SourceRange(one, 0..<1)),
        ]
        let text = DiagnosticRenderer(language: .en).text(diagnostics)
        let heads = text.split(separator: "\n").filter { $0.contains(".yaml") }.map { $0.prefix(10) }
        #expect(heads == ["a.yaml:1:1", "a.yaml:1:2", "b.yaml:1:1"])
        #expect(text.hasSuffix("\n2 errors, 1 warning\n"))
        #expect(DiagnosticCounts(diagnostics).text(.ja) == "エラー 2件、警告 1件")
        #expect(DiagnosticRenderer(language: .en).text([]).isEmpty)
    }

    @Test("the user's own text cannot bring control characters or line ends to the terminal")
    func harmless() {
        let text = SourceText(name: "a\u{1B}[2J.yaml", text: "abc")
        let rendered = DiagnosticRenderer(language: .en).text(
            Self.kind.at(SourceRange(text, 0..<1), LocalizedText("x\u{1B}[31m\ny")))
        #expect(rendered.hasPrefix("a\u{FFFD}[2J.yaml:1:1: error JZ0999: unknown name `x\u{FFFD}[31m\u{FFFD}y`\n"))
    }

    @Test("colours stand only where they are wanted")
    func colours() {
        let diagnostic = Self.kind.at(SourceRange(source("abc"), 0..<1))
        #expect(DiagnosticRenderer(language: .en, usesColour: true).text(diagnostic).contains("\u{1B}[31merror JZ0999\u{1B}[0m"))
        #expect(!DiagnosticRenderer(language: .en).text(diagnostic).contains("\u{1B}"))
    }
}
