import Diagnostics
import Policies
import Testing

struct GivenValueTests {
    @Test("a given value is empty, text, a list or a map, and quotes are told apart")
    func given() throws {
        let loaded = try PolicyFixture.load(
            """
            rules:
              - id: r
                clause: C-1
                each: employee
                severity: note
                require: "true"
                message: m
                examples:
                  - {name: n, given: {id: 0012345, unit: "5", boss: ~, hired_on: null, postings: [], ratings: [{score: 3}]}, expect: met}
            """)
        #expect(loaded.diagnostics.map(\.message.en) == [])
        let given = try #require(loaded.policy?.rules[id: "r"]?.examples.first?.given)
        guard case .text("0012345", isQuoted: false, _)? = given["id"], case .text("5", isQuoted: true, _)? = given["unit"],
            case .null? = given["boss"], case .null? = given["hired_on"], case .list(let none, _)? = given["postings"],
            case .list(let ratings, _)? = given["ratings"]
        else {
            Issue.record("otherwise: \(given)")
            return
        }
        #expect(none.isEmpty && given["grade"] == nil)
        guard case .text("3", isQuoted: false, let range)? = ratings.first?["score"] else {
            Issue.record("no score")
            return
        }
        #expect(range.text == "3" && range.start.line == 9)
    }
}
