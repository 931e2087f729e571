import Testing

@testable import CEL

@Suite("Regular expressions")
struct RE2PatternTests {
    @Test("a match gives the bytes of the whole and of the groups")
    func groups() throws {
        let matches = try RE2Pattern("(é)(x)?").matches(in: "aéb")
        #expect(matches == [[1..<3, 1..<3, nil]])
    }

    @Test("empty matches stand between code points, and not right behind another match")
    func emptyMatches() throws {
        #expect(try RE2Pattern("a*").matches(in: "baaé").map { $0[0] } == [0..<0, 1..<3, 5..<5])
        #expect(try RE2Pattern("").matches(in: "目黒").map { $0[0] } == [0..<0, 3..<3, 6..<6])
        #expect(try RE2Pattern("").matches(in: "").map { $0[0] } == [0..<0])
    }

    @Test("the beginning of the text matches once")
    func anchors() throws {
        #expect(try RE2Pattern("^a").matches(in: "aaa").count == 1)
        #expect(try RE2Pattern("\\bb").matches(in: "ab b").map { $0[0] } == [3..<4])
    }

    @Test("a limit ends the search")
    func limit() throws {
        #expect(try RE2Pattern("a").matches(in: "aaaa", limit: 2).count == 2)
    }

    @Test(
        "patterns that are wrong or too large are errors",
        arguments: ["(", "a{1001}", "\\1", "(?<!a)b", "((a{100}){100}){100}", "[z-a]"])
    func wrong(pattern: String) {
        #expect(throws: CELError.self) { try RE2Pattern(pattern) }
    }

    @Test("a pattern that is exponential elsewhere takes linear time", .timeLimit(.minutes(1)))
    func linear() throws {
        let text = String(repeating: "a", count: 200_000) + "b"
        #expect(try !RE2Pattern("(a+)+$").isFound(in: text))
        #expect(try !RE2Pattern("(a|aa)+$").isFound(in: text))
    }

    @Test("patterns that look alike and differ by code point are kept apart")
    func cache() throws {
        let cache = RE2Cache(capacity: 2)
        #expect(try cache.pattern("\u{E9}").isFound(in: "\u{E9}"))
        #expect(try !cache.pattern("e\u{301}").isFound(in: "\u{E9}"))
        #expect(try cache.pattern("a") === cache.pattern("a"))
        #expect(throws: CELError.self) { try cache.pattern("(") }
    }
}
