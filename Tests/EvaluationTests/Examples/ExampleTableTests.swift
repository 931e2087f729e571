import Diagnostics
import Testing

@testable import Evaluation
@testable import Policies

@Suite("Tables of examples")
struct ExampleTableTests {
    private static let columns = """
        - name: around three
          given: {unit: east, leaves: [{from: 2024-04-01}]}
          columns: [score, expect, observed]
          rows:
            - [3, unmet, 3]
            - [4, met, ~]

        """

    private func results(_ examples: String, statement: String = "require: employee.score > 3") throws -> [ExampleResult] {
        let rule = LittlePolicy.rule(statement, "observed: employee.score", examples: examples)
        return ExampleRunner(try LittlePolicy.typed(rule)).run()
    }

    @Test("are as many examples as they have rows, each under its own name")
    func rows() throws {
        let results = try results(Self.columns)
        #expect(results.map(\.name) == ["around three: 3", "around three: 4"])
        #expect(results.flatMap(\.diagnostics).map(\.message.en) == [])
    }

    @Test("a wrong cell is told at its place with all that was given")
    func wrongCell() throws {
        let results = try results(Self.columns.replacing("4, met", with: "4, unmet"))
        let wrong = try #require(results.flatMap(\.diagnostics).first)
        #expect(wrong.message.en == "example `around three: 4` should come to unmet but comes to met")
        #expect(wrong.range.text == "unmet")
        #expect(wrong.help?.en.contains("given: {unit: east, leaves: [{from: 2024-04-01}], score: 4}") == true)
    }

    @Test("a column may name a member of what holds the row, and a cell may leave its field out")
    func paths() throws {
        let results = try results(
            """
            - name: by grade
              given: {score: 5, grade: G1}
              columns: [name, grade, expect]
              rows:
                - [not told, not-supplied, unknown]
                - [the second, G2, met]
            """, statement: "require: employee.score > 3 && employee.grade.rank == 2")
        #expect(results.map(\.name) == ["by grade: not told", "by grade: the second"])
        #expect(results.flatMap(\.diagnostics).map(\.message.en) == [])
    }

    @Test("a field called like an answer is named with its row")
    func rowName() throws {
        let results = try results(
            """
            - name: by item
              given: {score: 5}
              columns: [employee.item, expect]
              rows: [[this, met], [that, unmet]]
            """, statement: "require: employee.item == 'this'")
        #expect(results.flatMap(\.diagnostics).map(\.message.en) == [])
    }

    @Test("metrics and views are given rows by tables too")
    func metricsAndViews() throws {
        let policy = try LittlePolicy.typed(
            """
            views:
              units:
                row: unit_row
                each: employee
                when: employee.score > 1
                by: {unit: employee.unit}
                columns: {n: {count: true}, best: {max: employee.score}}
                examples:
                  - name: two units
                    columns: [unit, score]
                    rows: [[east, 2], [west, 3], [east, 4], [west, 1]]
                    expect: [{unit: east, n: 2, best: 4}, {unit: west, n: 1, best: 3}]
            metrics:
              - id: m
                basis: assumption
                reason: a guess
                each: employee
                share: employee.score > 2
                examples:
                  - {name: half, given: {unit: east}, columns: [score], rows: [[1], [3]], expect: 0.5}

            """)
        let results = ExampleRunner(policy).run()
        #expect(results.map(\.owner) == ["m", "units"])
        #expect(results.flatMap(\.diagnostics).map(\.message.en) == [])
    }

    @Test("a view that makes other rows is told")
    func wrongRows() throws {
        let view = """
            views:
              high:
                row: high_row
                each: employee
                when: employee.score > 1
                columns: {twice: employee.score * 2}
                examples:
                  - {name: one, given: [{score: 2}, {score: 3}], expect: {twice: 4}}
                  - {name: two, given: [{score: 2}, {score: 1}], expect: {twice: 5}}

            """
        let results = ExampleRunner(try LittlePolicy.typed(view)).run()
        #expect(
            results.flatMap(\.diagnostics).map(\.message.en) == [
                "example `one` should make 1 rows but makes 2", "in example `two`, twice should be `5` but is `4`",
            ])
    }
}
