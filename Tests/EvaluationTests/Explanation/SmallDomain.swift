import SeededNumbers

@testable import Evaluation
@testable import Policies
@testable import Records

/// People of whom each stands for one combination of a few small domains, with random rules about them.
struct SmallDomain {
    /// One combination. Nil stands for an empty cell, or for a row that is not there.
    struct Person: Hashable {
        var kind: String
        var level: Int?
        var active: Bool
        var count: Int?
        var talk: Talk?
        /// A second talk, which only changed records have.
        var added: Talk?
    }

    struct Talk: Hashable {
        var kind: String?
        var good: Bool?
    }

    let people: [Person]
    let policy: TypedPolicy
    let dataset: Dataset
    let time: EvaluationTime

    init(seed: UInt64, rules: Int) throws {
        let people = Self.all
        self.people = people
        var generator = SeededGenerator(seed: seed)
        let expressions = (0..<rules).map { _ in Self.expression(depth: 2, &generator) }
        let setting = try DomainPolicy(sections: Self.sections, rules: expressions)
        policy = setting.policy
        dataset = try DatasetReader(schema: policy.policy.records).read(files: [
            ("employees.csv", Array(Self.employees(people).utf8)), ("talks.csv", Array(Self.talks(people).utf8)),
        ])
        time = setting.time
    }

    /// The fields and the distance from one combination to another; nil where a value would have to be taken away.
    static func cost(from old: Person, to new: Person) -> (fields: Int, distance: Int)? {
        var (fields, distance) = (0, 0)
        func change(_ old: Int?, _ new: Int?) -> Bool {
            if old == new { return true }
            guard let new else { return false }
            fields += 1
            distance += old.map { abs($0 - new) } ?? 1
            return true
        }
        func replace<Value: Equatable>(_ old: Value?, _ new: Value?) -> Bool {
            if old == new { return true }
            if new == nil { return false }
            fields += 1
            distance += 1
            return true
        }
        guard replace(old.kind, new.kind), replace(old.active, new.active), change(old.level, new.level),
            change(old.count, new.count), (old.talk == nil) == (new.talk == nil),
            replace(old.talk?.kind, new.talk?.kind), replace(old.talk?.good, new.talk?.good)
        else { return nil }
        if let added = new.added {
            let cells = 1 + (added.kind == nil ? 0 : 1) + (added.good == nil ? 0 : 1)
            fields += cells
            distance += cells
        }
        return (fields, distance)
    }

    private static var all: [Person] {
        let talks: [Talk?] = [nil] + ["p", "q"].flatMap { kind in [nil, true, false].map { Talk(kind: kind, good: $0) } }
        let added: [Talk?] = [nil] + [nil, "p", "q"].flatMap { kind in [nil, true, false].map { Talk(kind: kind, good: $0) } }
        var people: [Person] = []
        for kind in ["x", "y"] {
            for level in [nil, 1, 2, 3] {
                for active in [true, false] {
                    for count in [nil, 0, 1, 2, 3] {
                        for talk in talks {
                            for more in added {
                                people.append(
                                    Person(kind: kind, level: level, active: active, count: count, talk: talk, added: more))
                            }
                        }
                    }
                }
            }
        }
        return people
    }

    private static func expression(depth: Int, _ generator: inout SeededGenerator) -> String {
        let atoms = [
            "employee.kind == 'x'", "employee.active", "employee.level >= 2", "employee.level == 3", "employee.level <= 1",
            "(has(employee.count) && employee.count >= 2)", "has(employee.level)", "employee.count + employee.level >= 4",
            "employee.talks.exists(t, t.kind == 'p' && t.good)", "employee.talks.size() >= 2",
            "employee.talks.all(t, t.kind == 'q')", "employee.talks.filter(t, has(t.good) && t.good).size() >= 1",
            "(employee.kind == 'y' ? employee.count >= 3 : employee.level >= 3)",
        ]
        if depth == 0 { return atoms.randomElement(using: &generator) ?? atoms[0] }
        let left = expression(depth: depth - 1, &generator)
        let right = expression(depth: depth - 1, &generator)
        return switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1: "(\(left) && \(right))"
        case 2: "(\(left) || \(right))"
        case 3: "!(\(left))"
        default: left
        }
    }

    private static func employees(_ people: [Person]) -> String {
        let lines = people.enumerated().map { number, person in
            let cells = [
                "\(number)", person.kind, person.level.map { "\($0)" } ?? "", "\(person.active)",
                person.count.map { "\($0)" } ?? "",
            ]
            return cells.joined(separator: ",")
        }
        return (["id,kind,level,active,count"] + lines).joined(separator: "\n") + "\n"
    }

    private static func talks(_ people: [Person]) -> String {
        var lines = ["employee_id,number,kind,good"]
        for (place, person) in people.enumerated() {
            for (number, talk) in [person.talk, person.added].enumerated() {
                guard let talk else { continue }
                lines.append("\(place),\(number + 1),\(talk.kind ?? ""),\(talk.good.map { "\($0)" } ?? "")")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let sections = """
        scale:
          clause: S-1
          levels:
            3: {label: {ja: c, en: c}, meets: true}
            2: {label: {ja: b, en: b}, severity: note}
            1: {label: {ja: a, en: a}, severity: attention}
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
              kind: {type: string, one_of: [x, y]}
              level: {type: level, optional: true}
              active: {type: bool}
              count: {type: int, optional: true}
          talks:
            row: talk
            of: employees
            key: [number]
            fields:
              number: {type: int}
              kind: {type: string, one_of: [p, q]}
              good: {type: bool, optional: true}

        """
}
