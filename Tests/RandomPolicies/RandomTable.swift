/// The kinds of values that random expressions have.
enum RandomKind: Int, CaseIterable {
    case bool
    case int
    case double
    case text
    case date
}

/// The tables and views of a random policy, with what expressions may read of their rows.
enum RandomTable: CaseIterable {
    case employee
    case rating
    /// Rows that ratings hold.
    case check
    case posting
    /// One row for each employee and expected competency.
    case aim
    /// One row for each group of employees.
    case crew

    /// The name of a row in expressions.
    var row: String { "\(self)" }

    /// The fields of the table itself, which may be asked whether they are there.
    func fields(_ kind: RandomKind) -> [String] {
        switch (self, kind) {
        case (.employee, .bool): ["active", "keen"]
        case (.employee, .int): ["points", "bonus"]
        case (.employee, .double): ["ratio", "rate"]
        case (.employee, .text): ["unit", "note"]
        case (.employee, .date): ["hired_on", "left_on"]
        case (.rating, .bool): ["final"]
        case (.rating, .int): ["fiscal_year", "score"]
        case (.rating, .double): ["weight"]
        case (.rating, .text): ["remark"]
        case (.rating, .date): ["rated_on"]
        case (.check, .bool): ["done"]
        case (.check, .int): ["number", "hits"]
        case (.check, .double): ["size"]
        case (.check, .text): ["mark"]
        case (.check, .date): ["on"]
        case (.posting, .bool): ["acting"]
        case (.posting, .int): ["floor"]
        case (.posting, .double): ["share"]
        case (.posting, .text): ["place"]
        case (.posting, .date): ["from", "to"]
        case (.aim, .int): ["minimum", "score"]
        case (.crew, .int): ["n", "most", "least", "total"]
        case (.crew, .double): ["mean", "spread", "part"]
        case (.aim, _), (.crew, _): []
        }
    }

    /// What a row reads of other rows: those that hold it, those that it names, the groups that it belongs to.
    func reaches(_ kind: RandomKind) -> [String] {
        switch (self, kind) {
        case (.employee, .bool): ["boss.active"]
        case (.employee, .int): ["boss.points", "crew.n", "crew.most", "boss.crew.least", "boss.boss.bonus", "grade.rank"]
        case (.employee, .double): ["crew.mean", "crew.part", "boss.ratio"]
        case (.employee, .text): ["boss.unit", "grade.id", "grade.stream"]
        case (.employee, .date): ["boss.hired_on"]
        case (.rating, .bool): ["employee.active"]
        case (.rating, .int): ["employee.points", "employee.boss.points", "squad.n", "squad.sum"]
        case (.rating, .double): ["employee.ratio"]
        case (.rating, .text): ["employee.unit", "competency.id"]
        case (.rating, .date): ["employee.hired_on", "employee.boss.left_on"]
        case (.check, .bool): ["rating.final"]
        case (.check, .int): ["rating.score", "rating.employee.points"]
        case (.check, .double): ["rating.weight"]
        case (.check, .text): ["rating.remark", "rating.competency.id"]
        case (.check, .date): ["rating.rated_on"]
        case (.posting, .int): ["employee.bonus"]
        case (.posting, .date): ["employee.hired_on"]
        case (.aim, .bool): ["employee.keen"]
        case (.aim, .text): ["competency.id", "employee.note"]
        case (.aim, .double): ["employee.rate"]
        case (.aim, .date): ["employee.left_on"]
        case (.posting, _), (.aim, .int), (.crew, _): []
        }
    }

    /// The lists of rows that a row holds.
    var lists: [(name: String, table: RandomTable)] {
        switch self {
        case .employee: [("ratings", .rating), ("postings", .posting), ("checks", .check), ("aims", .aim)]
        case .rating: [("checks", .check)]
        case .check, .posting, .aim, .crew: []
        }
    }

    /// The path from a row to its employee; nil where there is none.
    var employee: String? {
        switch self {
        case .employee: ""
        case .rating, .posting, .aim: ".employee"
        case .check: ".rating.employee"
        case .crew: nil
        }
    }
}
