/// Writes random rules and metrics for the tables and views of `RandomPolicy`.
struct RandomRules {
    private var writer: RandomExpressions

    init(_ writer: RandomExpressions) {
        self.writer = writer
    }

    /// `observing`: variables that a rule each observes, so that their values, and why there are none, show in a result.
    mutating func text(observing variables: [(table: RandomTable, name: String)], rules: Int, metrics: Int) -> String {
        let observing = variables.map { table, name in
            "  - {id: \(name), clause: C, each: \(table.row), severity: note, observed: \(table.row).\(name), "
                + "flag: observed == observed, message: \(name)}\n"
        }
        let further = (0..<rules).map { rule($0) }
        return "rules:\n" + (observing + further).joined() + "metrics:\n" + (0..<metrics).map { metric($0) }.joined()
    }

    private mutating func rule(_ number: Int) -> String {
        let table: RandomTable = writer.pick([.employee, .employee, .rating, .check, .posting, .aim])
        let rows = [RandomExpressions.Row(name: table.row, table: table)]
        let observed: RandomKind? = writer.chance(60) ? writer.pick([.int, .double, .date, .text]) : nil
        let severities = ["note", "attention", "priority"] + (table == .rating ? ["{level: rating.score}"] : [])
        var lines = ["id: R\(number)", "clause: C", "each: \(table.row)", "severity: \(writer.pick(severities))"]
        if writer.chance(50) { lines.append("when: \(quoted(writer.bool(2, rows)))") }
        var statement = writer.bool(3, rows)
        if let observed {
            lines.append("observed: \(quoted(writer.expression(observed, depth: 2, rows: rows)))")
            if observed != .text {
                statement =
                    "(observed \(writer.pick(["<", ">="])) \(writer.expression(observed, depth: 1, rows: rows)) || \(statement))"
            }
        }
        lines.append("\(writer.chance(70) ? "require" : "flag"): \(quoted(statement))")
        if writer.chance(30) { lines.append("item: \(quoted(writer.text(1, rows)))") }
        lines.append("message: \(observed == nil ? quoted("look at {\(writer.text(1, rows))}") : "'{observed}を見る'")")
        if writer.chance(40) { lines.append("recommend: \(recommendation(table))") }
        return "  - " + lines.joined(separator: "\n    ") + "\n"
    }

    private mutating func recommendation(_ table: RandomTable) -> String {
        guard table == .rating || table == .aim, writer.chance(70) else {
            return writer.pick(["[X1, X3]", "{tags: [new], limit: 1}", "{ways: [course]}"])
        }
        let rest = writer.pick(["", ", limit: 1", ", ways: [course, feedback]", ", grade: employee.grade", ", tags: [new]"])
        return "{develops: \(table.row).competency\(rest)}"
    }

    private mutating func metric(_ number: Int) -> String {
        let table: RandomTable = writer.pick([.employee, .rating, .check, .posting, .aim, .crew])
        var lines = ["id: M\(number)", "clause: C", "each: \(table.row)"]
        if table == .crew {
            lines.append(writer.pick(["count: true", "sum: crew.n", "max: crew.most", "share: crew.n > 2", "mean: crew.mean"]))
        } else {
            let rows = [RandomExpressions.Row(name: table.row, table: table)]
            if writer.chance(50) { lines.append("when: \(quoted(writer.bool(2, rows)))") }
            lines.append(aggregate(rows))
            if writer.chance(70), let path = table.employee {
                lines.append(
                    "by: [{unit: \(table.row)\(path).unit}, {grade: \(table.row)\(path).grade.id, keen: \(table.row)\(path).keen}]"
                )
            }
        }
        return "  - " + lines.joined(separator: "\n    ") + "\n"
    }

    private mutating func aggregate(_ rows: [RandomExpressions.Row]) -> String {
        switch writer.number(0..<6) {
        case 0: return "count: true"
        case 1, 2: return "share: \(quoted(writer.bool(2, rows)))"
        case 3: return "\(writer.pick(["sum", "min", "max", "median", "mean", "variance"])): \(quoted(writer.int(2, rows)))"
        case 4: return "\(writer.pick(["sum", "min", "max", "mean", "stddev"])): \(quoted(writer.double(2, rows)))"
        default: return "distinct: \(quoted(writer.expression(writer.pick([.text, .int, .date]), depth: 2, rows: rows)))"
        }
    }

    private func quoted(_ expression: String) -> String { "\"\(expression)\"" }
}
