import Diagnostics
import Testing

@testable import CEL

@Suite("expressions that would cost too much to run")
struct HostileTests {
    private func run(_ text: String, limit: UInt64 = 1_000_000) -> (result: String, time: Duration) {
        var result = "does not check"
        let time = ContinuousClock().measure {
            guard let expression = CELEnvironment().check(Evaluating.source(text)).expression else { return }
            result = Evaluating.text(CELProgram(expression).evaluate([], costLimit: limit).result)
        }
        return (result, time)
    }

    @Test(
        "growth without end is stopped by the cost limit or by the limit of a result, in little time",
        arguments: [
            (0..<40).reduce("'aaaaaaaaaaaaaaaa'") { text, _ in "cel.bind(x, \(text), x + x)" },
            (0..<40).reduce("[1, 2, 3, 4]") { text, _ in "cel.bind(x, \(text), x + x)" },
            (0..<40).reduce("b'aaaaaaaaaaaaaaaa'") { text, _ in "cel.bind(x, \(text), x + x)" },
            (0..<60).reduce("'aaaa'") { text, _ in "cel.bind(x, \(text), x.replace('', x))" },
            (0..<60).reduce("'aaaa'") { text, _ in "cel.bind(x, \(text), [x, x, x].join(x))" },
            (0..<60).reduce("'aaaa'") { text, _ in "cel.bind(x, \(text), '%s%s'.format([x, x]))" },
            (0..<60).reduce("[1]") { text, _ in "cel.bind(x, \(text), [x, x].flatten())" },
            (0..<60).reduce("[1]") { text, _ in "cel.bind(x, \(text), [dyn(x), x])" },
            "lists.range(1000).map(a, lists.range(1000).map(b, lists.range(1000)))",
            "lists.range(1000).all(a, lists.range(1000).all(b, lists.range(1000).all(c, a + b + c >= 0)))",
            "lists.range(10000).map(a, string(a)).map(a, a + a).join().split('').size() + lists.range(100000).filter(x, x > 0).size()",
        ])
    func growth(text: String) {
        let (result, time) = run(text)
        #expect(result != "does not check")
        #expect(time < .seconds(60), "\(text.prefix(80)) took \(time)")
    }

    @Test(
        "numbers out of all range are mistakes or errors, not traps",
        arguments: [
            ("1" + String(repeating: "0", count: 50_000), "does not check"),
            ("1e" + String(repeating: "9", count: 50_000), "does not check"),
            ("0x" + String(repeating: "f", count: 50_000), "does not check"),
            ("1e-" + String(repeating: "9", count: 5_000), "0.0"),
            ("0." + String(repeating: "0", count: 50_000) + "1", "0.0"),
            ("int('1" + String(repeating: "0", count: 5_000) + "')", "error(invalid_conversion)"),
            ("'%.1000000000f'.format([1.0])", "error(invalid_argument)"),
            ("'a'.charAt(9223372036854775807)", "error(index_out_of_range)"),
            ("lists.range(9223372036854775807)", "error(overflow)"), ("-9223372036854775808 / -1", "error(overflow)"),
            ("-9223372036854775808 % -1", "error(overflow)"), ("math.bitShiftLeft(1, 9223372036854775807)", "0"),
            ("[1].slice(-9223372036854775808, 9223372036854775807)", "error(index_out_of_range)"),
            ("timestamp(9223372036854775807)", "error(overflow)"), ("duration('9223372036854775807h')", "error(overflow)"),
        ])
    func numbers(text: String, wanted: String) {
        #expect(run(text).result == wanted, "\(text.prefix(60))")
    }

    @Test("many maps are told apart in little time")
    func maps() {
        let (result, time) = run("lists.range(5000).map(i, {'key': i, 'other': i % 7}).distinct().size()", limit: .max)
        #expect(result == "5000")
        #expect(time < .seconds(60))
    }

    @Test("equal maps have one hash, whatever the order of their entries")
    func hashes() {
        let result = run("[{'a': 1, 'b': 2u}, {'b': 2.0, 'a': 1u}, {'a': 2, 'b': 1}].distinct().size()").result
        #expect(result == "2")
    }
}
