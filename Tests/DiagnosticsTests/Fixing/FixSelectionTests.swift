import Testing

@testable import Diagnostics

@Suite("fixes that are made together")
struct FixSelectionTests {
    private static let kind = DiagnosticKind("JZ0000", .error, message: LocalizedText("wrong"))
    private let source = SourceText(name: "a.yaml", text: "0123456789")

    private func mistake(_ range: Range<Int>, _ replacement: String, isSafe: Bool = true) -> Diagnostic {
        let place = SourceRange(source, range)
        let fix = Diagnostic.Fix(LocalizedText("write it"), replacing: place, with: replacement, isSafe: isSafe)
        return Self.kind.at(place, fixes: [fix])
    }

    private func mended(_ diagnostics: [Diagnostic]) -> String {
        source.applying(FixSelection(diagnostics, in: source).chosen.map { TextEdit($0.fix) })
    }

    @Test("of overlapping fixes the first by place is made, and of two insertions at one place the first given")
    func overlapping() {
        #expect(mended([mistake(4..<8, "B"), mistake(2..<5, "A"), mistake(8..<9, "C")]) == "01A567C9")
        #expect(mended([mistake(3..<3, "A"), mistake(3..<3, "A")]) == "012A3456789")
        #expect(mended([mistake(3..<5, "A"), mistake(5..<5, "B")]) == "012AB56789")
    }

    @Test("what only may have been meant is not made, nor what belongs to another text")
    func unsafe() {
        let other = SourceText(name: "a.yaml", text: "0123456789")
        let fix = Diagnostic.Fix(LocalizedText("x"), replacing: SourceRange(other, 0..<1), with: "x")
        let elsewhere = Self.kind.at(SourceRange(source, 0..<1), fixes: [fix])
        #expect(mended([mistake(2..<5, "A", isSafe: false), elsewhere]) == "0123456789")
    }
}
