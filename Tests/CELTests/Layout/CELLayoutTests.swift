import CEL
import Diagnostics
import SeededNumbers
import TestSupport
import Testing

/// How expressions are laid out for people.
struct CELLayoutTests {
    private func laid(_ text: String, width: Int = 1000) -> String? {
        CELLayout(text)?.lines(width: width).joined(separator: "\n")
    }

    @Test(
        "one space stands around operators and after commas, none inside of brackets; nothing else is changed",
        arguments: [
            ("a&&b||!c", "a && b || !c"),
            ("( a +b )*- c", "(a + b) * -c"),
            ("a-1", "a - 1"),
            ("x ?1:2", "x ? 1 : 2"),
            ("{ 'a' :1 ,'b': x?y:z }['a']", "{'a': 1, 'b': x ? y : z}['a']"),
            ("a . b( c ,d ) [ 0 ]", "a.b(c, d)[0]"),
            ("a.?b.orValue( [ ?c,d ] )", "a.?b.orValue([?c, d])"),
            ("a[ ?'k' ]", "a[?'k']"),
            ("a   in [1 , 2]", "a in [1, 2]"),
            ("x.filter(i,i>0).all( i,has( i.f ) )", "x.filter(i, i > 0).all(i, has(i.f))"),
            ("((a))", "((a))"),
            ("r'\\d+' + \"x\"+'''y  z'''", "r'\\d+' + \"x\" + '''y  z'''"),
            ("1.50+0x1F+10u", "1.50 + 0x1F + 10u"),
            ("T{ f:1 , g : 2 }", "T{f: 1, g: 2}"),
            ("a      // why", "a      // why"),
            ("!(a)", "!(a)"),
            ("[-1, - x]", "[-1, -x]"),
        ])
    func spaces(_ text: String, _ expected: String) {
        #expect(laid(text) == expected)
    }

    @Test(
        "line breaks of the author stay, lines begin with the operator and are indented by what they go on with",
        arguments: [
            ("a\n&& b\n      || c", "a\n  && b\n  || c"),
            ("a &&\nb", "a\n  && b"),
            ("a\n? b\n: c", "a\n  ? b\n  : c"),
            ("x.exists(i, i.a\n&& i.b)\n&& c", "x.exists(i, i.a\n    && i.b)\n  && c"),
            ("x.map(i, f(\ni + 1)).max()", "x.map(i, f(\n  i + 1)).max()"),
            ("x.all(\ni,\ni > 0\n)", "x.all(\n  i,\n  i > 0\n)"),
            ("a     // one\n&& b  // two\n// three\n&& c", "a     // one\n  && b  // two\n  // three\n  && c"),
            ("a.b(c)\n.d(e)", "a.b(c)\n    .d(e)"),
            ("f(a\n, b)", "f(a,\n    b)"),
        ])
    func lineBreaks(_ text: String, _ expected: String) {
        #expect(laid(text) == expected)
        #expect(laid(expected) == expected)
    }

    @Test("a line that is too long is broken before its outermost and loosest operators, and again as long as it can be")
    func longLines() {
        let text = "aaaaaaaa && bbbbbbbb.exists(x, x.p == 1 && x.qqqqqqqqqqqq == 2) && c"
        #expect(laid(text, width: 60) == "aaaaaaaa\n  && bbbbbbbb.exists(x, x.p == 1 && x.qqqqqqqqqqqq == 2)\n  && c")
        #expect(
            laid(text, width: 40)
                == "aaaaaaaa\n  && bbbbbbbb.exists(x, x.p == 1\n      && x.qqqqqqqqqqqq == 2)\n  && c")
        #expect(
            laid("aaaa ? bbbb || cccc : dddd", width: 15)
                == "aaaa\n  ? bbbb || cccc\n  : dddd".replacing("bbbb || cccc", with: "bbbb\n  || cccc"))
        #expect(laid("aaaaaaaaaaaaaaaaaaaaaaaaa", width: 5) == "aaaaaaaaaaaaaaaaaaaaaaaaa")
    }

    @Test("what is no expression is not laid out", arguments: ["a $ b", "'open", "a # b", ""])
    func noExpression(_ text: String) {
        #expect(laid(text) == nil)
    }

    @Test("laying out changes no tree and is done once, whatever the blanks")
    func keepsTheTree() throws {
        let environment = CELEnvironment()
        var generator = SeededGenerator(seed: 4711)
        let samples = [
            "a && b || c && !d", "x ? y : z ? 1 : 2", "a.b(c, d)[0].?e.orValue({'k': [1, -2, 3u]})",
            "l.filter(i, i.a > 1 && has(i.b)).map(j, j.c - -1).sum() >= params.k * 2.5", "r'a\\d' in ['a', \"b\", '''c''']",
            "cel.bind(v, a + b, v * v) == optional.of(x).optMap(y, y % 2)", "(a || b) && (c ? d : e)",
        ]
        for _ in 0..<Effort.cases(300, long: 20_000) {
            let sample = try #require(samples.randomElement(using: &generator))
            let spaced = spread(sample, using: &generator)
            let width = Int.random(in: 5...60, using: &generator)
            let lines = try #require(CELLayout(spaced)?.lines(width: width))
            let text = lines.joined(separator: "\n")
            let before = environment.parse(SourceText(name: "", text: sample)).tree?.root.text
            #expect(before != nil)
            #expect(environment.parse(SourceText(name: "", text: text)).tree?.root.text == before, "\(spaced)")
            #expect(CELLayout(text)?.lines(width: width) == lines, "\(spaced)")
        }
    }

    /// The text with random blanks, line ends and comments where blanks may stand.
    private func spread(_ text: String, using generator: inout SeededGenerator) -> String {
        var result = ""
        for character in text {
            let mayHold = character == " " || "(,)[]{}".contains(character)
            result.append(character)
            guard mayHold, Int.random(in: 0..<3, using: &generator) == 0 else { continue }
            result += ["  ", "\n", "\n   ", " // note\n"].randomElement(using: &generator) ?? ""
        }
        return result
    }
}
