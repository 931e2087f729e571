import TestSupport
import Testing

@testable import CEL

@Suite("canonical text")
struct PrinterTests {
    @Test(
        "an expression is written with the brackets it needs and no more",
        arguments: [
            ("a+b*c", "a + b * c"), ("(a+b)*c", "(a + b) * c"), ("a-(b-c)", "a - (b - c)"), ("((a))", "a"),
            ("a&&b||c&&d", "a && b || c && d"), ("a&&(b||c)", "a && (b || c)"), ("(a && b) && c", "(a && b) && c"),
            ("a?b:c?d:e", "a ? b : c ? d : e"), ("(a?b:c)?d:e", "(a ? b : c) ? d : e"), ("!(a && b)", "!(a && b)"),
            ("-(1)", "-(1)"), ("--1", "--1"), ("-x.y", "-x.y"), ("(-x).y", "(-x).y"), ("!!a", "!!a"), ("-1.5.f()", "-1.5.f()"),
            ("has(a.b.c)", "has(a.b.c)"), ("a.?b[?c]", "a.?b[?c]"), ("[?a, b,]", "[?a, b]"),
            ("{?'k': v, 1:2}", "{?'k': v, 1: 2}"),
            ("x.all(e, e>0)", "x.all(e, e > 0)"), ("x.exists_one(e,e>0)", "x.exists_one(e, e > 0)"),
            ("x.map(e,e>0,e*2)", "x.map(e, e > 0, e * 2)"), ("m.transformMap(k,v,v+1)", "m.transformMap(k, v, v + 1)"),
            ("cel.bind(x,1,x+1)", "cel.bind(x, 1, x + 1)"), ("o.optMap(x,x+1)", "o.optMap(x, x + 1)"),
            ("cel.block([1,cel.index(0)],cel.index(1))", "cel.block([1, cel.index(0)], cel.index(1))"),
            ("[1].all(cel.iterVar(0,1),true)", "[1].all(cel.iterVar(0, 1), true)"),
            ("xs.sortBy(x, -x.n)", "xs.sortBy(x, -x.n)"), (".a.b(.c)", ".a.b(.c)"), ("a.`b-c`", "a.`b-c`"),
            ("a.while", "a.while"), ("a.`null`.`true`", "a.`null`.`true`"), ("has(a.`false`)", "has(a.`false`)"),
            ("google.protobuf.Int32Value{value:1}", "google.protobuf.Int32Value{value: 1}"),
            (#"r'\d' + "'" + b'\xff'"#, #"'\\d' + '\'' + b'\xff'"#), ("1e3 + 0x10u", "1000.0 + 16u"), ("'''a\nb'''", #"'a\nb'"#),
            ("a in b", "a in b"), ("(a in b) in c", "a in b in c"), ("a in (b in c)", "a in (b in c)"),
            ("a[(b)]", "a[b]"), ("(a ? b : c).d", "(a ? b : c).d"), ("true // yes", "true"),
        ])
    func canonical(text: String, wanted: String) {
        #expect(Evaluating.tree(text)?.root.text == wanted)
    }

    @Test(
        "every expression of the conformance tests survives parse, print, parse",
        .enabled(if: SharedFolder.isUsable, "skipped: the folder with the conformance tests is not there"))
    func roundTrip() throws {
        var count = 0
        for test in try ConformanceTests.cases() {
            guard let tree = Evaluating.tree(test.expression) else { continue }
            count += 1
            let text = tree.root.text
            let again = Evaluating.tree(text)?.root
            #expect(again.map(TreeShape.of) == TreeShape.of(tree.root), "\(test.expression) became \(text)")
        }
        #expect(count > 1_800)
    }
}
