import Diagnostics
import Testing
import YAMLTree

@Suite("Several mistakes in one text")
struct SeveralMistakesTests {
    private func codes(_ text: String) -> [String] {
        YAMLReader.read(SourceText(name: "rules.yaml", text: text)).diagnostics.map { "\($0.range.start.line) \($0.code)" }
    }

    @Test("what is no YAML in one entry does not hide the mistakes of the others")
    func all() {
        let text = """
            policy: {id: a}
            rules:
              - id: R1
                when: !a && b
              - id: R2
                when: {'x': 1}.y
                id: R3
              - id: R4
                clause： S-034
              - id: R5
                id: R6
            targets: [a, b
            metrics:
              - id: M1
                share: x ? 1 : 2
              - {mean: f(a, b)}
            views:
            \ta: b
            last: 'it's'
            """
        #expect(
            codes(text) == [
                "4 JZ0140", "6 JZ0128", "9 JZ0150", "11 JZ0109", "12 JZ0123", "15 JZ0126", "16 JZ0142", "18 JZ0121", "19 JZ0128",
            ])
    }

    @Test("parts that are right are not complained about")
    func rightParts() {
        #expect(codes("a: &x [1]\nb: c: d\ne: *x\nf: {g: 'h: i'}\nj: |\n  k: l: m\n") == ["2 JZ0126"])
        #expect(codes("a:\n- b: c: d\n- e: |\n    - x\n- f: g\n") == ["2 JZ0126"])
        #expect(codes("a: 'x\nb: y\nc: 'z'\nd: e\n") == ["1 JZ0122"])
    }

    @Test("a text of which a part is no YAML has no tree")
    func noTree() {
        let document = YAMLReader.read(SourceText(name: "rules.yaml", text: "a: b\nc: d: e\n"))
        #expect(document.root == nil)
        #expect(document.isBroken)
    }
}
