import Diagnostics
import Testing

@Suite("Spelling")
struct SpellingTests {
    @Test(
        "a near name is found",
        arguments: [
            ("employe", "employee"), ("emplyoee", "employee"), ("Employee", "employee"), ("clasue", "clause"),
            ("ｃｌａｕｓｅ", "clause"), ("ＷＨＥＮ", "when"), ("S-O34", "S-034"), ("評価差", "評価者"), ("wen", "when"), ("idd", "id"),
        ])
    func near(typed: String, meant: String) {
        let names = ["employee", "clause", "when", "id", "S-034", "評価者", "recommend", "observed"]
        #expect(Spelling.closestMatch(to: typed, in: names) == meant)
    }

    @Test("a far name is not guessed", arguments: ["salary", "x", "", "whatever", "人事"])
    func far(typed: String) {
        #expect(Spelling.closestMatch(to: typed, in: ["employee", "clause", "when", "id", "評価者"]) == nil)
    }

    @Test("of equally near names the order of the list does not decide")
    func tie() {
        #expect(Spelling.closestMatch(to: "cat", in: ["car", "bat"]) == "bat")
        #expect(Spelling.closestMatch(to: "cat", in: ["bat", "car"]) == "bat")
    }

    @Test("the spelling itself is not offered")
    func itself() {
        #expect(Spelling.closestMatch(to: "when", in: ["when"]) == nil)
    }

    @Test("nothing is offered from an empty list")
    func empty() {
        #expect(Spelling.closestMatch(to: "when", in: [String]()) == nil)
    }
}
