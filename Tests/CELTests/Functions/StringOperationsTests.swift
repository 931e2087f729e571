import Testing

@testable import CEL

@Suite("Operations on texts")
struct StringOperationsTests {
    @Test("places count code points, not what is seen as one character")
    func codePoints() throws {
        let text = "e\u{301}\r\n😀"
        #expect(try StringOperations.charAt(text, 1) == "\u{301}")
        #expect(try StringOperations.indexOf(text, "\n", from: 0) == 3)
        #expect(try StringOperations.substring(text, from: 4, to: 5) == "😀")
        #expect(try StringOperations.indexOf("\u{E9}", "e\u{301}", from: 0) == -1)
        #expect(StringOperations.reverse("e\u{301}") == "\u{301}e")
    }

    @Test(
        "an empty text stands between all code points when it is replaced",
        arguments: [(Int64(-1), "-目-黒-"), (2, "-目-黒"), (1, "-目黒"), (0, "目黒")])
    func replaceEmpty(limit: Int64, result: String) throws {
        #expect(try StringOperations.replace("目黒", "", "-", limit: limit) == result)
    }

    @Test(
        "a limit of parts leaves the rest in the last",
        arguments: [
            ("a,b,c", ",", 2, ["a", "b,c"]), ("a,b,c", ",", 1, ["a,b,c"]), ("a,b,c", ",", 0, []),
            ("a,b,c", ",", -3, ["a", "b", "c"]), ("目黒区", "", 2, ["目", "黒区"]),
            ("目黒区", "", -1, ["目", "黒", "区"]), ("", "", -1, []), ("", ",", -1, [""]), (",", ",", -1, ["", ""]),
            ("aaa", "aa", -1, ["", "a"]),
        ] as [(String, String, Int64, [String])])
    func split(text: String, separator: String, limit: Int64, parts: [String]) throws {
        #expect(try StringOperations.split(text, separator, limit: limit) == parts)
    }

    @Test("places outside a text are errors", arguments: [Int64(-1), 4, .max, .min])
    func outside(place: Int64) {
        #expect(throws: CELError.self) { try StringOperations.charAt("abc", place) }
        #expect(throws: CELError.self) { try StringOperations.indexOf("abc", "", from: place) }
        #expect(throws: CELError.self) { try StringOperations.lastIndexOf("abc", "", notAfter: place) }
        #expect(throws: CELError.self) { try StringOperations.substring("abc", from: place, to: nil) }
        #expect(throws: CELError.self) { try StringOperations.substring("abc", from: 0, to: place) }
    }

    @Test("results that would fill the memory are errors")
    func limits() {
        let text = String(repeating: "a", count: 1_000_000)
        #expect(throws: CELError.self) { try StringOperations.replace(text, "", text, limit: -1) }
        #expect(throws: CELError.self) { try StringOperations.replace(text, "a", text, limit: -1) }
        #expect(throws: CELError.self) { try StringOperations.join(Array(repeating: text, count: 100), "") }
        #expect(throws: CELError.self) { try StringOperations.split(text + "a", "", limit: -1) }
        let values = CELList(Array(repeating: .string(text), count: 100))
        #expect(throws: CELError.self) { try FormatTemplate.filled(String(repeating: "%s", count: 100), with: values) }
        #expect(throws: CELError.self) { try FormatTemplate.filled("%s", with: CELList([.list(values)])) }
    }
}
