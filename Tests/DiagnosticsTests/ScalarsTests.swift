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
        #expect([Unicode.Scalar](validating: Array(text.utf8)[...]) == scalars)
        #expect([UInt8](utf8: scalars[...]) == Array(text.utf8))
        #expect(String(scalars: scalars[...]).utf8.elementsEqual(text.utf8))
    }

    @Test("of a part are those of the part")
    func parts() {
        let scalars = [Unicode.Scalar](of: "評価a価")
        #expect(String(scalars: scalars[1..<3]) == "価a")
        #expect([UInt8](utf8: scalars[2..<2]) == [])
    }

    @Test(
        "are not read from bytes that are no UTF-8",
        arguments: [
            [0x80], [0x61, 0xC3], [0xC3, 0x61], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
            [0xE3, 0x81], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xFF],
        ] as [[UInt8]])
    func faults(bytes: [UInt8]) {
        #expect([Unicode.Scalar](validating: bytes[...]) == nil)
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }
}
