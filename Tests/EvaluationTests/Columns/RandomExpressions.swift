import TestSupport

/// Writes random expressions that are well typed for the tables of `RandomPolicy`.
struct RandomExpressions {
    enum Kind: CaseIterable {
        case bool
        case int
        case double
        case text
        case date
    }

    /// A row that a name stands for.
    struct Row {
        let name: String
        let table: Table
    }

    enum Table {
        case employee
        case rating
        case posting
    }

    private var random: SeededGenerator
    private var names = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func expression(_ kind: Kind, depth: Int, rows: [Row]) -> String {
        switch kind {
        case .bool: bool(depth, rows)
        case .int: int(depth, rows)
        case .double: double(depth, rows)
        case .text: text(depth, rows)
        case .date: date(depth, rows)
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func bool(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(20) ? pick(["true", "false"]) : field(.bool, rows) }
        switch Int.random(in: 0..<13, using: &random) {
        case 0: return "(\(bool(depth - 1, rows)) && \(bool(depth - 1, rows)))"
        case 1: return "(\(bool(depth - 1, rows)) || \(bool(depth - 1, rows)) || \(bool(depth - 2, rows)))"
        case 2: return "!(\(bool(depth - 1, rows)))"
        case 3: return compared(.int, depth, rows)
        case 4: return compared(.date, depth, rows)
        case 5: return compared(pick([.double, .text, .bool]), depth, rows)
        case 6: return "has(\(optionalField(rows)))"
        case 7, 8: return quantified(depth, rows)
        case 9: return "(\(bool(depth - 1, rows)) ? \(bool(depth - 1, rows)) : \(bool(depth - 1, rows)))"
        case 10: return "(\(int(depth - 1, rows)) in [1, 2, \(int(depth - 2, rows))])"
        case 11: return "\(text(depth - 1, rows)).\(pick(["startsWith", "endsWith", "contains"]))(\(pick(["'a'", "'企'", "''"])))"
        default: return catalogue(depth, rows)
        }
    }

    private mutating func compared(_ kind: Kind, _ depth: Int, _ rows: [Row]) -> String {
        let sign = kind == .bool ? pick(["==", "!="]) : pick(["==", "!=", "<", "<=", ">", ">="])
        return "(\(expression(kind, depth: depth - 1, rows: rows)) \(sign) \(expression(kind, depth: depth - 1, rows: rows)))"
    }

    private mutating func quantified(_ depth: Int, _ rows: [Row]) -> String {
        let (list, table) = rowList(depth - 1, rows)
        let name = newName()
        let inner = rows + [Row(name: name, table: table)]
        return "\(list).\(pick(["all", "exists", "exists_one"]))(\(name), \(bool(depth - 1, inner)))"
    }

    private mutating func catalogue(_ depth: Int, _ rows: [Row]) -> String {
        guard let row = rows.last(where: { $0.table == .employee }) else { return "true" }
        return pick([
            "(\(row.name).grade.rank >= 2)", "(\(row.name).grade.stream == 'office')", "('lead' in \(row.name).grade.tags)",
            "has(\(row.name).grade.next)", "\(row.name).grade.expectations.exists(x, x.minimum > 3)",
            "(\(row.name).boss.grade == \(row.name).grade)", "\(row.name).ratings.exists(q, q.competency.id == 'ethics')",
        ])
    }

    private mutating func int(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(40) ? pick(["0", "1", "-3", "7", "2024", "9223372036854775807"]) : field(.int, rows) }
        switch Int.random(in: 0..<11, using: &random) {
        case 0, 1: return "(\(int(depth - 1, rows)) \(pick(["+", "-", "*", "/", "%"])) \(int(depth - 1, rows)))"
        case 2: return "-(\(int(depth - 1, rows)))"
        case 3: return "(\(bool(depth - 1, rows)) ? \(int(depth - 1, rows)) : \(int(depth - 1, rows)))"
        case 4: return rowList(depth - 1, rows).list + ".size()"
        case 5: return "\(list(.int, depth - 1, rows)).\(pick(["sum", "min", "max", "distinct().size", "size"]))()"
        case 6: return "\(date(depth - 1, rows)).\(pick(["daysUntil", "yearsUntil"]))(\(date(depth - 1, rows)))"
        case 7: return "math.abs(\(int(depth - 1, rows)))"
        case 8: return "\(optionalField(.int, rows)).orValue(\(int(depth - 2, rows)))"
        case 9: return "\(list(.int, depth - 1, rows)).\(pick(["first()", "last()"])).orValue(\(int(depth - 2, rows)))"
        default: return "\(list(.int, depth - 1, rows))[\(pick(["0", "1"]))]"
        }
    }

    private mutating func double(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(40) ? pick(["0.0", "1.5", "-2.25", "1e300"]) : field(.double, rows) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: return "(\(double(depth - 1, rows)) \(pick(["+", "-", "*", "/"])) \(double(depth - 1, rows)))"
        case 2: return "double(\(int(depth - 1, rows)))"
        case 3: return "(\(bool(depth - 1, rows)) ? \(double(depth - 1, rows)) : \(double(depth - 1, rows)))"
        case 4: return "\(list(.double, depth - 1, rows)).\(pick(["sum", "min", "max"]))()"
        default: return "math.sqrt(\(double(depth - 1, rows)))"
        }
    }

    private mutating func text(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(30) ? pick(["'a'", "'総務'", "''", "'Z'"]) : field(.text, rows) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "(\(text(depth - 1, rows)) + \(pick(["'x'", "'-'"])))"
        case 1: return "(\(bool(depth - 1, rows)) ? \(text(depth - 1, rows)) : \(text(depth - 1, rows)))"
        case 2: return "\(optionalField(.text, rows)).orValue(\(text(0, rows)))"
        default: return field(.text, rows)
        }
    }

    private mutating func date(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(30) ? pick(["as_of", "year_start", "date('2020-02-29')"]) : field(.date, rows) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\(date(depth - 1, rows)).\(pick(["plusYears", "minusMonths", "plusDays"]))(\(int(depth - 2, rows)))"
        case 1: return "(\(bool(depth - 1, rows)) ? \(date(depth - 1, rows)) : \(date(depth - 1, rows)))"
        case 2: return "\(list(.date, depth - 1, rows)).\(pick(["min", "max"]))()"
        default: return field(.date, rows)
        }
    }

    /// A list of rows.
    private mutating func rowList(_ depth: Int, _ rows: [Row]) -> (list: String, table: Table) {
        let owner = rows.last { $0.table == .employee }?.name ?? "employee"
        let table: Table = pick([.rating, .posting])
        let base = "\(chance(15) ? owner + ".boss" : owner).\(table == .rating ? "ratings" : "postings")"
        guard depth > 0, chance(50) else { return (base, table) }
        let name = newName()
        return ("\(base).filter(\(name), \(bool(depth - 1, rows + [Row(name: name, table: table)])))", table)
    }

    /// A list of values.
    private mutating func list(_ kind: Kind, _ depth: Int, _ rows: [Row]) -> String {
        if chance(20) {
            let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in expression(kind, depth: depth - 1, rows: rows) }
            return "[\(parts.joined(separator: ", "))]"
        }
        let (list, table) = rowList(depth - 1, rows)
        let name = newName()
        return "\(list).map(\(name), \(expression(kind, depth: depth - 1, rows: rows + [Row(name: name, table: table)])))"
    }

    private mutating func field(_ kind: Kind, _ rows: [Row]) -> String {
        let row = pick(rows)
        return "\(row.name).\(pick(Self.fields(kind, row.table)))"
    }

    private static func fields(_ kind: Kind, _ table: Table) -> [String] {
        switch (table, kind) {
        case (.employee, .bool): ["active", "keen"]
        case (.employee, .int): ["points", "bonus", "boss.points", "crew.n", "crew.most"]
        case (.employee, .double): ["ratio", "crew.mean"]
        case (.employee, .text): ["unit", "note", "boss.unit"]
        case (.employee, .date): ["hired_on", "left_on", "boss.hired_on"]
        case (.rating, .bool): ["final", "employee.active"]
        case (.rating, .int): ["fiscal_year", "score", "employee.points"]
        case (.rating, .double): ["weight"]
        case (.rating, .text): ["remark", "employee.unit"]
        case (.rating, .date): ["rated_on", "employee.hired_on"]
        case (.posting, .bool): ["acting"]
        case (.posting, .int): ["floor", "employee.bonus"]
        case (.posting, .double): ["share"]
        case (.posting, .text): ["place"]
        case (.posting, .date): ["from", "to"]
        }
    }

    /// `e.f` of a field that may be empty.
    private mutating func optionalField(_ rows: [Row]) -> String {
        let row = pick(rows)
        switch row.table {
        case .employee: return "\(row.name).\(pick(["bonus", "note", "left_on", "keen", "boss", "ratio"]))"
        case .rating: return "\(row.name).\(pick(["score", "remark"]))"
        case .posting: return "\(row.name).\(pick(["to", "place"]))"
        }
    }

    /// `e.?f` of a field of a kind that may be empty.
    private mutating func optionalField(_ kind: Kind, _ rows: [Row]) -> String {
        let row = pick(rows)
        let isText = kind == .text
        switch row.table {
        case .employee: return "\(row.name).?\(isText ? "note" : "bonus")"
        case .rating: return "\(row.name).?\(isText ? "remark" : "score")"
        case .posting: return isText ? "\(row.name).?place" : "\(row.name).employee.?bonus"
        }
    }

    private mutating func newName() -> String {
        names += 1
        return "v\(names)"
    }
}
