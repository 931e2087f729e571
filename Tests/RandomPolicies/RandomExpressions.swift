import SeededNumbers

/// Writes random expressions that are well typed for the tables of `RandomPolicy`.
struct RandomExpressions {
    /// A row that a name stands for.
    struct Row {
        let name: String
        let table: RandomTable
    }

    private var random: SeededGenerator
    private var names = 0
    /// Variables of rows that are there already, by table and kind.
    private var variables: [RandomTable: [RandomKind: [String]]] = [:]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// Lets later expressions read a variable.
    mutating func declare(_ name: String, _ kind: RandomKind, of table: RandomTable) {
        variables[table, default: [:]][kind, default: []].append(name)
    }

    mutating func expression(_ kind: RandomKind, depth: Int, rows: [Row]) -> String {
        if depth > 0, chance(4) {
            let name = newName()
            let bound = RandomKind.allCases[Int.random(in: 0..<RandomKind.allCases.count, using: &random)]
            let value = expression(bound, depth: depth - 1, rows: rows)
            let test = bound == kind ? name : expression(kind, depth: depth - 1, rows: rows)
            return "cel.bind(\(name), \(value), \(kind == .bool && bound != .bool ? "(\(name) == \(name) && \(test))" : test))"
        }
        switch kind {
        case .bool: return bool(depth, rows)
        case .int: return int(depth, rows)
        case .double: return double(depth, rows)
        case .text: return text(depth, rows)
        case .date: return date(depth, rows)
        }
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func newName() -> String {
        names += 1
        return "v\(names)"
    }

    /// A field, a variable, or something that the row reaches; a constant where the row has nothing of the kind.
    mutating func field(_ kind: RandomKind, _ rows: [Row]) -> String {
        let row = pick(rows)
        let declared = variables[row.table]?[kind] ?? []
        if !declared.isEmpty, chance(15) { return "\(row.name).\(pick(declared))" }
        let reached = row.table.reaches(kind)
        let own = row.table.fields(kind)
        if !reached.isEmpty, own.isEmpty || chance(30) { return "\(row.name).\(pick(reached))" }
        return own.isEmpty ? Self.constants(kind)[0] : "\(row.name).\(pick(own))"
    }

    /// A field of the row's table itself, without its name in front; nil where the table has none of the kind.
    mutating func ownField(_ kind: RandomKind, _ row: Row) -> String? {
        let fields = row.table.fields(kind)
        return fields.isEmpty ? nil : pick(fields)
    }

    static func constants(_ kind: RandomKind) -> [String] {
        switch kind {
        case .bool: ["true", "false"]
        case .int: ["0", "1", "-3", "7", "2024", "9223372036854775807", "params.limit", "params.weights['ethics']", "int(year)"]
        case .double: ["0.0", "1.5", "-2.25", "1e300", "params.part"]
        case .text: ["'a'", "'総務'", "''", "'Z'"]
        case .date: ["as_of", "year_start", "year_end", "date('2020-02-29')"]
        }
    }
}
