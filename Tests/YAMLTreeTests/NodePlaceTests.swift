import Diagnostics
import Testing

@testable import YAMLTree

@Suite("Places of nodes")
struct NodePlaceTests {
    @Test("the range of every node is what was typed for it")
    func ranges() throws {
        let text = """
            # a policy
            id: S-034   # why
            title: {ja: "目黒", en: 'Meguro'}
            list:
              - [a, b]
              - x: |
                  one
                  two

                y: >-
                  three
            plain: first
              second
            tagged: &name !!str text
            again: *name
            none:
            last: 終わり

            """
        let document = YAMLReader.read(SourceText(name: "test.yaml", text: text))
        let root = try #require(document.root)
        #expect(root["id"]?.range.text == "S-034")
        #expect(root["title"]?.range.text == "{ja: \"目黒\", en: 'Meguro'}")
        #expect(root["title"]?.style == .flow)
        #expect(root["title"]?["ja"]?.range.text == "\"目黒\"")
        #expect(root["title"]?.entry("en")?.key.range.text == "en")
        let list = try #require(root["list"]?.items)
        #expect(list[0].range.text == "[a, b]")
        #expect(list[1].range.text == "x: |\n      one\n      two\n\n    y: >-\n      three")
        #expect(list[1]["x"]?.range.text == "|\n      one\n      two")
        #expect(list[1]["y"]?.range.text == ">-\n      three")
        #expect(root["plain"]?.range.text == "first\n  second")
        #expect(root["tagged"]?.range.text == "text")
        #expect(root["tagged"]?.tag?.text == "!!str")
        #expect(root["again"]?.range.text == "text")
        #expect(root["again"]?.place.text == "*name")
        #expect(root["none"]?.range.offsets.isEmpty == true)
        #expect(root["none"]?.isNull == true)
        #expect(root["last"]?.range.text == "終わり")
        #expect(root.range.text.hasPrefix("id: S-034"))
        #expect(root.range.text.hasSuffix("last: 終わり"))
        #expect(document.comments.map(\.text) == ["# a policy", "# why"])
        #expect(root["id"]?.scalar?.commentAfter?.text == "# why")
    }
}
