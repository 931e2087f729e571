import Diagnostics
import Testing

@testable import CEL

@Suite("runs with part of the values")
struct UnknownTests {
    private static var environment: CELEnvironment {
        var environment = CELEnvironment()
        environment.declare(variable: "a", .map(key: .string, value: .dyn))
        environment.declare(variable: "xs", .list(.int))
        environment.declare(variable: "p.q", .int)
        environment.declare(variable: "n", .int)
        environment.declare(variable: "b", .bool)
        return environment
    }

    private static let values: [String: CELResult] = [
        "a": .value(.map(CELMap(strings: [("x", .int(1)), ("y", .map(CELMap(strings: [("z", .int(2))])))]))),
        "xs": .value(.list([.int(10), .int(20)])), "p.q": .value(.int(7)), "n": .value(.int(1)), "b": .value(.bool(true)),
    ]

    private func program(_ text: String) throws -> CELProgram {
        let expression = try #require(Self.environment.check(Evaluating.source(text)).expression)
        return Self.environment.program(expression)
    }

    private func bindings(_ program: CELProgram) -> [CELResult] { program.variables.map { Self.values[$0] ?? .value(.null) } }

    @Test(
        "a pattern makes the attributes unknown that it names, that lie within, and that it lies within",
        arguments: [
            ("a.x", "a.x", "unknown(a.x)"), ("a.y", "a.x", "{'z': 2}"), ("a.y.z", "a.y", "unknown(a.y.z)"),
            ("a", "a.y.z", "unknown(a)"),
            ("a.x", "a.*", "unknown(a.x)"), ("a['x']", "a.x", "unknown(a.x)"), ("xs[0]", "xs[0]", "unknown(xs[0])"),
            ("xs[1]", "xs[0]", "20"), ("xs[n]", "xs[1]", "unknown(xs[1])"), ("xs[n]", "n", "unknown(n)"),
            ("xs[0]", "xs[*]", "unknown(xs[0])"),
            ("p.q", "p.q", "unknown(p.q)"), ("p.q + n", "p", "8"), ("has(a.x)", "a.x", "unknown(a.x)"),
            ("xs.all(x, x > 5)", "xs[0]", "unknown(xs)"),
            ("b || n > 3", "n", "true"), ("a.x == n", "n", "unknown(n)"), ("a.?x.orValue(0)", "a.x", "unknown(a.x)"),
            ("xs.exists(x, x == n)", "n", "unknown(n)"),
        ])
    func patterns(text: String, pattern: String, result: String) throws {
        let program = try program(text)
        let pattern = try #require(AttributePattern(pattern))
        #expect(Evaluating.text(program.evaluate(bindings(program), unknowns: [pattern])) == result)
    }

    @Test("what is no pattern is not read as one", arguments: ["", ".a", "a.", "a[", "a[b]", "a b", "a..b", "1"])
    func wrongPatterns(text: String) {
        #expect(AttributePattern(text) == nil)
    }

    @Test(
        "the residual is what is left to evaluate",
        arguments: [
            ("n > 0 && b", "b", "b"), ("n > 5 && b", "b", "false"), ("b || n > 5", "b", "b"),
            ("n + 2 == xs[0]", "n", "n + 2 == 10"),
            ("b ? n + 1 : n + 2", "n", "n + 1"), ("b ? n + 1 : n + 2", "b", "b ? 2 : 3"),
            ("xs.all(x, x > n + 1)", "xs", "xs.all(x, x > 2)"),
            ("xs.map(x, x * n)", "n", "[10, 20].map(x, x * n)"), ("a.y.z == 2 && a.x == n", "a.x", "a.x == 1"),
            ("timestamp('2024-04-01T00:00:00Z') < timestamp('2025-04-01T00:00:00Z') && b", "b", "b"),
            ("math.abs(n) + p.q", "n", "math.abs(n) + 7"),
            ("n > 0", "b", "true"), ("b && b && n > 0", "b", "b && b"), ("[n, p.q]", "n", "[n, 7]"),
        ])
    func residual(text: String, pattern: String, left: String) throws {
        let program = try program(text)
        let pattern = try #require(AttributePattern(pattern))
        #expect(program.residual(bindings(program), unknowns: [pattern]).text == left)
    }

    @Test("a residual with the unknown values gives what the whole gives")
    func residualMeansTheSame() throws {
        let texts = ["n > 0 && b || p.q == 3", "xs.map(x, x + n).exists(y, y > p.q)", "b ? xs[n] : p.q", "a.x + n * p.q"]
        for text in texts {
            let program = try program(text)
            let whole = Evaluating.text(program.evaluate(bindings(program)))
            for unknown in ["n", "b", "p.q", "xs", "a"] {
                let pattern = AttributePattern(variable: unknown)
                let left = program.residual(bindings(program), unknowns: [pattern]).text
                #expect(
                    Evaluating.text(Evaluating.result(left, in: Self.environment, Self.values)) == whole,
                    "\(text) without \(unknown)")
            }
        }
    }

    @Test("a trace tells what every part came to, and what was not needed")
    func trace() throws {
        let program = try program("n > 0 || xs.all(x, x > 5)")
        let steps = program.trace(bindings(program)).steps
        #expect(
            steps.map { "\($0.depth) \($0.text) \($0.result.map(Evaluating.text) ?? "-")" } == [
                "0 n > 0 || xs.all(x, x > 5) true", "1 n > 0 true", "2 n 1", "1 xs.all(x, x > 5) -", "2 xs -", "2 x > 5 -",
                "3 x -",
            ])
    }
}
