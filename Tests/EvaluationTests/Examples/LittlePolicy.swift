import Diagnostics
import Testing

@testable import Policies

/// A policy of one table for tests of examples, put together from parts.
enum LittlePolicy {
    /// Rules of the text, on employees with a score, a joining date, a grade and leaves.
    static func typed(_ more: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> TypedPolicy {
        let source = SourceText(name: "little.yaml", text: head + more)
        let loaded = PolicyLoader.load(sources: [source])
        #expect(loaded.diagnostics.map(\.message.en) == [], sourceLocation: sourceLocation)
        let policy = try #require(loaded.policy, sourceLocation: sourceLocation)
        let checked = PolicyTyper.type(policy)
        #expect(
            checked.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [], sourceLocation: sourceLocation)
        return try #require(checked.policy, sourceLocation: sourceLocation)
    }

    private static let head = """
        policy:
          {id: little, title: a little policy, fiscal_year_starts: 04-01, year: current, examples_at: {as_of: 2025-04-01, year: 2025}}
        streams:
          - {id: office, grades: [{id: G1}, {id: G2, tags: [lead]}]}
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
              grade: {type: grade}
              score: {type: int}
              spare: {type: int, optional: true}
              hired_on: {type: date}
              unit: {type: string, one_of: [east, west]}
              item: {type: string, optional: true}
          leaves:
            row: leave
            of: employees
            key: from
            fields: {from: {type: date}, to: {type: date, optional: true}}

        """

    /// A rule with its statement, its examples and whatever else.
    static func rule(_ statement: String, _ more: String = "", examples: String) -> String {
        """
        rules:
          - id: r
            basis: assumption
            reason: a guess
            each: employee
            \(statement)
            severity: note
            message: m\(more.isEmpty ? "" : "\n    " + more)
            examples:
        \(examples.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))

        """
    }
}
