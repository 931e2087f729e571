import SeededNumbers

@testable import Evaluation
@testable import Policies
@testable import Records

/// People of whom each stands for one combination of rows that hold rows: up to two talks, with up to two notes each.
///
/// All keys and contents have two values, so that no change leads out of the combinations.
struct NestedDomain {
    /// One combination.
    struct Person: Hashable {
        var kind: String
        /// The talk of the first half and that of the second; nil for one that is not there.
        var talks: [Talk?]
    }

    struct Talk: Hashable {
        /// On `p` and on `q`.
        var notes: [Note]

        static let all = Note.allCases.flatMap { first in Note.allCases.map { Talk(notes: [first, $0]) } }
    }

    enum Note: String, CaseIterable {
        case absent
        case empty = ""
        case bad = "false"
        case good = "true"
    }

    let people: [Person]
    let policy: TypedPolicy
    let world: World

    init(rules: [String]) throws {
        let talks: [Talk?] = [nil] + Talk.all
        people = ["x", "y"].flatMap { kind in
            talks.flatMap { first in talks.map { Person(kind: kind, talks: [first, $0]) } }
        }
        let setting = try DomainPolicy(sections: Self.sections, rules: rules)
        policy = setting.policy
        let files = Self.files(people).map { ($0.name, Array($0.lines.joined(separator: "\n").utf8)) }
        let dataset = try DatasetReader(schema: policy.policy.records).read(files: files)
        world = World(policy: policy, dataset: dataset, time: setting.time)
        PlanRunner(world: world).run()
    }

    /// Random statements about the rows and what they hold.
    static func rules(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in expression(depth: 1, &generator) }
    }

    /// The fields from one combination to another, each at a distance of 1; nil where something would have to be taken away.
    static func fields(from old: Person, to new: Person) -> Int? {
        var fields = old.kind == new.kind ? 0 : 1
        for (before, after) in zip(old.talks, new.talks) {
            guard let found = self.fields(from: before, to: after) else { return nil }
            fields += found
        }
        return fields
    }

    private static func fields(from old: Talk?, to new: Talk?) -> Int? {
        guard let new else { return old == nil ? 0 : nil }
        guard let old else { return 1 + new.notes.reduce(0) { $0 + cells($1) } }
        // A note may be about the other topic, at the price of its key.
        let same = zip(old.notes, new.notes).map { fields(from: $0, to: $1, moved: 0) }
        let moved = zip(old.notes, new.notes.reversed()).map { fields(from: $0, to: $1, moved: 1) }
        return [same, moved].compactMap { $0.contains(nil) ? nil : $0.reduce(0) { $0 + ($1 ?? 0) } }.min()
    }

    private static func fields(from old: Note, to new: Note, moved: Int) -> Int? {
        switch (old, new) {
        case (.absent, _): cells(new)
        case (_, .absent): nil
        case (_, .empty): old == .empty ? moved : nil
        default: moved + (old == new ? 0 : 1)
        }
    }

    /// Of an added note.
    private static func cells(_ note: Note) -> Int {
        switch note {
        case .absent: 0
        case .empty: 1
        case .bad, .good: 2
        }
    }

    private static func expression(depth: Int, _ generator: inout SeededGenerator) -> String {
        let atoms = [
            "employee.kind == 'x'", "employee.talks.size() >= 2", "employee.talks.exists(t, t.half == 'second')",
            "employee.notes.exists(n, n.topic == 'p' && n.good)", "employee.notes.filter(n, has(n.good) && n.good).size() == 3",
            "employee.notes.filter(n, n.talk.half == 'second' && has(n.good)).size() >= 2",
            "employee.talks.all(t, t.notes.exists(n, n.topic == 'q'))",
            "employee.talks.exists(t, t.notes.filter(n, has(n.good) && !n.good).size() == 2)",
            "employee.notes.filter(n, n.talk.half == 'first').size() == (employee.kind == 'x' ? 2 : 1)",
            "['p', 'q'].filter(c, !employee.notes.exists(n, n.talk.half == 'second' && n.topic == c && has(n.good))).size() == 0",
        ]
        if depth == 0 { return atoms.randomElement(using: &generator) ?? atoms[0] }
        let left = expression(depth: depth - 1, &generator)
        let right = expression(depth: depth - 1, &generator)
        return switch Int.random(in: 0..<4, using: &generator) {
        case 0: "(\(left) && \(right))"
        case 1: "(\(left) || \(right))"
        case 2: "!(\(left))"
        default: left
        }
    }

    private static func files(_ people: [Person]) -> [(name: String, lines: [String])] {
        var employees = ["id,kind"]
        var talks = ["employee_id,half"]
        var notes = ["employee_id,half,topic,good"]
        for (number, person) in people.enumerated() {
            employees.append("\(number),\(person.kind)")
            for (half, talk) in zip(["first", "second"], person.talks) {
                guard let talk else { continue }
                talks.append("\(number),\(half)")
                for (topic, note) in zip(["p", "q"], talk.notes) where note != .absent {
                    notes.append("\(number),\(half),\(topic),\(note.rawValue)")
                }
            }
        }
        return [("employees.csv", employees), ("talks.csv", talks), ("notes.csv", notes)]
    }

    private static let sections = """
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string}
              kind: {type: string, one_of: [x, y]}
          talks:
            row: talk
            of: employees
            key: [half]
            fields:
              half: {type: string, one_of: [first, second]}
          notes:
            row: note
            of: talks
            key: [topic]
            fields:
              topic: {type: string, one_of: [p, q]}
              good: {type: bool, optional: true}

        """
}
