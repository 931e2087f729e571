import Columnar
import Testing

@testable import Evaluation
@testable import Reports

@Suite("many lines of CSV at once")
struct CSVLinesTests {
    /// Texts that need care at their beginning, at their end or between.
    private static let texts = [
        "", "住民課", "a,b", "\"", "=1+1", "-5", "-5件", "+", "@x", " left", "right ", "two\nlines", "\r", "＝1", "－", "1.5", "e",
    ]

    private static var columns: [TextColumn] {
        let all = TextColumn.each(texts)
        let numbers = TextColumn.integers(texts.indices.map { $0 - 3 })
        let some = TextColumn.each(texts.enumerated().map { $0.isMultiple(of: 2) ? $1 : nil })
        let plain = TextColumn.each(texts.map { _ in "国語" })
        return [all, numbers, some, plain, .coded(texts.indices.map { Int32($0) }.reversed(), PackedTexts(texts))]
            + texts.map { .same($0) }
            + texts.flatMap { text in
                [
                    [.same(text), all], [all, .same(text)], [numbers, .same(text)], [plain, .same(text), numbers, plain],
                    [.same(text), numbers],
                ]
                .map { TextColumn(joined: $0) }
            }
    }

    @Test("are those that each line by itself would be")
    func lines() {
        for column in Self.columns {
            let columns = [column, .same("x"), column]
            let expected = Self.texts.indices.map { row in CSVLine.of(columns.map { $0.text(row) ?? "" }) }.joined()
            #expect(String(decoding: CSVLines.bytes(columns, count: Self.texts.count), as: UTF8.self) == expected)
        }
    }

    @Test("are none for no rows")
    func empty() { #expect(CSVLines.bytes([.each([]), .same("a")], count: 0) == []) }
}
