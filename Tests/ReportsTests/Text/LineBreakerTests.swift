import Diagnostics
import Testing

@testable import Reports

@Suite("breaking of lines")
struct LineBreakerTests {
    @Test(
        "a text is broken where its language allows",
        arguments: [
            ("", 10, [""]), ("one two three", 7, ["one two", "three"]), ("one  two", 4, ["one", "two"]),
            ("人財育成方針", 4, ["人財", "育成", "方針"]), ("人財。育成", 4, ["人", "財。", "育成"]), ("人「財」", 4, ["人", "「財」"]),
            ("令和6年度", 6, ["令和6", "年度"]), ("a very-long-word b", 6, ["a", "very-long-word", "b"]),
            ("12 % が不明", 8, ["12 % が", "不明"]), ("competency.level", 5, ["competency.level"]),
            ("two\nlines", 20, ["two lines"]), ("二\n行", 20, ["二行"]), ("red\u{1B}[31m", 20, ["red\u{FFFD}[31m"]),
            ("a\u{202E}b", 20, ["a\u{FFFD}b"]),
        ])
    func lines(text: String, width: Int, expected: [String]) {
        #expect(LineBreaker(width: width).lines(text) == expected)
    }

    @Test("the first line may be shorter")
    func first() {
        #expect(LineBreaker(width: 6).lines("one two", first: 3) == ["one", "two"])
    }

    @Test("nothing is lost but spaces at the ends of lines")
    func nothingIsLost() {
        let text = "職員の「採用年月日」（employee.hired_on）：空欄 3件 and some English words, too."
        for width in 10...60 {
            let lines = LineBreaker(width: width).lines(text)
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }
}
