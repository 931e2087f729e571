extension RandomExpressions {
    mutating func bool(_ depth: Int, _ rows: [Row]) -> String {
        if depth <= 0 { return chance(20) ? pick(Self.constants(.bool)) : field(.bool, rows) }
        switch number(0..<16) {
        case 0: return "(\(bool(depth - 1, rows)) && \(bool(depth - 1, rows)))"
        case 1: return "(\(bool(depth - 1, rows)) || \(bool(depth - 1, rows)) || \(bool(depth - 2, rows)))"
        case 2: return "!(\(bool(depth - 1, rows)))"
        case 3: return compared(.int, depth, rows)
        case 4: return compared(.date, depth, rows)
        case 5: return compared(pick([.double, .text, .bool]), depth, rows)
        case 6: return asked(rows)
        case 7, 8: return quantified(depth, rows)
        case 9: return "(\(bool(depth - 1, rows)) ? \(bool(depth - 1, rows)) : \(bool(depth - 1, rows)))"
        case 10: return among(depth, rows)
        case 11: return aboutText(depth, rows)
        case 12: return catalogue(rows)
        case 13: return written(depth, rows)
        case 14: return "\(list(pick([.int, .date, .text]), depth - 1, rows)).\(pick(["first()", "last()"])).hasValue()"
        default: return field(.bool, rows)
        }
    }

    private mutating func compared(_ kind: RandomKind, _ depth: Int, _ rows: [Row]) -> String {
        let sign = kind == .bool ? pick(["==", "!="]) : pick(["==", "!=", "<", "<=", ">", ">="])
        return "(\(expression(kind, depth: depth - 1, rows: rows)) \(sign) \(expression(kind, depth: depth - 1, rows: rows)))"
    }

    private mutating func quantified(_ depth: Int, _ rows: [Row]) -> String {
        let (list, table) = rowList(depth - 1, rows)
        let name = newName()
        return
            "\(list).\(pick(["all", "exists", "exists_one"]))(\(name), \(bool(depth - 1, rows + [Row(name: name, table: table)])))"
    }

    /// Whether a field is there, or the first row of a list, or a field of it.
    private mutating func asked(_ rows: [Row]) -> String {
        let row = pick(rows)
        guard let field = ownField(pick(RandomKind.allCases), row) else { return "true" }
        switch number(0..<4) {
        case 0:
            guard let path = row.table.employee else { return "has(\(row.name).\(field))" }
            return "has(\(row.name)\(path).boss\(pick(["", ".bonus", ".note", ".points"])))"
        case 1: return "\(row.name).?\(field).hasValue()"
        default: return "has(\(row.name).\(field))"
        }
    }

    private mutating func among(_ depth: Int, _ rows: [Row]) -> String {
        let kind: RandomKind = pick([.int, .text, .date])
        let fixed = Self.constants(kind)
        let elements = [pick(fixed), pick(fixed), chance(50) ? pick(fixed) : expression(kind, depth: depth - 2, rows: rows)]
        return "(\(expression(kind, depth: depth - 1, rows: rows)) in [\(elements.joined(separator: ", "))])"
    }

    private mutating func aboutText(_ depth: Int, _ rows: [Row]) -> String {
        let text = text(depth - 1, rows)
        return chance(15)
            ? "\(text).matches('^[a-z]+$')"
            : "\(text).\(pick(["startsWith", "endsWith", "contains"]))(\(pick(["'a'", "'企'", "''"])))"
    }

    /// A comprehension over a list that is written out, over the keys of a parameter, or over the values of a row's list.
    private mutating func written(_ depth: Int, _ rows: [Row]) -> String {
        let name = newName()
        let macro = pick(["all", "exists", "exists_one"])
        switch number(0..<3) {
        case 0:
            let elements = (0..<number(1..<4)).map { _ in int(depth - 1, rows) }.joined(separator: ", ")
            return "[\(elements)].\(macro)(\(name), \(name) \(pick(["<", "=="])) \(int(depth - 2, rows)))"
        case 1: return "params.weights.\(macro)(\(name), params.weights[\(name)] > \(int(depth - 1, rows)))"
        default: return "\(list(.int, depth - 1, rows)).\(macro)(\(name), \(name) >= \(int(depth - 2, rows)))"
        }
    }

    /// What the catalogues of grades, expectations and competencies say.
    private mutating func catalogue(_ rows: [Row]) -> String {
        let row = pick(rows)
        if row.table == .rating || row.table == .aim, chance(50) {
            return pick([
                "(\(row.name).competency.id == 'ethics')", "(\(row.name).competency.id in ['skill', 'vision'])",
                "\(row.name).employee.grade.expectations.exists(x, x.competency == \(row.name).competency)",
            ])
        }
        guard let path = row.table.employee else { return "true" }
        let employee = row.name + path
        return pick([
            "(\(employee).grade.rank >= 2)", "(\(employee).grade.stream == 'office')", "('lead' in \(employee).grade.tags)",
            "has(\(employee).grade.next)", "\(employee).grade.expectations.exists(x, x.minimum > 3)",
            "(\(employee).boss.grade == \(employee).grade)", "\(employee).ratings.exists(q, q.competency.id == 'ethics')",
            "(\(employee).boss == \(employee))", "\(employee).grade.next.expectations.all(x, x.minimum >= 3)",
            "\(employee).ratings.all(q, \(employee).grade.expectations.exists(x, x.competency == q.competency))",
        ])
    }
}
