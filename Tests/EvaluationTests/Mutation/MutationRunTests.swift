import Diagnostics
import Testing

@testable import Evaluation
@testable import Policies

@Suite("Small changes of a policy")
struct MutationRunTests {
    private static let parameters =
        "parameters: {least: {type: int, basis: assumption, reason: a guess, values: {2020-04-01: 3}}}\n"

    private func run(_ statement: String, _ examples: String, more: String = "", head: String = parameters) throws -> MutationRun
    {
        MutationRun.run(try LittlePolicy.typed(head + LittlePolicy.rule(statement, more, examples: examples)))
    }

    private func changes(_ run: MutationRun) -> [String] { run.survivors.map(\.mutation.change.en) }

    @Test("a boundary that no example stands at survives, and the example that would notice is told")
    func boundary() throws {
        let run = try run(
            "require: employee.score >= params.least",
            "- {name: a, given: {score: 5}, expect: met}\n- {name: b, given: {score: 1}, expect: unmet}")
        #expect(changes(run) == ["`>=` becomes `>`", "`3` becomes `4`", "`3` becomes `2`"])
        let witness = try #require(run.survivors[0].witness)
        #expect(witness.owner == "r")
        #expect(witness.given == "{score: 3}")
        #expect((witness.now, witness.changed) == ("met", "unmet"))
        let told = try #require(run.survivors[0].diagnostic)
        #expect(told.message.en == "no example notices if `>=` becomes `>`")
        #expect(
            told.help?.en == "this example of r would: given: {score: 3}; it comes to met now, to unmet with the change")
        #expect(told.range.text == "employee.score >= params.least")
    }

    @Test("examples on both sides of a boundary notice every change")
    func both() throws {
        let run = try run(
            "require: employee.score >= params.least",
            "- {name: a, given: {score: 3}, expect: met}\n- {name: b, given: {score: 2}, expect: unmet}")
        #expect(changes(run) == [])
        #expect(run.mutants.count == 4)
        #expect(run.noticed == 4)
    }

    /// An expression, examples that notice nothing much, and the changes that are tried.
    struct Case: Sendable, CustomTestStringConvertible {
        let statement: String
        let tried: [String]
        var testDescription: String { statement }
    }

    static let cases = [
        Case(
            statement: "employee.score < 3 || employee.unit == 'east'",
            tried: [
                "`||` becomes `&&`", "`employee.score < 3` is left out", "`employee.unit == 'east'` is left out",
                "`<` becomes `<=`", "`<` becomes `>=`", "`3` becomes `4`", "`3` becomes `2`", "`==` becomes `!=`",
                "`'east'` becomes `'west'`",
            ]),
        Case(statement: "employee.grade.id == 'G1'", tried: ["`==` becomes `!=`", "`'G1'` becomes `'G2'`"]),
        Case(statement: "!has(employee.spare)", tried: ["`!` is left out", "`has(employee.spare)` becomes its opposite"]),
        Case(
            statement: "employee.hired_on.plusYears(1) > as_of",
            tried: [
                "`>` becomes `>=`", "`>` becomes `<=`", "`plusYears` becomes `minusYears`", "`plusYears` becomes `plusMonths`",
                "`1` becomes `2`", "`1` becomes `0`",
            ]),
        Case(
            statement: "employee.leaves.exists(l, l.from > as_of)",
            tried: [
                "`exists` becomes `all`", "`>` becomes `>=`", "`>` becomes `<=`",
                "`employee.leaves.exists(l, l.from > as_of)` becomes its opposite",
            ]),
        Case(
            statement: "employee.score - 1 == [1, 2].max()",
            tried: [
                "`==` becomes `!=`", "`-` becomes `+`", "`1` becomes `2`", "`1` becomes `0`", "`max` becomes `min`",
                "`1` becomes `2`", "`1` becomes `0`", "`2` becomes `3`", "`2` becomes `1`",
            ]),
        Case(
            statement: "employee.unit == 'east' ? true : employee.score < 0",
            tried: [
                "the two values of `?` change places", "`==` becomes `!=`", "`'east'` becomes `'west'`", "`true` becomes `false`",
                "`<` becomes `<=`", "`<` becomes `>=`", "`0` becomes `1`", "`0` becomes `-1`",
            ]),
    ]

    @Test("each threshold, operator, text, day and condition is changed in turn", arguments: cases)
    func tried(_ tried: Case) throws {
        let run = try run(
            "require: \"\(tried.statement)\"", "- {name: a, given: {}, expect: unknown}", head: "")
        #expect(run.mutants.map(\.mutation.change.en) == tried.tried)
    }

    @Test("rows of decision tables, arms of matches, tags of grades and aggregates are changed too")
    func structure() throws {
        let policy = try LittlePolicy.typed(
            """
            variables:
              employee:
                lead: "'lead' in employee.grade.tags"
                step: {table: {inputs: {grade: employee.grade.id}, rows: [{grade: [G1, G2], then: 1}, {then: 2}]}}
                stage: {match: [{condition: employee.lead, output: "1"}, {output: employee.step}]}
            views: {units: {row: unit_row, each: employee, by: {unit: employee.unit}, columns: {best: {max: employee.score}}}}

            """ + LittlePolicy.rule("require: employee.stage == 1", examples: "- {name: a, given: {grade: G2}, expect: met}"))
        let run = MutationRun.run(policy, search: 0)
        let expected = [
            "row 1 is left out", "`1` becomes `2`", "`grade` is left out", "`'G1'` is left out", "`'G2'` is left out",
            "row 2 is left out", "entry 1 is left out", "entry 2 is left out", "`max` becomes `min`",
            "the grade `G1` has the tag `lead` too", "the grade `G2` loses the tag `lead`",
        ]
        let changes = run.mutants.map(\.mutation.change.en)
        #expect(expected.filter { !changes.contains($0) } == [])
        let noticed = run.mutants.filter { $0.noticedBy != nil }.map(\.mutation.change.en)
        #expect(noticed.contains("`==` becomes `!=`"))
    }

    @Test("an example that fails already notices nothing")
    func failing() throws {
        let run = try run("require: employee.score >= params.least", "- {name: a, given: {score: 3}, expect: unmet}")
        #expect(run.noticed == 0)
        #expect(run.mutants.allSatisfy { $0.tried == 0 })
    }
}
