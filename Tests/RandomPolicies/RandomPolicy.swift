/// A policy of random variables, rules and metrics, and records for it with all that goes wrong with records.
package struct RandomPolicy {
    package let text: String
    package let files: [(path: String, bytes: [UInt8])]
    /// Expressions by the names of variables.
    package let expressions: [String: String]

    /// `variables`: how many each table has. Each of them is observed by a rule of its own, beside `rules` further rules, or by none where
    /// there are no further rules.
    package init(seed: UInt64, variables: Int, rules: Int = 0, metrics: Int = 0, employees: Int) {
        var writer = RandomExpressions(seed: seed)
        var schema = RandomSchema(seed: seed ^ 0x5C4E)
        var expressions: [String: String] = [:]
        var observed: [(table: RandomTable, name: String)] = []
        var text = Self.head + schema.text() + Self.views + "variables:\n"
        for table in RandomTable.allCases where table != .crew {
            text += "  \(table.row):\n"
            for number in 0..<variables {
                let name = "\(table.row.prefix(2))\(number)"
                let kind = RandomKind.allCases[number % RandomKind.allCases.count]
                let rows = [RandomExpressions.Row(name: table.row, table: table)]
                text += "    \(name): " + Self.body(kind, 2 + number % 3, rows, &writer, &expressions[name, default: ""])
                writer.declare(name, kind, of: table)
                observed.append((table, name))
            }
        }
        if rules > 0 {
            var writer = RandomRules(writer)
            text += writer.text(observing: observed, rules: rules, metrics: metrics)
        }
        self.text = text
        self.expressions = expressions
        var records = RandomRecords(seed: seed ^ 0xABCD)
        files = records.files(employees: employees)
    }

    /// An expression, or one among conditions, or a decision table.
    private static func body(
        _ kind: RandomKind, _ depth: Int, _ rows: [RandomExpressions.Row], _ writer: inout RandomExpressions,
        _ shown: inout String
    ) -> String {
        func quoted(_ expression: String) -> String { "\"\(expression)\"" }
        if writer.chance(8) {
            let arms = (0..<writer.number(1..<3)).map { _ in
                "{condition: \(quoted(writer.bool(2, rows))), output: \(quoted(writer.expression(kind, depth: 1, rows: rows)))}"
            }
            let last = "{output: \(quoted(writer.expression(kind, depth: 1, rows: rows)))}"
            shown = "match: [\((arms + [last]).joined(separator: ", "))]"
            return "{\(shown)}\n"
        }
        if kind == .text, writer.chance(20) {
            let inputs = "{a: \(quoted(writer.text(1, rows))), b: \(quoted(writer.int(1, rows)))}"
            let cells = [
                "{a: [総務, a], then: first}", "{b: [1, 2, 7], then: second}", "{a: 企画, b: [0], then: third}", "{then: last}",
            ]
            shown = "table: {inputs: \(inputs), rows: [\(cells.joined(separator: ", "))]}"
            return "{\(shown)}\n"
        }
        shown = writer.expression(kind, depth: depth, rows: rows)
        return quoted(shown) + "\n"
    }

    private static let head = """
        policy: {id: random, title: random, effective: {from: 2024-04-01}, fiscal_year_starts: 04-01, year: last-completed}
        clauses: [{id: C, page: 1, area: a, treatment: rule, summary: s}]
        scale: {clause: C, levels: {1: {label: 1, severity: attention}, 2: {label: 2, severity: note}, 3: {label: 3, meets: true}, 4: {label: 4, meets: true}}}
        streams:
          - {id: office, label: o, grades: [{id: A1}, {id: A2, tags: [lead]}, {id: A3, tags: [lead, top]}]}
          - {id: field, label: f, grades: [{id: T1}]}
        expectations:
          - {clause: C, grades: [A1, A2], competencies: [ethics, skill]}
          - {clause: C, grades: [A3], competencies: [ethics, vision]}
        trainings:
          - {id: X1, title: one, way: course, develops: [ethics, skill], capacity: 3, valid_months: 24}
          - {id: X2, title: two, way: course, develops: [ethics], grades: [A1, A2], prerequisites: [X1], tags: [new]}
          - {id: X3, title: three, way: feedback, develops: [vision, skill], tags: [new]}
          - {id: X4, title: four, way: experience, develops: [ethics, vision], grades: [A2, A3]}
        parameters:
          limit: {type: int, basis: document, clause: C, values: {2024-04-01: 3}}
          part: {type: double, basis: document, clause: C, values: {2024-04-01: 0.5}}
          weights: {type: map(int), basis: document, clause: C, values: {2024-04-01: {ethics: 2, skill: 1, vision: 0}}}

        """

    private static let views = """
        views:
          aims:
            row: aim
            each: employee
            with: {expectation: employee.grade.expectations}
            columns:
              competency: expectation.competency
              minimum: expectation.minimum
              score: employee.ratings.filter(r, r.fiscal_year == year && r.competency == expectation.competency).first().?score
          crews:
            row: crew
            each: employee
            when: employee.active
            by: {unit: employee.unit}
            columns:
              n: {count: true}
              most: {max: employee.points}
              least: {min: employee.bonus, when: employee.keen}
              total: {sum: employee.points}
              mean: {mean: employee.ratio}
              spread: {stddev: employee.ratio}
              part: {share: employee.keen}
          squads:
            row: squad
            each: rating
            when: has(employee.boss)
            by: {boss: employee.boss}
            columns:
              n: {count: true}
              sum: {sum: rating.score}

        """
}
