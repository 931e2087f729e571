import Diagnostics
import Testing

@testable import YAMLTree

@Suite("Places of scalars")
struct ScalarPlaceTests {
    /// A value, its text, and for each character of the text what was typed for it.
    struct Case: Sendable, CustomTestStringConvertible {
        var yaml: String
        var text: String
        var typed: [String]
        var testDescription: String { yaml.debugDescription }

        init(_ yaml: String, _ text: String, _ typed: [String]) {
            self.yaml = yaml
            self.text = text
            self.typed = typed
        }
    }

    static let cases = [
        Case("k: ab", "ab", ["a", "b"]),
        Case("k: あ😀い", "あ😀い", ["あ", "😀", "い"]),
        Case("\u{FEFF}k: ab", "ab", ["a", "b"]),
        Case("j: x\r\nk: ab\r\n", "ab", ["a", "b"]),
        Case("k: a\n  b", "a b", ["a", "\n", "b"]),
        Case("k: a\r\n  b", "a b", ["a", "\r\n", "b"]),
        Case("k: a\n\n\n  b", "a\n\nb", ["a", "\n", "\n", "b"]),
        Case("k: 'it''s'", "it's", ["i", "t", "''", "s"]),
        Case("k: 'a\n  b '", "a b ", ["a", "\n", "b", " "]),
        Case("k: \"a\\n\\u3042\\U0001F600\\x41\"", "a\nあ😀A", ["a", "\\n", "\\u3042", "\\U0001F600", "\\x41"]),
        Case("k: \"a \\\n   b\"", "a b", ["a", " ", "b"]),
        Case("k: \"\\\"\\\\\"", "\"\\", ["\\\"", "\\\\"]),
        Case("k: |\n  a\n  b\n", "a\nb\n", ["a", "\n", "b", "\n"]),
        Case("k: |-\n  a\n   b\n\n", "a\n b", ["a", "\n", " ", "b"]),
        Case("k: |+ # keep\n  a\n\n", "a\n\n", ["a", "\n", "\n"]),
        Case("k: |2\n   a\n", " a\n", [" ", "a", "\n"]),
        Case("k: >-\n  a\n  b\n\n  c\n", "a b\nc", ["a", "\n", "b", "\n", "c"]),
        Case("k: >\n  a\n    b\n  c\n", "a\n  b\nc\n", ["a", "\n", " ", " ", "b", "\n", "c", "\n"]),
        Case("k: &x |-\n  a", "a", ["a"]),
        Case("{k: a, j: b}", "a", ["a"]),
        Case("k: &x 'a'", "a", ["a"]),
        Case("j:\n  - k: |-\n      a\n      b", "a\nb", ["a", "\n", "b"]),
        Case("k:", "", []),
        Case("k: ''", "", []),
    ]

    @Test("each character of a scalar is found where it was typed", arguments: cases)
    func characters(example: Case) throws {
        let document = YAMLReader.read(SourceText(name: "test.yaml", text: example.yaml))
        #expect(document.diagnostics.isEmpty)
        let root = try #require(document.root)
        let scalar = try #require(Self.value(of: "k", in: root)?.scalar)
        #expect(Array(scalar.text.unicodeScalars) == Array(example.text.unicodeScalars))
        let count = scalar.text.unicodeScalars.count
        #expect((0..<count).map { scalar.range(of: $0..<$0 + 1).text } == example.typed)
        for offset in 0..<count {
            #expect(scalar.sourceOffset(at: offset) == scalar.range(of: offset..<offset + 1).offsets.lowerBound)
        }
    }

    static func value(of key: String, in node: YAMLNode) -> YAMLNode? {
        if let found = node[key] { return found }
        let children = (node.entries ?? []).map(\.value) + (node.items ?? [])
        return children.lazy.compactMap { value(of: key, in: $0) }.first
    }
}
