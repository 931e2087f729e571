import Diagnostics
import Testing

@testable import Evaluation
@testable import Policies

@Suite("Coverage of a policy's examples")
struct CoverageTests {
    /// An expression that a rule requires, the examples, and what no example comes to.
    struct Case: Sendable, CustomTestStringConvertible {
        let statement: String
        let examples: String
        let missing: [String]
        var testDescription: String { statement }
    }

    static let cases = [
        Case(
            statement: "require: employee.score > 3",
            examples: "- {name: a, given: {score: 4}, expect: met}\n- {name: b, given: {score: 3}, expect: unmet}", missing: []),
        Case(
            statement: "require: employee.score > 3", examples: "- {name: a, given: {score: 4}, expect: met}",
            missing: ["no example in which `employee.score > 3` is false"]),
        Case(
            statement: "require: employee.score > 3 && employee.unit == 'east'",
            examples: """
                - {name: a, given: {score: 4, unit: east}, expect: met}
                - {name: b, given: {score: 4, unit: west}, expect: unmet}
                """,
            missing: ["no example in which `employee.score > 3` is false"]),
        Case(
            statement: "require: employee.score > 3 || employee.unit == 'east'",
            examples: "- {name: a, given: {score: 4}, expect: met}\n- {name: b, given: {score: 1, unit: west}, expect: unmet}",
            missing: ["no example in which `employee.unit == 'east'` is true"]),
        Case(
            statement: "require: \"(employee.unit == 'east' ? 1 : 2) < employee.score\"",
            examples:
                "- {name: a, given: {score: 2, unit: east}, expect: met}\n- {name: b, given: {score: 1, unit: east}, expect: unmet}",
            missing: ["no example in which `employee.unit == 'east'` is false"]),
        Case(
            statement: "require: \"!employee.leaves.exists(l, has(l.to))\"",
            examples:
                "- {name: a, given: {leaves: []}, expect: met}\n- {name: b, given: {leaves: [{to: 2025-01-01}]}, expect: unmet}",
            missing: ["no example in which `has(l.to)` is false"]),
        Case(
            statement: "require: employee.?spare.orValue(employee.score) > 3",
            examples: "- {name: a, given: {spare: 4}, expect: met}\n- {name: b, given: {spare: 1}, expect: unmet}",
            missing: ["no example in which `employee.?spare` is empty"]),
        Case(
            statement: "require: employee.score > 3\n    when: employee.unit == 'east'",
            examples:
                "- {name: a, given: {score: 4, unit: east}, expect: met}\n- {name: b, given: {score: 1, unit: east}, expect: unmet}",
            missing: ["no example in which `employee.unit == 'east'` is false"]),
    ]

    @Test("names each branch that no example comes to", arguments: cases)
    func missing(_ coverage: Case) throws {
        let policy = try LittlePolicy.typed(LittlePolicy.rule(coverage.statement, examples: coverage.examples))
        #expect(Coverage.measure(policy).diagnostics.map(\.message.en) == coverage.missing)
    }

    @Test("tells the rows of decision tables and the arms of matches that none comes to")
    func rowsAndArms() throws {
        let policy = try LittlePolicy.typed(
            """
            variables:
              employee:
                step:
                  table:
                    inputs: {unit: employee.unit}
                    rows: [{unit: east, then: 1}, {unit: west, then: 2}]
                stage: {match: [{condition: employee.score > 3, output: "'up'"}, {output: "'down'"}]}

            """
                + LittlePolicy.rule(
                    "require: \"employee.step == 1 && employee.stage == 'up'\"",
                    examples: "- {name: a, given: {unit: east, score: 4}, expect: met}"))
        #expect(
            Coverage.measure(policy).diagnostics.map(\.message.en) == [
                "no example in which `employee.score > 3` is false",
                "no example in which `employee.stage` comes to this row",
                "no example in which `employee.step == 1 && employee.stage == 'up'` is false",
                "no example in which `employee.step == 1` is false",
                "no example in which `employee.stage == 'up'` is false",
                "no example in which `employee.step` comes to this row",
                "no example in which no row of `employee.step` fits",
            ])
    }

    @Test("counts a definition only where the rule of the example reads it")
    func onlyWhatIsRead() throws {
        let policy = try LittlePolicy.typed(
            "variables: {employee: {aside: employee.score > 3}}\n"
                + LittlePolicy.rule(
                    "require: employee.unit == 'east'",
                    examples:
                        "- {name: a, given: {unit: east, score: 4}, expect: met}\n- {name: b, given: {unit: west, score: 1}, expect: unmet}"
                ))
        #expect(
            Coverage.measure(policy).diagnostics.map(\.message.en) == [
                "no example in which `employee.score > 3` is true", "no example in which `employee.score > 3` is false",
            ])
    }

    @Test("a definition that an example gives is not come to")
    func given() throws {
        let policy = try LittlePolicy.typed(
            "variables: {employee: {high: employee.score > 3}}\n"
                + LittlePolicy.rule(
                    "require: employee.high",
                    examples: "- {name: a, given: {high: true}, expect: met}\n- {name: b, given: {high: false}, expect: unmet}"))
        #expect(
            Coverage.measure(policy).diagnostics.map(\.message.en) == [
                "no example in which `employee.score > 3` is true", "no example in which `employee.score > 3` is false",
            ])
    }
}
