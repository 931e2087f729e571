import Diagnostics
import Testing

@testable import CEL

@Suite("logic over values, unknowns and errors")
struct LogicTests {
    private static var environment: CELEnvironment {
        var environment = CELEnvironment()
        for name in ["t", "f", "u", "v", "e"] { environment.declare(variable: name, .bool) }
        environment.declare(variable: "n", .int)
        environment.declare(variable: "d", .dyn)
        return environment
    }

    private static let values: [String: CELResult] = [
        "t": .value(.bool(true)), "f": .value(.bool(false)), "u": .unknown(named: "u"), "v": .unknown(named: "v"),
        "e": .error(CELError(.divisionByZero, "e")), "n": .unknown(named: "n"), "d": .value(.int(1)),
    ]

    @Test(
        "a deciding value wins over unknown, and unknown over error",
        arguments: [
            ("u && f", "false"), ("f && u", "false"), ("e && f", "false"), ("u && t", "unknown(u)"), ("u && e", "unknown(u)"),
            ("e && u", "unknown(u)"), ("e && t", "error(division_by_zero)"), ("u && v", "unknown(u, v)"), ("u || t", "true"),
            ("e || t", "true"), ("e || u", "unknown(u)"), ("f || e", "error(division_by_zero)"), ("v || u || f", "unknown(u, v)"),
            ("e && u && f", "false"), ("!u", "unknown(u)"), ("!e", "error(division_by_zero)"), ("u ? 1 : 2", "unknown(u)"),
            ("e ? 1 : 2", "error(division_by_zero)"), ("t ? 1 : 1/0", "1"), ("f ? 1/0 : 2", "2"),
            ("d && f", "false"), ("d && t", "error(no_such_overload)"), ("d || t", "true"),
        ])
    func logic(text: String, result: String) {
        #expect(Evaluating.text(Evaluating.result(text, in: Self.environment, Self.values)) == result)
    }

    @Test(
        "all and exists absorb errors and unknowns; the other macros do not",
        arguments: [
            ("[0, 1].exists(x, 1 / x == 1)", "true"), ("[1, 0].all(x, 1 / x == 2)", "false"),
            ("[0, 2].exists(x, 1 / x == 1)", "error(division_by_zero)"), ("[t, u].exists(x, x)", "unknown(u)"),
            ("[0, 1].all(x, x == 0 ? u : f)", "false"), ("[0, 1].all(x, x == 0 ? u : v)", "unknown(u, v)"),
            ("[0, 1].all(x, x == 0 ? e : u)", "unknown(u)"), ("[0, 1].exists_one(x, 1 / x == 1)", "error(division_by_zero)"),
            ("[1, 0].exists_one(x, x == 1 ? t : u)", "unknown(u)"), ("[0, 1].map(x, 1 / x)", "error(division_by_zero)"),
            ("[0, 1].filter(x, 1 / x == 1)", "error(division_by_zero)"), ("[0, 1].map(x, x == 0 ? u : v)", "unknown(u, v)"),
            ("[0, 1].filter(x, x == 0 ? e : u)", "unknown(u)"), ("[n].size()", "unknown(n)"), ("n + 1 / 0", "unknown(n)"),
            ("1 / 0 + n", "unknown(n)"), ("[n, 1 / 0]", "unknown(n)"), ("size([u, v])", "unknown(u, v)"),
            ("{'a': 1 / 0, 'b': u}", "unknown(u)"), ("cel.bind(x, 1 / 0, true || x == 1)", "true"),
            ("cel.bind(x, 1 / 0, x == 1)", "error(division_by_zero)"), ("optional.of(1).orValue(1 / 0)", "1"),
        ])
    func macros(text: String, result: String) {
        #expect(Evaluating.text(Evaluating.result(text, in: Self.environment, Self.values)) == result)
    }

    @Test(
        "arithmetic that leaves its range is an error",
        arguments: [
            ("9223372036854775807 + 1", "error(overflow)"), ("-9223372036854775808 - 1", "error(overflow)"),
            ("-(-9223372036854775808)", "error(overflow)"), ("-9223372036854775808 / -1", "error(overflow)"),
            ("-9223372036854775808 % -1", "error(overflow)"), ("0u - 1u", "error(overflow)"),
            ("1 / 0", "error(division_by_zero)"),
            ("1 % 0", "error(modulus_by_zero)"), ("1.0 / 0.0", "double('Infinity')"), ("-7 / 2", "-3"), ("-7 % 2", "-1"),
            ("5000000000 * 5000000000", "error(overflow)"), ("[1][1]", "error(index_out_of_range)"),
            ("{'a': 1}['b']", "error(no_such_key)"),
            ("{'a': 1, 'a': 2}", "error(duplicate_key)"), ("has({}.a)", "false"), ("has({}.a.b)", "error(no_such_key)"),
        ])
    func ranges(text: String, result: String) {
        #expect(Evaluating.text(Evaluating.result(text)) == result)
    }

    @Test(
        "what does not fit is an error of the run where types are not checked",
        arguments: [
            ("1 + 'a'", "error(no_such_overload)"), ("x", "error(no_such_variable)"), ("f(1)", "error(no_such_overload)"),
            ("x || true", "true"), ("1.f", "error(no_such_overload)"), ("'a'.all(x, true)", "error(no_such_overload)"),
            ("[1, 'a'].map(x, size(x))", "error(no_such_overload)"), ("foo.Bar{}", "error(no_such_overload)"),
            ("1 < 'a'", "error(no_such_overload)"), ("1 == 'a'", "false"), ("math.abs('a')", "error(no_such_overload)"),
        ])
    func unchecked(text: String, result: String) {
        #expect(Evaluating.text(Evaluating.unchecked(text)) == result)
    }
}
