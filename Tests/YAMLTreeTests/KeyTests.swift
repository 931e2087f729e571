import Diagnostics
import Testing
import YAMLTree

@Suite("Keys")
struct KeyTests {
    private func read(_ text: String) -> YAMLDocument { YAMLReader.read(SourceText(name: "x.yaml", text: text)) }

    @Test("in a long mapping too a key that is there twice is found, and the first one counts", arguments: [5, 12, 40])
    func long(count: Int) throws {
        let lines = (0..<count).map { "k\($0): \($0)\n" }.joined()
        #expect(read(lines).diagnostics.isEmpty)
        for place in [0, count / 2, count - 1] {
            let document = read(lines + "'k\(place)': x\n")
            #expect(document.diagnostics.map(\.code) == ["JZ0109"])
            #expect(document.diagnostics.first?.related.first?.range.start.line == place + 1)
            #expect(document.root?["k\(place)"]?.scalarText == String(place))
        }
    }

    @Test("names that look alike but are typed otherwise are two keys")
    func variants() throws {
        let root = try #require(read("神\u{FA19}: a\n神\u{795E}: b\nが: c\nか\u{3099}: d\n").root)
        #expect(root.entries?.count == 4)
        #expect(root["が"]?.scalarText == "c")
        #expect(root["か\u{3099}"]?.scalarText == "d")
    }

    @Test(
        "no scalar is read as a number, truth value or date",
        arguments: ["no", "0012345", "1_000", "04-01", "1e3", "yes", "0x1F", "2024-04-01"])
    func text(typed: String) throws {
        let root = try #require(read("k: \(typed)\n").root)
        #expect(root["k"]?.scalarText == typed)
        #expect(root["k"]?.isNull == false)
    }

    @Test("nothing, a tilde and null are null, unless quoted")
    func null() throws {
        let root = try #require(read("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: \"~\"\n").root)
        #expect(["a", "b", "c", "d", "e", "f"].map { root[$0]?.isNull } == [true, true, true, false, false, false])
    }
}
