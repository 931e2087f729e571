import Reports
import Testing

@Suite("JSON on many lines")
struct JSONValueTests {
    @Test("members and elements stand on lines of their own, what is empty does not")
    func indented() {
        let value = JSONValue.object([
            JSONMember("text", .text("人\"財")), JSONMember("none", .array([])), JSONMember("empty", .object([])),
            JSONMember("list", .array([.integer(1), .object([JSONMember("a", .bool(true))])])),
        ])
        #expect(
            value.indented == #"""
                {
                  "text": "人\"財",
                  "none": [],
                  "empty": {},
                  "list": [
                    1,
                    {
                      "a": true
                    }
                  ]
                }
                """#)
    }
}
