import TestSupport

/// A policy of random variables, and records for it with all that goes wrong with records.
struct RandomPolicy {
    let text: String
    let files: [(path: String, bytes: [UInt8])]
    /// By name of the variables of `employee` and of `rating`.
    let expressions: [String: String]

    init(seed: UInt64, variables: Int, employees: Int) {
        var writer = RandomExpressions(seed: seed)
        var expressions: [String: String] = [:]
        func names(_ prefix: String, _ row: RandomExpressions.Row) -> String {
            (0..<variables).map { number in
                let kind = RandomExpressions.Kind.allCases[number % RandomExpressions.Kind.allCases.count]
                let expression = writer.expression(kind, depth: 2 + number % 3, rows: [row])
                expressions["\(prefix)\(number)"] = expression
                return "    \(prefix)\(number): \"\(expression)\"\n"
            }.joined()
        }
        let own = names("e", .init(name: "employee", table: .employee))
        let rated = names("r", .init(name: "rating", table: .rating))
        text = Self.frame + "variables:\n  employee:\n" + own + "  rating:\n" + rated
        self.expressions = expressions
        var records = RandomRecords(seed: seed ^ 0xABCD)
        files = records.files(employees: employees)
    }

    private static let frame = """
        policy: {id: random, title: random, effective: {from: 2024-04-01}, fiscal_year_starts: 04-01, year: last-completed}
        clauses: [{id: C, page: 1, area: a, treatment: rule, summary: s}]
        scale: {clause: C, levels: {1: {label: 1}, 2: {label: 2}, 3: {label: 3, meets: true}, 4: {label: 4, meets: true}}}
        streams:
          - {id: office, label: o, grades: [{id: A1}, {id: A2, tags: [lead]}, {id: A3, tags: [lead, top]}]}
          - {id: field, label: f, grades: [{id: T1}]}
        expectations:
          - {clause: C, grades: [A1, A2], competencies: [ethics, skill]}
          - {clause: C, grades: [A3], minimum: 4, competencies: [ethics, vision]}
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
              unit: {type: string}
              note: {type: string, optional: true}
              points: {type: int}
              bonus: {type: int, optional: true}
              ratio: {type: double, optional: true}
              active: {type: bool}
              keen: {type: bool, optional: true}
              hired_on: {type: date}
              left_on: {type: date, optional: true}
              grade: {type: grade}
              boss: {type: reference, to: employees, optional: true}
          ratings:
            row: rating
            of: employees
            key: [fiscal_year, competency]
            fields:
              fiscal_year: {type: int}
              competency: {type: competency}
              score: {type: level, optional: true, blank: {not_rated: [なし], not_applicable: [対象外]}}
              weight: {type: double}
              final: {type: bool}
              remark: {type: string, optional: true}
              rated_on: {type: date}
          postings:
            row: posting
            of: employees
            key: [from]
            period: {from: from, to: to}
            fields:
              from: {type: date}
              to: {type: date, optional: true}
              place: {type: string, optional: true}
              floor: {type: int}
              share: {type: double}
              acting: {type: bool}
        views:
          crews:
            row: crew
            each: employee
            when: employee.active
            by: {unit: employee.unit}
            columns:
              n: {count: true}
              most: {max: employee.points}
              mean: {mean: employee.ratio}

        """
}

/// Random records: most cells well, some empty, some unreadable, some columns and tables missing.
struct RandomRecords {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func files(employees count: Int) -> [(path: String, bytes: [UInt8])] {
        let ids = (0..<count).map { "E\($0)" }
        var files: [(path: String, bytes: [UInt8])] = []
        let own = columns(["unit", "note", "points", "bonus", "ratio", "active", "keen", "hired_on", "left_on", "grade", "boss"])
        var text = (["id"] + own).joined(separator: ",") + "\n"
        for id in ids { text += ([id] + own.map { cell($0, ids) }).joined(separator: ",") + "\n" }
        files.append(("employees.csv", Array(text.utf8)))
        if !chance(10) {
            files.append(("ratings.csv", children(ids, ["weight", "final", "remark", "rated_on", "score"], ratings: true)))
        }
        if !chance(10) {
            files.append(("postings.csv", children(ids, ["to", "place", "floor", "share", "acting"], ratings: false)))
        }
        return files
    }

    private mutating func children(_ ids: [String], _ names: [String], ratings: Bool) -> [UInt8] {
        let kept = columns(names)
        var text = (["id"] + (ratings ? ["fiscal_year", "competency"] : ["from"]) + kept).joined(separator: ",") + "\n"
        for id in ids {
            for number in 0..<Int.random(in: 0...4, using: &random) {
                let key = ratings ? ["\(2022 + number)", pick(["ethics", "skill", "vision"])] : ["20\(10 + number)-04-01"]
                text += ([id] + key + kept.map { cell($0, ids) }).joined(separator: ",") + "\n"
            }
        }
        return Array(text.utf8)
    }

    /// Nearly all columns.
    private mutating func columns(_ names: [String]) -> [String] { names.filter { _ in !chance(5) } }

    private mutating func cell(_ name: String, _ ids: [String]) -> String {
        if chance(8) { return "" }
        if chance(3) { return name == "score" ? pick(["なし", "対象外", "9"]) : "??" }
        switch name {
        case "unit", "place": return pick(["総務", "企画", "a", "bc"])
        case "note", "remark": return pick(["a", "企画a", "Z", "x-"])
        case "points", "bonus", "floor": return pick(["0", "1", "2", "7", "-3", "9223372036854775806"])
        case "ratio", "weight", "share": return pick(["0", "0.5", "-2.25", "1e300", "3"])
        case "active", "keen", "final", "acting": return pick(["true", "false"])
        case "score": return pick(["1", "2", "3", "4"])
        case "grade": return pick(["A1", "A2", "A3", "T1"])
        case "boss": return chance(5) ? "E999999" : pick(ids)
        default: return pick(["2020-02-29", "2024-04-01", "1999-12-31", "2015-07-07"])
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
