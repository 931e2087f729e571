extension RandomExpressions {
    mutating func int(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(40) ? pick(Self.constants(.int)) : field(.int, rows) }
        switch number(0..<16) {
        case 0, 1: return "(\(int(depth - 1, rows)) \(pick(["+", "-", "*", "/", "%"])) \(int(depth - 1, rows)))"
        case 2: return "-(\(int(depth - 1, rows)))"
        case 3: return conditional(.int, depth, rows)
        case 4: return rowList(depth - 1, rows).list + ".size()"
        case 5: return "\(list(.int, depth - 1, rows)).\(pick(["sum", "min", "max", "distinct().size", "size"]))()"
        case 6: return "\(date(depth - 1, rows)).\(pick(["daysUntil", "yearsUntil"]))(\(date(depth - 1, rows)))"
        case 7: return "math.abs(\(int(depth - 1, rows)))"
        case 8: return orValue(.int, depth, rows)
        case 9: return "\(list(.int, depth - 1, rows)).\(pick(["first()", "last()"])).orValue(\(int(depth - 2, rows)))"
        case 10: return "\(list(.int, depth - 1, rows))[\(pick(["0", "1"]))]"
        case 11:
            let part = "\(date(depth - 1, rows)).\(pick(["year", "month", "day", "fiscalYear", "dayOfWeek"]))()"
            return part.hasSuffix("fiscalYear()") ? "int(\(part))" : part
        case 12: return "\(pick(["math.greatest", "math.least"]))(\(int(depth - 1, rows)), \(int(depth - 2, rows)))"
        case 13: return probe("score", ".?score.orValue(\(int(depth - 2, rows)))", depth, rows)
        case 14: return "\(list(pick([.text, .date, .bool]), depth - 1, rows)).\(pick(["distinct().size", "size"]))()"
        default:
            return pick([
                "int(\(double(depth - 1, rows)))", "\(text(depth - 1, rows)).size()", field(.int, rows), weighed(depth, rows),
            ])
        }
    }

    mutating func double(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(40) ? pick(Self.constants(.double)) : field(.double, rows) }
        switch number(0..<9) {
        case 0, 1: return "(\(double(depth - 1, rows)) \(pick(["+", "-", "*", "/"])) \(double(depth - 1, rows)))"
        case 2: return "double(\(int(depth - 1, rows)))"
        case 3: return conditional(.double, depth, rows)
        case 4: return "\(list(.double, depth - 1, rows)).\(pick(["sum", "min", "max"]))()"
        case 5: return "\(pick(["math.sqrt", "math.abs", "math.floor", "math.round"]))(\(double(depth - 1, rows)))"
        case 6: return orValue(.double, depth, rows)
        case 7: return "-(\(double(depth - 1, rows)))"
        default: return "\(list(.double, depth - 1, rows)).\(pick(["first()", "last()"])).orValue(\(double(depth - 2, rows)))"
        }
    }

    mutating func text(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(30) ? pick(Self.constants(.text)) : field(.text, rows) }
        switch number(0..<8) {
        case 0: return "(\(text(depth - 1, rows)) + \(pick(["'x'", "'-'"])))"
        case 1: return conditional(.text, depth, rows)
        case 2: return orValue(.text, depth, rows)
        case 3: return "\(list(.text, depth - 1, rows)).\(pick(["first()", "last()"])).orValue(\(text(0, rows)))"
        case 4: return pick(["string(\(int(depth - 1, rows)))", "\(text(depth - 1, rows)).lowerAscii()"])
        default: return field(.text, rows)
        }
    }

    mutating func date(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(30) ? pick(Self.constants(.date)) : field(.date, rows) }
        switch number(0..<7) {
        case 0:
            let shift = pick(["plusYears", "minusMonths", "plusDays", "minusYears", "plusMonths", "minusDays"])
            return "\(date(depth - 1, rows)).\(shift)(\(int(depth - 2, rows)))"
        case 1: return conditional(.date, depth, rows)
        case 2: return "\(list(.date, depth - 1, rows)).\(pick(["min", "max"]))()"
        case 3: return orValue(.date, depth, rows)
        case 4: return "\(list(.date, depth - 1, rows)).\(pick(["first()", "last()"])).orValue(\(date(depth - 2, rows)))"
        default: return field(.date, rows)
        }
    }

    private mutating func conditional(_ kind: RandomKind, _ depth: Int, _ rows: [Row]) -> String {
        let (yes, no) = (expression(kind, depth: depth - 1, rows: rows), expression(kind, depth: depth - 1, rows: rows))
        return "(\(bool(depth - 1, rows)) ? \(yes) : \(no))"
    }

    /// `e.?f.orValue(…)`, perhaps with a second field between.
    private mutating func orValue(_ kind: RandomKind, _ depth: Int, _ rows: [Row]) -> String {
        let row = pick(rows)
        guard let first = ownField(kind, row), let second = ownField(kind, row) else { return field(kind, rows) }
        let or = chance(30) ? ".or(\(row.name).?\(second))" : ""
        return "\(row.name).?\(first)\(or).orValue(\(expression(kind, depth: depth - 2, rows: rows)))"
    }

    /// The first row of a list with a key, and something of it.
    private mutating func probe(_ field: String, _ rest: String, _ depth: Int, _ rows: [Row]) -> String {
        let row = pick(rows)
        guard let path = row.table.employee else { return self.field(.int, rows) }
        let name = newName()
        var tests = [pick(["\(name).fiscal_year == \(int(depth - 2, rows))", "\(name).rated_on == \(date(depth - 2, rows))"])]
        if row.table == .rating || row.table == .aim { tests = ["\(name).competency == \(row.name).competency"] }
        if chance(60) { tests.append(pick(["\(name).final", "\(name).fiscal_year >= year - 1", "has(\(name).score)"])) }
        if chance(30) { tests.reverse() }
        return "\(row.name)\(path).ratings.filter(\(name), \(tests.joined(separator: " && "))).first()\(rest)"
    }

    /// A total over the keys of a parameter.
    private mutating func weighed(_ depth: Int, _ rows: [Row]) -> String {
        let name = newName()
        return
            "params.weights.map(\(name), math.abs(params.weights[\(name)] * \(int(depth - 1, rows)))).\(pick(["max", "min", "sum"]))()"
    }

    /// A list of rows.
    mutating func rowList(_ depth: Int, _ rows: [Row]) -> (list: String, table: RandomTable) {
        let row = pick(rows)
        let held = row.table.lists.isEmpty || chance(40) ? nil : pick(row.table.lists)
        var base = held.map { (name: "\(row.name).\($0.name)", table: $0.table) }
        if base == nil {
            let list = pick(RandomTable.employee.lists)
            base = ("\(row.name)\(row.table.employee ?? "")\(chance(15) ? ".boss" : "").\(list.name)", list.table)
        }
        guard let base else { return ("[]", .rating) }
        guard depth > 0, chance(50) else { return (base.name, base.table) }
        let name = newName()
        return ("\(base.name).filter(\(name), \(bool(depth - 1, rows + [Row(name: name, table: base.table)])))", base.table)
    }

    /// A list of values.
    mutating func list(_ kind: RandomKind, _ depth: Int, _ rows: [Row]) -> String {
        if chance(20) {
            let parts = (0..<number(2..<4)).map { _ in expression(kind, depth: depth - 1, rows: rows) }
            return "[\(parts.joined(separator: ", "))]"
        }
        let (list, table) = rowList(depth - 1, rows)
        let name = newName()
        let inner = rows + [Row(name: name, table: table)]
        let condition = chance(20) ? "\(bool(depth - 2, inner)), " : ""
        return "\(list).map(\(name), \(condition)\(expression(kind, depth: depth - 1, rows: inner)))"
    }
}
