import Testing

@testable import Diagnostics

@Suite("Texts, their scalars and their bytes")
struct ScalarsTests {
    @Test(
        "are the same as the views of String give",
        arguments: [
            "", "a", "\u{7F}\u{80}", "é e\u{301}", "\u{7FF}\u{800}", "職員番号：０１", "\u{FFFF}\u{10000}", "神\u{E0100}😀",
            "\r\n\u{FEFF}",
        ])
    func same(text: String) {
        let scalars = [Unicode.Scalar](of: text)
        #expect(scalars == Array(text.unicodeScalars))
        #expect([UInt8](utf8: scalars[...]) == Array(text.utf8))
        #expect(String(scalars: scalars[...]).utf8.elementsEqual(text.utf8))
    }

    @Test("of a part are those of the part")
    func parts() {
        let scalars = [Unicode.Scalar](of: "評価a価")
        #expect(String(scalars: scalars[1..<3]) == "価a")
        #expect([UInt8](utf8: scalars[2..<2]) == [])
    }
}
