import Diagnostics
import Testing

@Suite("Edits")
struct TextEditTests {
    @Test("edits are made at their places, whatever their order")
    func several() {
        let text = SourceText(name: "x", text: "a: 人財😀b")
        let edits = [
            TextEdit(replacing: 5..<6, with: "!"), TextEdit(replacing: 3..<4, with: "職"), TextEdit(replacing: 0..<0, with: "# "),
        ]
        #expect(text.applying(edits) == "# a: 職財!b")
    }

    @Test("an edit that overlaps an earlier one is left out")
    func overlapping() {
        let text = SourceText(name: "x", text: "abcdef")
        #expect(text.applying([TextEdit(replacing: 0..<3, with: "x"), TextEdit(replacing: 2..<5, with: "y")]) == "xdef")
    }

    @Test("an edit behind the end appends")
    func behind() {
        #expect(SourceText(name: "x", text: "ab").applying([TextEdit(replacing: 9..<12, with: "c")]) == "abc")
    }
}
