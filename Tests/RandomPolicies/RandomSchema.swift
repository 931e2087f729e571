import SeededNumbers

/// The records of a random policy: the tables are always the same, what may be empty, and how a text is restricted, is not.
struct RandomSchema {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func text() -> String {
        """
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
        \(fields([
            ("unit", "string"), ("note", "string"), ("points", "int"), ("bonus", "int"), ("ratio", "double"), ("rate", "double"),
            ("active", "bool"), ("keen", "bool"), ("hired_on", "date"), ("left_on", "date"), ("grade", "grade"),
        ]))
              boss: {type: reference, to: employees, optional: true}
          ratings:
            row: rating
            of: employees
            key: [fiscal_year, competency]
            fields:
              fiscal_year: {type: int}
              competency: {type: competency}
              score: {type: level, optional: true, blank: {not_rated: [なし], not_applicable: [対象外]}}
        \(fields([("weight", "double"), ("final", "bool"), ("remark", "string"), ("rated_on", "date")]))
          checks:
            row: check
            of: ratings
            key: [number]
            fields:
              number: {type: int}
        \(fields([("hits", "int"), ("size", "double"), ("mark", "string"), ("on", "date"), ("done", "bool")]))
          attendances:
            row: attendance
            of: employees
            key: [training, started_on]
            fields:
              training: {type: training}
              started_on: {type: date}
              completed_on: {type: date, optional: true}
          postings:
            row: posting
            of: employees
            key: [from]
            period: {from: from, to: to}
            fields:
              from: {type: date}
              to: {type: date, optional: true}
        \(fields([("place", "string"), ("floor", "int"), ("share", "double"), ("acting", "bool")]))

        """
    }

    private mutating func fields(_ fields: [(name: String, type: String)]) -> String {
        fields.map { name, type in
            let isOptional = Bool.random(using: &random) ? ", optional: true" : ""
            let isListed = type == "string" && Int.random(in: 0..<4, using: &random) == 0
            return "      \(name): {type: \(type)\(isOptional)\(isListed ? ", one_of: [総務, 企画, a, bc, Z, 企画a, x-]" : "")}"
        }
        .joined(separator: "\n")
    }
}
