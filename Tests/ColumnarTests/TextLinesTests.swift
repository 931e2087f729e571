import Testing

@testable import Columnar

@Suite("lines of pieces")
struct TextLinesTests {
    private let pieces: [TextPiece] = {
        var dictionary = TextDictionary()
        let codes = ["係長", "主事", "係長", "a longer text than others", ""].map { dictionary.insert($0) }
        return [
            TextPiece(.dictionary(codes, dictionary)), .same(" "),
            TextPiece(.integers([0, -1, .max, .min, 1_000])),
            TextPiece(.packed(PackedTexts(["a", "", "あ", "d", "e"])), present: Bitmap(words: [0b10111], count: 5)),
            TextPiece(.coded([1, 0, 1, 1, 0], PackedTexts(["x", "y"]))),
        ]
    }()

    @Test("are the texts of their pieces one behind the other", arguments: 0...5)
    func bytes(count: Int) {
        let expected = (0..<count).map { row in pieces.map { $0.text(row) }.joined() }.joined()
        #expect(String(decoding: TextLines.bytes(pieces, count: count), as: UTF8.self) == expected)
        var buffer = ByteBuffer()
        for row in 0..<count { for piece in pieces { piece.append(row, to: &buffer) } }
        #expect(String(decoding: buffer.bytes(), as: UTF8.self) == expected)
    }

    @Test("take texts of every length as they are")
    func lengths() {
        let texts = (0...150).map { length in
            String(decoding: (0..<length).map { UInt8(33 + ($0 * 7 + length) % 90) }, as: UTF8.self)
        }
        let expected = texts.map { "\($0)|\(texts[73])" }.joined()
        let packed = TextPiece(.packed(PackedTexts(texts)))
        let lines = TextLines.bytes([packed, .same("|" + texts[73])], count: texts.count)
        #expect(String(decoding: lines, as: UTF8.self) == expected)
    }

    @Test("tell what decides it of each text, however often it was met before")
    func metBefore() {
        let texts = PackedTexts((0..<5000).map { $0 == 4999 ? "a,b" : $0 == 70 ? "a\"b" : "ok" })
        #expect(TextPiece(.coded([0, 69, 0, 69], texts)).traits(4) == [])
        #expect(TextPiece(.coded([0, 70, 0, 70, 4999], texts)).traits(4) == .quote)
        #expect(TextPiece(.coded([0, 70, 0, 70, 4999], texts)).traits(5) == [.quote, .comma])
    }

    @Test(
        "tell what decides how a text is written",
        arguments: [
            ("", TextTraits.empty), ("a,b", .comma), ("a\"b", .quote), ("a\nb", .lineBreak), ("a\rb", .lineBreak),
            ("=a", .formula), ("-", .formula), ("＋", .formula), (" a", .spaceFirst), ("a ", .spaceLast), ("abc", TextTraits()),
        ])
    func traits(text: String, expected: TextTraits) {
        #expect(TextPiece.same(text).traits(1) == expected)
        #expect(TextPiece(.packed(PackedTexts(["ok", text]))).traits(2) == expected)
        #expect(TextPiece(.packed(PackedTexts(["ok", text]))).traits(1) == [])
    }

    @Test("count a negative number among what may begin a formula, and a missing piece as empty")
    func numbers() {
        let piece = TextPiece(.integers([1, -1, 5]), present: Bitmap(words: [0b011], count: 3))
        #expect(piece.traits(1) == [])
        #expect(piece.traits(2) == .formula)
        #expect(piece.traits(3) == [.formula, .empty])
    }
}
