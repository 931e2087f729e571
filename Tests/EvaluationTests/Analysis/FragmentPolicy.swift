import SeededNumbers

/// A small random policy in the fragment in which analysis is exact, and what its parts are, each on a line of its own.
struct FragmentPolicy {
    /// A rule and the line that it stands on.
    struct Rule {
        let id: String
        let line: Int
        let when: String?
        let statement: String
        let isFlag: Bool
    }

    /// A `match` and the lines of its entries.
    struct Match {
        let name: String
        /// The conditions; nil for an entry without.
        let conditions: [String?]
        let lines: [Int]
    }

    /// A decision table: for each row the values wanted of `grade`, `c` and `b`, and the lines of the rows.
    struct Table {
        let name: String
        let rows: [[String: [String]]]
        let lines: [Int]
    }

    private(set) var rules: [Rule] = []
    private(set) var matches: [Match] = []
    private(set) var tables: [Table] = []
    private var lines = FragmentPolicy.header.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    private var random: SeededGenerator

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// What every policy of this kind has: records with a few values each.
    static let header = """
        policy: {id: random, title: Random, examples_at: {as_of: 2025-04-01, year: 2024}}
        scale: {levels: {3: {label: good, meets: true}, 2: {label: fair, severity: note}, 1: {label: poor, severity: note}}}
        streams: [{id: s, grades: [{id: G1}, {id: G2, tags: [head]}]}]
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
              grade: {type: grade}
              a: {type: int}
              b: {type: level, optional: true}
              c: {type: string, one_of: [x, y, z]}
              d: {type: bool, optional: true}
              t: {type: date, optional: true}
        parameters:
          p: {type: int, basis: assumption, reason: none, values: {2024-04-01: 2}}
          q: {type: date, basis: assumption, reason: none, values: {2024-04-01: 2020-04-01}}
        """

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        lines += ["variables:", "  employee:", "    early: employee.a < params.p"]
        for number in 0..<2 { addMatch("m\(number)") }
        for number in 0..<2 { addTable("t\(number)") }
        lines.append("rules:")
        for number in 0..<6 { addRule("r\(number)") }
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func one(of choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    private mutating func addRule(_ id: String) {
        let when = chance(60) ? condition(depth: 2) : nil
        let statement = condition(depth: 2)
        let isFlag = chance(50)
        lines.append(
            "  - {id: \(id), basis: assumption, reason: none, each: employee, "
                + (when.map { "when: \"\($0)\", " } ?? "") + "\(isFlag ? "flag" : "require"): \"\(statement)\", "
                + "severity: note, message: look}")
        rules.append(Rule(id: id, line: lines.count, when: when, statement: statement, isFlag: isFlag))
    }

    private mutating func addMatch(_ name: String) {
        lines += ["    \(name):", "      match:"]
        var conditions: [String?] = (0..<Int.random(in: 2...3, using: &random)).map { _ in condition(depth: 1) }
        if chance(50) { conditions.append(nil) }
        var places: [Int] = []
        for (number, condition) in conditions.enumerated() {
            lines.append("        - {" + (condition.map { "condition: \"\($0)\", " } ?? "") + "output: \"'o\(number)'\"}")
            places.append(lines.count)
        }
        matches.append(Match(name: name, conditions: conditions, lines: places))
    }

    private mutating func addTable(_ name: String) {
        lines += [
            "    \(name):", "      table:", "        inputs: {grade: employee.grade.id, c: employee.c, b: employee.b}",
            "        rows:",
        ]
        let values = ["grade": ["G1", "G2"], "c": ["x", "y", "z"], "b": ["1", "2", "3"]]
        var rows: [[String: [String]]] = []
        var places: [Int] = []
        for number in 0..<Int.random(in: 2...4, using: &random) {
            var row: [String: [String]] = [:]
            for input in ["grade", "c", "b"] where chance(45) {
                row[input] = (values[input] ?? []).filter { _ in chance(60) }
                if row[input]?.isEmpty == true { row[input] = nil }
            }
            let cells = row.sorted { $0.key < $1.key }.map { "\($0.key): [\($0.value.joined(separator: ", "))], " }.joined()
            lines.append("          - {\(cells)then: o\(number)}")
            rows.append(row)
            places.append(lines.count)
        }
        tables.append(Table(name: name, rows: rows, lines: places))
    }

    private mutating func condition(depth: Int) -> String {
        guard depth > 0, chance(75) else { return part() }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "!(\(condition(depth: depth - 1)))"
        case 1: return "(\(condition(depth: depth - 1)) ? \(condition(depth: depth - 1)) : \(part()))"
        case 2...5: return "(\(condition(depth: depth - 1)) && \(condition(depth: depth - 1)))"
        default: return "(\(condition(depth: depth - 1)) || \(condition(depth: depth - 1)))"
        }
    }

    private mutating func part() -> String {
        let order = one(of: ["<", "<=", ">", ">=", "==", "!="])
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return "employee.a \(order) \(Int.random(in: 0...4, using: &random))"
        case 2: return "params.p \(order) employee.a"
        case 3: return "employee.b \(order) \(Int.random(in: 1...3, using: &random))"
        case 4: return "has(employee.\(one(of: ["b", "d", "t"])))"
        case 5: return "employee.c \(one(of: ["==", "!="])) '\(one(of: ["x", "y", "z"]))'"
        case 6: return "employee.c in ['\(one(of: ["x", "y"]))', 'z']"
        case 7: return "employee.d"
        case 8: return "'head' in employee.grade.tags"
        case 9: return "employee.grade.rank \(order) 2"
        case 10: return "employee.t \(order) \(one(of: ["params.q", "date('2022-04-01')"]))"
        default: return one(of: ["employee.early", "double(employee.b) >= 1.5", "employee.a in [1, 3]"])
        }
    }
}

/// Every record that conditions of random policies can tell from another.
struct FragmentRecord {
    let a: Int
    let b: Int?
    let c: String
    let d: Bool?
    let grade: String
    let t: String?

    static let all: [FragmentRecord] = {
        var records: [FragmentRecord] = []
        for a in -1...5 {
            for b in [nil, 1, 2, 3] {
                for c in ["x", "y", "z"] {
                    for d in [nil, true, false] {
                        for t in [nil, "2020-03-31", "2020-04-01", "2021-04-01", "2022-04-01", "2023-04-01"] {
                            for grade in ["G1", "G2"] {
                                records.append(FragmentRecord(a: a, b: b, c: c, d: d, grade: grade, t: t))
                            }
                        }
                    }
                }
            }
        }
        return records
    }()

    /// The records as a file.
    static let csv: String = {
        let rows = all.enumerated().map { number, record in
            "n\(number),\(record.grade),\(record.a),\(record.b.map { String($0) } ?? ""),\(record.c),"
                + "\(record.d.map { String($0) } ?? ""),\(record.t ?? "")"
        }
        return (["id,grade,a,b,c,d,t"] + rows).joined(separator: "\n") + "\n"
    }()

    /// What a decision table sees: nil for an empty cell.
    func input(_ name: String) -> String? {
        switch name {
        case "grade": grade
        case "c": c
        default: b.map { String($0) }
        }
    }
}
