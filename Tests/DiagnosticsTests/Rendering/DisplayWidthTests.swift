import Diagnostics
import Testing

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "a text takes as many cells as a terminal draws",
        arguments: [
            ("abc", 3), ("人財", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("ｶﾞ", 2), ("か\u{3099}", 2), ("😀", 2), ("", 0), ("é", 1), ("e\u{301}", 1),
            ("目黒区A1", 8), ("①", 1), ("…", 1), ("\u{3000}", 2), ("𠮷", 2), ("葛\u{E0100}", 2), ("한글", 4),
        ])
    func width(text: String, cells: Int) {
        #expect(DisplayWidth.of(text) == cells)
    }
}
