import Diagnostics
import Testing

@testable import CEL

@Suite("hostile expressions")
struct LimitTests {
    @Test(
        "what is too large is told, not run",
        arguments: [
            (String(repeating: "(", count: 1_000_000), "JZ0212"), (String(repeating: "(", count: 90_000), "JZ0213"),
            (String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000), "JZ0213"),
            (String(repeating: "!", count: 50_000) + "true", "JZ0213"), (String(repeating: "-", count: 50_000) + "x", "JZ0213"),
            ("1" + String(repeating: "+1", count: 20_000), "JZ0213"), ("a" + String(repeating: ".b", count: 20_000), "JZ0213"),
            ("a" + String(repeating: "[0]", count: 20_000), "JZ0213"),
            ("[" + String(repeating: "1,", count: 49_990) + "1]", "JZ0214"),
            (String(repeating: "true ? 1 : ", count: 5_000) + "1", "JZ0213"),
            ("f(" + String(repeating: "f(", count: 5_000), "JZ0213"),
        ])
    func tooLarge(text: String, code: String) {
        let checked = CELEnvironment().check(Evaluating.source(text))
        #expect(checked.expression == nil)
        #expect(checked.diagnostics.map(\.code) == [code])
    }

    @Test("loops nested twenty deep are told, not run")
    func nestedLoops() {
        var text = "true"
        for _ in 0..<20 { text = "[1, 2].all(x, \(text))" }
        let checked = CELEnvironment().check(Evaluating.source(text))
        #expect(checked.diagnostics.map(\.code) == ["JZ0215"])
    }

    @Test("a run that costs too much stops with an error, also where the error would not count")
    func costLimit() throws {
        let list = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
        let loops = "\(list).all(a, \(list).all(b, \(list).all(c, \(list).all(d, \(list).all(e, a + b + c + d + e >= 0)))))"
        let environment = CELEnvironment()
        for text in [loops, loops + " || true", "\(list).map(a, \(loops))"] {
            let expression = try #require(environment.check(Evaluating.source(text)).expression)
            let run = environment.program(expression).evaluate([], costLimit: 1_000)
            #expect(Evaluating.text(run.result) == "error(cost_limit)")
            #expect(run.cost < 2_000)
        }
    }

    @Test("a chain of a thousand conditions is no deep tree")
    func longChain() {
        let text = (0..<1_000).map { "\($0) >= 0" }.joined(separator: " && ")
        #expect(Evaluating.text(Evaluating.result(text)) == "true")
    }

    @Test("a pattern that other engines choke on takes no time")
    func pattern() {
        let text = "'" + String(repeating: "a", count: 50_000) + "b'"
        #expect(Evaluating.text(Evaluating.result("\(text).matches('^(a+)+$')")) == "false")
    }
}
