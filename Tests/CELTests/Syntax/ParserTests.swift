import Diagnostics
import Testing

@testable import CEL

@Suite("syntax")
struct ParserTests {
    @Test(
        "a mistake is told with its code, its place and the text there",
        arguments: [
            ("", "JZ0209", 1, ""), ("   ", "JZ0209", 1, "   "), ("1 +", "JZ0207", 4, ""), ("a @ b", "JZ0201", 3, "@"),
            ("'abc", "JZ0202", 1, "'abc"), (#"'\q'"#, "JZ0203", 2, #"\q"#),
            ("9223372036854775808", "JZ0204", 1, "9223372036854775808"),
            ("-9223372036854775809", "JZ0204", 1, "-9223372036854775809"), ("12px", "JZ0205", 1, "12px"),
            ("a and b", "JZ0206", 3, "and"), ("(a", "JZ0207", 3, ""), ("a b", "JZ0206", 3, "b"), ("for + 1", "JZ0208", 1, "for"),
            ("xs.all(1, true)", "JZ0210", 8, "1"), ("has(a)", "JZ0211", 5, "a"), (#"b'\u0041'"#, "JZ0217", 3, #"\u0041"#),
            ("xs.all(i, i, true)", "JZ0218", 11, "i"), ("cel.index(-1)", "JZ0216", 11, "-1"), ("[1, 2", "JZ0207", 6, ""),
            ("{1: 2", "JZ0207", 6, ""), ("a ? b", "JZ0207", 6, ""), ("a.", "JZ0207", 3, ""), ("1e999", "JZ0204", 1, "1e999"),
            ("a.`b", "JZ0202", 3, "`"), (#"'\ud800'"#, "JZ0203", 2, #"\ud800"#), ("0x", "JZ0205", 1, "0x"),
            ("cel.index(0){}", "JZ0206", 13, "{"), ("(a){}", "JZ0206", 4, "{"), ("(a).b{}", "JZ0206", 6, "{"),
            ("a{}{}", "JZ0206", 4, "{"),
        ])
    func mistakes(text: String, code: String, column: Int, marked: String) {
        let parsed = CELEnvironment().parse(Evaluating.source(text))
        #expect(parsed.tree == nil)
        #expect(parsed.diagnostics.first?.code == code)
        #expect(parsed.diagnostics.first?.range.start.column == column)
        if code != "JZ0202" { #expect(parsed.diagnostics.first?.range.text == marked) }
    }

    @Test("words of other languages get the sign that is meant")
    func habits() {
        let parsed = CELEnvironment().parse(Evaluating.source("a and b"))
        #expect(parsed.diagnostics.first?.help?.en == "write `&&` for `and`")
        #expect(parsed.diagnostics.first?.help?.ja == "「and」は「&&」と書く")
    }

    @Test(
        "signs that are nearly right get the one that is meant",
        arguments: [
            ("a = 1", "=", "=="), ("a & b", "&", "&&"), ("a | b", "|", "||"), ("a　> 1", "　", " "), ("a ＞＝ １", "＞＝", ">="),
            ("（a）", "（", "("), ("“a”", "“", "\""),
            ("a または b", "または", "||"), ("a かつ b", "かつ", "&&"), ("a 以上 b", "以上", ">="),
        ])
    func slips(text: String, marked: String, meant: String) {
        let diagnostic = CELEnvironment().parse(Evaluating.source(text)).diagnostics.first
        #expect(diagnostic?.code == "JZ0201")
        #expect(diagnostic?.range.text == marked)
        #expect(diagnostic?.fixes.first?.replacement == meant)
    }

    @Test("a word in other letters is one mistake")
    func otherLetters() {
        let diagnostics = CELEnvironment().parse(Evaluating.source("a ならば b")).diagnostics
        #expect(diagnostics.map(\.range.text) == ["ならば"])
        #expect(diagnostics.first?.fixes.isEmpty == true)
    }

    @Test(
        "`!` and `-` do not mix without brackets",
        arguments: [
            ("!-x", 2, "-x", "(-x)"), ("-!x", 2, "!x", "(!x)"), ("a + - !b.c(1) + 1", 7, "!b.c(1)", "(!b.c(1))"),
            ("!!--5", 3, "--5", "(--5)"), ("--!x", 3, "!x", "(!x)"),
        ])
    func mixedSigns(text: String, column: Int, operand: String, bracketed: String) throws {
        let parsed = CELEnvironment().parse(Evaluating.source(text))
        #expect(parsed.tree == nil)
        let diagnostic = try #require(parsed.diagnostics.first)
        #expect(parsed.diagnostics.count == 1)
        #expect(diagnostic.code == "JZ0219")
        #expect(diagnostic.range.start.column == column)
        let fix = try #require(diagnostic.fixes.first)
        #expect(fix.range.text == operand)
        #expect(fix.replacement == bracketed)
        let source = fix.range.source
        let after = source.text(in: fix.range.offsets.upperBound..<source.scalars.count)
        let mended = source.text(in: 0..<fix.range.offsets.lowerBound) + fix.replacement + after
        #expect(Evaluating.tree(mended) != nil)
    }

    @Test("a sign may be repeated, and the `-` of a number is a part of it", arguments: ["!!x", "--x", "!-1", "!-0.5", "---1"])
    func repeatedSigns(text: String) {
        #expect(Evaluating.tree(text)?.root.text == text)
    }

    @Test("all wrong characters and texts are told at once")
    func several() {
        let parsed = CELEnvironment().parse(Evaluating.source(#"a @ '\q' # 1px"#))
        #expect(parsed.diagnostics.map(\.code) == ["JZ0201", "JZ0203", "JZ0201", "JZ0205"])
    }

    @Test(
        "literals have the values that are written",
        arguments: [
            ("0x1F", "31"), ("-0x10", "-16"), ("1u", "1u"), (".5", "0.5"), ("1e3", "1000.0"),
            ("-9223372036854775808", "-9223372036854775808"),
            (#"'\x41\u3042\U0001F600\101'"#, "'Aあ😀A'"), (#"r'\n'"#, #"'\\n'"#), (#"b'\xff\377'"#, #"b'\xff\xff'"#),
            ("'''it's'''", #"'it\'s'"#), (#"b'あ'"#, #"b'\xe3\x81\x82'"#),
            (#""\a\b\f\n\r\t\v\?\`""#, #"'\u0007\u0008\u000c\n\r\t\u000b?`'"#),
        ])
    func literals(text: String, value: String) {
        #expect(Evaluating.text(Evaluating.result(text)) == value)
    }

    @Test("an expression knows where each part stands, in code points")
    func places() throws {
        let tree = try #require(Evaluating.tree("'人財' + ab.cd"))
        guard case .binary(_, let left, let right) = tree.root.kind else {
            Issue.record("not a sum")
            return
        }
        #expect(left.offsets == 0..<4)
        #expect(right.offsets == 7..<12)
        #expect(tree.range(of: right).text == "ab.cd")
    }
}
