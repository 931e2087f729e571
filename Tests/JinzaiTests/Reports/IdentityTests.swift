import Diagnostics
import Foundation
import Jinzai
import Testing

@Suite("how people are named in results")
struct IdentityTests {
    private let run: CheckRun
    private let key: PseudonymKey
    private let otherKey: PseudonymKey

    init() throws {
        run = try ReportedPolicy.run()
        key = try #require(PseudonymKey(bytes: Array("a key of many letters".utf8)))
        otherKey = try #require(PseudonymKey(bytes: Array("another key of many letters".utf8)))
    }

    private func text(_ format: String, _ identity: Identity) throws -> String {
        var options = ReportOptions(format: try #require(ResultFormat(named: format)), language: .ja)
        options.identity = identity
        return run.text(options)
    }

    /// Test case 1 of RFC 4231.
    @Test("a pseudonym is the beginning of the number's HMAC-SHA-256")
    func standard() throws {
        let key = try #require(PseudonymKey(bytes: Array(repeating: 0x0b, count: 20)))
        #expect(key.pseudonym(of: "Hi There") == "b0344c61d8db")
    }

    @Test("a key that could be tried out is none")
    func shortKey() {
        #expect(PseudonymKey(bytes: Array(repeating: 1, count: 15)) == nil)
    }

    @Test("pseudonyms are the same for the same key, and others with another")
    func stable() throws {
        #expect(try text("json", .pseudonym(key)) == text("json", .pseudonym(key)))
        let first = Set(ReportedPolicy.numbers.map { key.pseudonym(of: $0) })
        let second = Set(ReportedPolicy.numbers.map { otherKey.pseudonym(of: $0) })
        #expect(first.count == ReportedPolicy.numbers.count)
        #expect(first.isDisjoint(with: second))
        let written = try text("csv", .pseudonym(key))
        #expect(first.contains { written.contains($0) })
    }

    @Test("no form tells a number, a name or a line", arguments: ["text", "json", "csv", "html"], [true, false])
    func hidden(format: String, hasKey: Bool) throws {
        let text = try text(format, hasKey ? .pseudonym(key) : .none)
        for word in ReportedPolicy.numbers + ["架空", "alert(1)", "employees.csv:", "\"line\": 2"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(try self.text(format, .named).contains(ReportedPolicy.numbers[0]))
    }

    @Test("what is made from a number is not told either: items, values, messages, groups")
    func derived() throws {
        let named = try text("json", .named)
        #expect(named.contains("番号 7700001 さん"))
        #expect(named.contains("\"group\": {\"who\": \"7700002\"}"))
        for identity in [Identity.pseudonym(key), .none] {
            let text = try text("json", identity)
            #expect(!text.contains("さん"))
            #expect(!text.contains("\"who\""))
        }
    }

    @Test("without naming anyone, nobody is counted")
    func nobody() throws {
        #expect(try text("text", .named).contains("の人・グループ"))
        #expect(try !text("text", .none).contains("の人・グループ"))
    }
}
