import CEL
import CELPolicy
import Diagnostics
import Synchronization
import Testing

@Suite("running a policy")
struct PolicyRunTests {
    @Test("a variable is evaluated when the run comes to it, and once")
    func laziness() throws {
        let calls = Mutex(0)
        let counted = CELOverload("costly", [.int], .int) { _ in
            calls.withLock { $0 += 1 }
            return .value(.int(7))
        }
        var policy = PolicyText(
            """
            name: lazy
            rule:
              variables:
                - {name: twice, expression: "costly(x) * 2"}
                - {name: never, expression: "1 / 0"}
              match:
                - condition: "wanted && variables.twice > 3 && variables.twice < 100"
                  output: "variables.twice + variables.twice"
                - condition: "wanted"
                  output: "variables.never"
                - output: "0"
            """, ["wanted": .bool, "x": .int])
        policy.environment.declare(function: CELFunction("costly", LocalizedText("costly"), [counted]))
        let program = try policy.program()
        #expect(PolicyText.written(program.evaluate(["wanted": .value(.bool(false)), "x": .value(.int(1))])) == #"{"int":"0"}"#)
        #expect(calls.withLock { $0 } == 0)
        #expect(PolicyText.written(program.evaluate(["wanted": .value(.bool(true)), "x": .value(.int(1))])) == #"{"int":"28"}"#)
        #expect(calls.withLock { $0 } == 1)
    }

    @Test(
        "a variable hides one of an outer rule, below its declaration only",
        arguments: [(1, "inner 5 7"), (2, "outer 1 3"), (3, "late 1")])
    func scoping(x: Int64, text: String) throws {
        let policy = PolicyText(
            """
            rule:
              variables:
                - {name: i, expression: "1"}
                - {name: sum, expression: "variables.i + 2"}
              match:
                - condition: x == 1
                  rule:
                    variables:
                      - {name: i, expression: "variables.i + 4"}
                      - {name: own, expression: "variables.i + 2"}
                    match:
                      - output: "'inner ' + string(variables.i) + ' ' + string(variables.own)"
                - condition: x == 2
                  output: "'outer ' + string(variables.i) + ' ' + string(variables.sum)"
                - output: "'late ' + string(variables.i)"
            """, ["x": .int])
        #expect(try policy.result(["x": .int(x)]) == #"{"string":"\#(text)"}"#)
    }

    /// A nested rule with no output, with and without a condition of its own, and a default.
    private static let nested = """
        rule:
          match:
            - rule:
                match:
                  - {condition: x > 9, output: "'free'"}
            - condition: x > 4
              rule:
                match:
                  - {condition: x > 7, output: "'bound'"}
            - output: "'default'"
        """

    @Test(
        "a nested rule without a condition hands over when it gives nothing, one with a condition does not",
        arguments: [
            (10, #"{"optional":{"string":"free"}}"#), (8, #"{"optional":{"string":"bound"}}"#), (5, #"{"optional":null}"#),
            (1, #"{"optional":{"string":"default"}}"#),
        ])
    func nestedOptional(x: Int64, expected: String) throws {
        let policy = PolicyText(Self.nested, ["x": .int])
        #expect(try policy.result(["x": .int(x)]) == expected)
        let program = try policy.program()
        #expect(!program.isExhaustive)
        #expect(program.type == .optional(.string))
    }

    @Test("a rule with a default gives its outputs as they are")
    func exhaustive() throws {
        let policy = PolicyText(
            """
            rule:
              match:
                - {condition: x > 9, output: "'many'"}
                - rule:
                    match:
                      - condition: "true"
                        output: "'few'"
            """, ["x": .int])
        #expect(try policy.program().type == .string)
        #expect(try policy.program().isExhaustive)
        #expect(try policy.result(["x": .int(1)]) == #"{"string":"few"}"#)
    }

    @Test("an output that is an optional stays apart from no output")
    func optionalOutput() throws {
        let text = """
            rule:
              aggregate:
                - {condition: "x > 0", output: "optional.none()"}
                - rule: {match: [{condition: "x > 1", output: "optional.of(x)"}]}
            """
        let policy = PolicyText(text, ["x": .int])
        #expect(try policy.program().type == .list(.optional(.dyn)))
        #expect(try policy.result(["x": .int(0)]) == #"{"list":[]}"#)
        #expect(try policy.result(["x": .int(1)]) == #"{"list":[{"optional":null}]}"#)
        #expect(try policy.result(["x": .int(2)]) == #"{"list":[{"optional":null},{"optional":{"int":"2"}}]}"#)
    }

    @Test("what is unknown or wrong in a condition is the result, and the branches behind it do not count")
    func openConditions() throws {
        let policy = PolicyText(
            """
            rule:
              match:
                - {condition: "a", output: "1"}
                - {condition: "b", output: "2"}
                - {output: "3"}
            """, ["a": .bool, "b": .bool])
        let program = try policy.program()
        let unknown = CELResult.unknown(UnknownSet(UnknownAttribute("b")))
        #expect(PolicyText.written(program.evaluate(["a": .value(.bool(true)), "b": unknown])) == #"{"int":"1"}"#)
        #expect(PolicyText.written(program.evaluate(["a": .value(.bool(false)), "b": unknown])) == "unknown b")
        #expect(PolicyText.written(program.evaluate(["a": .value(.bool(false))])) == "error no_such_variable")
    }

    @Test("among all outputs the unknown counts before an error")
    func openAggregate() throws {
        let policy = PolicyText(
            """
            rule:
              aggregate:
                - {condition: "1 / zero > 0", output: "1"}
                - {condition: "a", output: "2"}
            """, ["a": .bool, "zero": .int])
        let program = try policy.program()
        let zero = CELResult.value(.int(0))
        let unknown = CELResult.unknown(UnknownSet(UnknownAttribute("a")))
        #expect(PolicyText.written(program.evaluate(["a": unknown, "zero": zero])) == "unknown a")
        #expect(PolicyText.written(program.evaluate(["a": .value(.bool(true)), "zero": zero])) == "error division_by_zero")
    }

    @Test(
        "what all expressions cost together is bounded, and nothing hides the error",
        arguments: [
            ("match: [{output: 'yes || variables.big'}]", #"{"bool":true}"#),
            ("match: [{output: 'variables.big || yes'}]", "error cost_limit"),
            ("match: [{condition: 'variables.big', output: '1'}, {output: '2'}]", "error cost_limit"),
            ("aggregate: [{output: lost}, {output: 'variables.big'}]", "error cost_limit"),
            ("aggregate: [{output: 'lists.range(200).all(x, x >= 0)'}, {output: lost}]", "unknown lost"),
            (
                "aggregate: [{output: 'lists.range(200).all(x, x >= 0)'}, {output: 'lists.range(200).all(x, x >= 0)'}]",
                "error cost_limit"
            ),
        ])
    func costLimit(branches: String, expected: String) throws {
        let policy = PolicyText(
            """
            rule:
              variables:
                - {name: big, expression: "lists.range(1000).all(x, x >= 0)"}
              \(branches)
            """, ["yes": .bool, "lost": .bool])
        let unknown = CELResult.unknown(UnknownSet(UnknownAttribute("lost")))
        let result = try policy.program().evaluate(["yes": .value(.bool(true)), "lost": unknown], costLimit: 1000)
        #expect(PolicyText.written(result) == expected)
    }

    @Test("a condition of any type must come to a bool")
    func conditionOfAnyType() throws {
        let policy = PolicyText("rule: {match: [{condition: x, output: \"1\"}]}", ["x": .dyn])
        #expect(try policy.result(["x": .string("yes")]) == "error no_such_overload")
        #expect(try policy.result(["x": .bool(true)]) == #"{"optional":{"int":"1"}}"#)
    }

    @Test("an imported name stands for the whole")
    func imports() throws {
        let policy = PolicyText(
            """
            imports:
              - name: " google.protobuf.Int32Value"
            rule:
              match:
                - output: "Int32Value{value: 3} + 1"
            """)
        #expect(try policy.result() == #"{"int":"4"}"#)
    }

    @Test("a text over several lines keeps its line ends and indentation in either block style", arguments: ["|", ">"])
    func blocks(sign: String) throws {
        let policy = PolicyText("rule:\n  match:\n    - output: \(sign)\n        '''a\n          b''' +\n        'c'\n")
        #expect(try policy.result() == #"{"string":"a\n          bc"}"#)
    }

    @Test("a validation that does not hold gives its message, or a text that names it")
    func admission() throws {
        let policy = PolicyText(
            """
            kind: ValidatingAdmissionPolicy
            metadata: {name: small}
            spec:
              variables: [{name: most, expression: "3"}]
              validations:
                - {expression: "x <= variables.most", messageExpression: "'over ' + string(variables.most)"}
                - {expression: "x != 2", message: "two is 'taken'"}
                - {expression: "x != 1"}
            """, ["x": .int])
        #expect(try policy.program().name == "small")
        let texts = try [4, 2, 1, 0].map { try policy.result(["x": .int($0)]) }
        #expect(
            texts == [
                #"{"optional":{"string":"over 3"}}"#, #"{"optional":{"string":"two is 'taken'"}}"#,
                #"{"optional":{"string":"failed expression: x != 1"}}"#, #"{"optional":null}"#,
            ])
    }
}
