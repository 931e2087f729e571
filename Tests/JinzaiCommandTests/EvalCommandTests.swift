import TestSupport
import Testing

@Suite("jinzai eval")
struct EvalCommandTests {
    @Test(
        "an expression gives its value",
        arguments: [
            (["1 + 2 * 3"], "7\n"), (["score < 3 && name == 'x'", "--bind", "score=2", "--bind", "name=\"x\""], "true\n"),
            (["[1, 2].map(x, x * 2)", "--type"], "list(int)\n"), (["date('2024-02-29').plusYears(1)"], "date('2025-02-28')\n"),
        ])
    func values(arguments: [String], expected: String) throws {
        let run = try JinzaiBinary.run(["eval"] + arguments)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out == expected)
    }

    @Test("a trace tells every part and ends with the value")
    func trace() throws {
        let run = try JinzaiBinary.run(["eval", "a < 3 && b", "--bind", "a=2", "--bind", "b=false", "--trace"])
        #expect(run.out == "a < 3 && b  →  false\n  a < 3  →  true\n    a  →  2\n  b  →  false\nfalse\n")
    }

    @Test(
        "a mistake and an error are told on standard error; the status is 1",
        arguments: [("1 +", "error JZ02"), ("1 / 0", "division_by_zero"), ("x", "error JZ02")])
    func mistakes(expression: String, expected: String) throws {
        let run = try JinzaiBinary.run(["eval", expression])
        #expect(run.status == 1)
        #expect(run.out == "")
        #expect(run.err.contains(expected), "\(run.err)")
    }

    @Test("requests are answered line by line, bad ones too")
    func requests() throws {
        let lines = #"""
            {"expr": "1 + 1"}
            nonsense
            {"expr": "a.b", "bindings": {"a": {"map": [[{"string": "b"}, {"int": "3"}]]}}}

            """#
        let run = try JinzaiBinary.run(["eval", "--requests", "-"], input: lines)
        #expect(run.status == 0)
        let answers = run.out.split(separator: "\n")
        #expect(answers.count == 3)
        #expect(answers.first == #"{"value":{"int":"2"}}"#)
        #expect(answers.dropFirst().first?.hasPrefix(#"{"error":"#) == true)
        #expect(answers.last == #"{"value":{"int":"3"}}"#)
    }

    @Test("an expression and requests exclude each other")
    func misuse() throws {
        #expect(try JinzaiBinary.run(["eval"]).status == 2)
        #expect(try JinzaiBinary.run(["eval", "1", "--requests", "-"]).status == 2)
    }
}
