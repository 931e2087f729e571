import CEL
import CivilTime
import Diagnostics
import Policies
import Schema

/// Lists rows that differ from a given one in one place, by values that the policy makes interesting: its codes, its parameters, days
/// around those that it counts from.
struct GivenVariants {
    private let policy: TypedPolicy
    private let reach: PolicyReach
    private let pool: VariantPool
    private let place: SourceRange

    init(_ policy: TypedPolicy, reach: PolicyReach, time: EvaluationTime?) {
        self.policy = policy
        self.reach = reach
        pool = VariantPool(policy, time: time)
        place = policy.policy.header.range
    }

    /// The variants of a row of a type, those of its own fields before those of what it holds.
    func of(_ row: GivenValue, type: Int, depth: Int = 0) -> [GivenValue] {
        guard case .map(let entries, let range) = row, depth < 4 else { return [] }
        var found: [GivenValue] = []
        func changed(_ position: Int, _ value: GivenValue?) -> GivenValue {
            var copy = entries
            if let value {
                copy[position] = GivenEntry(key: copy[position].key, keyRange: range, value: value)
            } else {
                copy.remove(at: position)
            }
            return .map(copy, range)
        }
        for (position, entry) in entries.enumerated() {
            guard let slot = policy.rowTypes[type].slot(of: entry.key) else { continue }
            found += values(of: policy.rowTypes[type].members[slot], type, entry.value, depth).map { changed(position, $0) }
        }
        for member in missing(entries, type) {
            for value in values(of: member, type, nil, depth) {
                found.append(.map(entries + [GivenEntry(key: member.name, keyRange: range, value: value)], range))
            }
        }
        for position in entries.indices { found.append(changed(position, nil)) }
        return found
    }

    /// The members that expressions read and the row does not give.
    private func missing(_ entries: [GivenEntry], _ type: Int) -> [RowMember] {
        policy.rowTypes[type].members.filter { member in
            guard reach.members.contains(MemberUse(object: policy.rowTypes[type].name, member: member.name)),
                !entries.contains(where: { $0.key == member.name })
            else { return false }
            switch member.kind {
            case .field, .children: return true
            case .ancestor, .group, .definition: return false
            }
        }
    }

    private func values(of member: RowMember, _ type: Int, _ value: GivenValue?, _ depth: Int) -> [GivenValue] {
        switch member.kind {
        case .field, .definition:
            let codes = pool.words.codes(of: MemberUse(object: policy.rowTypes[type].name, member: member.name))
            return scalars(member.type, codes, value) + [.null(place)]
        case .ancestor(let holder), .group(let holder): return value.map { of($0, type: holder, depth: depth + 1) } ?? []
        case .children(let child): return lists(child, value, depth)
        }
    }

    private func scalars(_ type: CELType, _ codes: [String], _ value: GivenValue?) -> [GivenValue] {
        var written: String?
        if case .text(let text, _, _) = value { written = text }
        let texts = codes.isEmpty ? pool.texts(type, near: written) : codes
        return texts.filter { $0 != written }.map { .text($0, isQuoted: false, place) }
    }

    private func lists(_ child: Int, _ value: GivenValue?, _ depth: Int) -> [GivenValue] {
        let fresh = GivenValue.map(fields(ofNew: child), place)
        guard case .list(let elements, let range) = value else { return [.list([], place), .list([fresh], place)] }
        var found: [GivenValue] = []
        for (position, element) in elements.enumerated() {
            for other in of(element, type: child, depth: depth + 1) {
                var copy = elements
                copy[position] = other
                found.append(.list(copy, range))
            }
            var rest = elements
            rest.remove(at: position)
            found.append(.list(rest, range))
            found.append(.list(elements + [element], range))
        }
        let additions = [fresh] + of(fresh, type: child, depth: depth + 1)
        return found + additions.map { .list(elements + [$0], range) }
    }

    /// A row of a type with a value for each field that expressions read.
    private func fields(ofNew type: Int) -> [GivenEntry] {
        let row = policy.rowTypes[type]
        return row.members.compactMap { member in
            guard case .field = member.kind, reach.members.contains(MemberUse(object: row.name, member: member.name)) else {
                return nil
            }
            let codes = pool.words.codes(of: MemberUse(object: row.name, member: member.name))
            return scalars(member.type, codes, nil).first.map { GivenEntry(key: member.name, keyRange: place, value: $0) }
        }
    }
}

/// The values that the expressions of a policy make interesting.
struct VariantPool {
    let words: VariantWords
    private let policy: Policy
    private let days: [CivilDate]
    private let numbers: [Int64]

    init(_ policy: TypedPolicy, time: EvaluationTime?) {
        self.policy = policy.policy
        words = VariantWords(policy.policy)
        let counts = Set(policy.policy.parameters.flatMap { $0.values.flatMap { Self.integers($0.value) } }).sorted()
        numbers = Set([0, 1, 2] + counts.flatMap { [$0 - 1, $0, $0 + 1] }).sorted()
        days = time.map { Self.days(around: $0, counts) } ?? []
    }

    private static func integers(_ value: LiteralValue) -> [Int64] {
        switch value {
        case .int(let number): [number]
        case .list(let elements): elements.flatMap { integers($0) }
        case .map(let entries): entries.flatMap { integers($0.value) }
        default: []
        }
    }

    /// The days that are a parameter's days, months or years from those that a policy counts from, with the day before and after.
    private static func days(around time: EvaluationTime, _ counts: [Int64]) -> [CivilDate] {
        let anchors = [time.asOf, time.yearEnd, time.yearStart]
        var numbers: [Int32] = []
        func add(_ day: CivilDate?) {
            guard let day else { return }
            for number in [day.dayNumber, day.dayNumber - 1, day.dayNumber + 1] where !numbers.contains(number) {
                numbers.append(number)
            }
        }
        for anchor in anchors { add(anchor) }
        for anchor in anchors {
            for count in counts.compactMap({ Int(exactly: $0) }) where count < 400 {
                add(anchor.adding(months: -count))
                add(anchor.adding(months: -count * 12))
                add(anchor.adding(days: -count))
            }
        }
        return numbers.map { CivilDate(dayNumber: $0) }
    }

    /// Values of a type as examples write them, those near a written one first.
    func texts(_ type: CELType, near written: String?) -> [String] {
        if case .refined("level", _) = type { return policy.scale?.levels.map { String($0.level) } ?? [] }
        switch type.base {
        case .bool: return ["true", "false"]
        case .int: return (near(written).map { [$0 - 1, $0 + 1] } ?? []).map(String.init) + numbers.map(String.init)
        case .double:
            return ["0.0", "1.0", "0.5", "-0.5"] + (written.flatMap(Double.init).map { ["\($0 + 0.1)", "\($0 - 0.1)"] } ?? [])
        case .date: return days.map(\.description)
        case .string: return ["x", "y"]
        case .named("grade", _): return policy.grades.ids
        case .named("competency", _): return policy.competencies.ids
        case .named("training", _): return policy.trainings.ids
        default: return []
        }
    }

    private func near(_ written: String?) -> Int64? { written.flatMap { Int64($0) } }
}
