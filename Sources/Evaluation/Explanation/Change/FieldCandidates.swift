import CEL
import CivilTime
import Columnar
import Policies
import Schema

/// The values that a cell may be given in a trial: for a finite type all, for an ordered one those around what is compared with.
struct FieldCandidates {
    /// A content that a cell may be given.
    struct Candidate {
        let content: RecordSlice.Content
        /// 1 for filling an empty cell and for another word; for numbers the difference, for dates the days.
        let distance: Double
        /// Whether another value would do as well, as far as the rule goes.
        var isExample = false
        /// Whether an empty cell was compared with it.
        var isAsked = false

        fileprivate func marked(ifIn asked: [CELValue: Bool]) -> Candidate {
            guard case .value(let value) = content, let isExact = asked[value] else { return self }
            var candidate = self
            candidate.isAsked = true
            candidate.isExample = isExample && !isExact
            return candidate
        }

        /// The days for an empty cell have an order of their own.
        fileprivate func isBefore(_ other: Candidate) -> Bool {
            if distance != other.distance { return distance < other.distance }
            if case .value(.date) = content { return false }
            return isAsked && !other.isAsked
        }
    }

    let base: World
    let pool: ValuePool

    /// In the order of their distance; of those that are as near, first what was asked for. Nothing for a cell that may not be changed.
    func candidates(_ place: RecordSlice.Place, in slice: RecordSlice, after trial: ChangeTrial?) -> [Candidate] {
        let comparisons = trial?.comparisons ?? []
        let asked = trial?.asked ?? [:]
        let row = slice.rows[place.row]
        guard let field = field(type: row.type, slot: place.slot), !field.personal, let current = slice.content(place) else {
            return []
        }
        var value: CELValue?
        if case .value(let found) = current { value = found }
        let found: [Candidate] =
            switch field.type {
            case .date: dates(value, comparisons)
            case .int, .fiscalYear, .double: numbers(value, field.type, comparisons)
            case .bool: words([.bool(true), .bool(false)], value)
            case .level: levels(value)
            case .grade: words(base.policy.policy.grades.ids.compactMap { base.catalog.grade(id: $0) }, value)
            case .competency: words(base.policy.policy.competencies.ids.compactMap { base.catalog.competency(id: $0) }, value)
            case .training: words(base.policy.policy.trainings.ids.compactMap { base.catalog.training(id: $0) }, value)
            case .string:
                field.oneOf.isEmpty ? texts(place, slice, comparisons) : words(field.oneOf.map { .string($0.code) }, value)
            case .reference: references(current, base.policy.rowTypes[row.type].members[place.slot].type, slice)
            }
        return found.filter { $0.content != current }.map { $0.marked(ifIn: asked) }.stablySorted { $0.isBefore($1) }
    }

    /// The field of a table's member.
    func field(type: Int, slot: Int) -> FieldSchema? {
        guard case .table(let position) = base.policy.rowTypes[type].source,
            case .field(let index) = base.policy.rowTypes[type].members[slot].kind
        else { return nil }
        return base.policy.policy.records.tables[position].fields[index]
    }

    private func words(_ values: [CELValue], _ current: CELValue?) -> [Candidate] {
        values.map { Candidate(content: .value($0), distance: 1) }
    }

    private func levels(_ current: CELValue?) -> [Candidate] {
        let scale = base.policy.policy.records.vocabulary.levels
        guard scale.lowest <= scale.highest else { return [] }
        // For an empty cell first the level that meets what is expected: where any will do, none is to be held against somebody.
        let first = current == nil ? base.policy.policy.scale?.firstMeeting : nil
        let levels = Array(scale.lowest...scale.highest).stablySorted { abs($0 - (first ?? $0)) < abs($1 - (first ?? $1)) }
        return levels.map { level in
            let value = CELValue.int(Int64(level))
            return Candidate(content: .value(value), distance: current?.distance(to: value) ?? 1, isExample: current == nil)
        }
    }

    private func dates(_ current: CELValue?, _ comparisons: [Shortfall.Comparison]) -> [Candidate] {
        var days: Set<CivilDate> = []
        func add(_ day: CivilDate, around width: Int) {
            for shift in -width...width { if let near = day.adding(days: shift) { days.insert(near) } }
        }
        for day in pool.dates { add(day, around: 1) }
        for comparison in comparisons {
            guard case .date(let left) = comparison.left, case .date(let right) = comparison.right else {
                for day in shifted(by: comparison) { add(day, around: 1) }
                continue
            }
            for day in [left, right] { add(day, around: 1) }
            guard case .date(let day)? = current else { continue }
            // Months have different lengths: what was computed from the cell may move by a few days more or less.
            for shift in [left.days(until: right), right.days(until: left)] {
                if let moved = day.adding(days: shift) { add(moved, around: 4) }
            }
        }
        guard let current, case .date = current else { return filled(days) }
        return days.sorted().map { Candidate(content: .value(.date($0)), distance: current.distance(to: .date($0)) ?? 1) }
    }

    /// The days for an empty cell: those that are not to come first, the latest of them first.
    private func filled(_ days: Set<CivilDate>) -> [Candidate] {
        let asOf = base.time.asOf
        let ordered = days.filter { $0 <= asOf }.sorted(by: >) + days.filter { $0 > asOf }.sorted()
        return ordered.map { Candidate(content: .value(.date($0)), distance: 1, isExample: true) }
    }

    private func numbers(_ current: CELValue?, _ type: FieldType, _ comparisons: [Shortfall.Comparison]) -> [Candidate] {
        let isWhole = type != .double
        var values = Set(pool.numbers.flatMap { [$0 - 1, $0, $0 + 1] })
        if let current = current?.number {
            values.formUnion([current - 1, current + 1])
            for comparison in comparisons {
                guard let left = comparison.left.number, let right = comparison.right.number else { continue }
                values.formUnion([-1, 0, 1].flatMap { [current + right - left + $0, current + left - right + $0] })
            }
        }
        if isWhole { values = Set(values.filter { $0 == $0.rounded() }) }
        return values.sorted().map { number in
            let value: CELValue = isWhole ? .int(Int64(number)) : .double(number)
            return Candidate(
                content: .value(value), distance: current?.distance(to: value) ?? 1, isExample: current == nil)
        }
    }

    /// Days that lie as many years, months or days before the day as the compared numbers say.
    private func shifted(by comparison: Shortfall.Comparison) -> [CivilDate] {
        [comparison.left, comparison.right].flatMap { value -> [CivilDate] in
            guard let number = value.number, number == number.rounded(), (1...1_000).contains(number) else { return [] }
            let (count, day) = (-Int(number), base.time.asOf)
            return [day.adding(years: count), day.adding(months: count), day.adding(days: count)].compactMap { $0 }
        }
    }

    /// A word that nothing else has, then those that were compared, and those of the same field in other rows.
    private func texts(
        _ place: RecordSlice.Place, _ slice: RecordSlice, _ comparisons: [Shortfall.Comparison]
    ) -> [Candidate] {
        let type = slice.rows[place.row].type
        let taken = Set(slice.rows.filter { $0.type == type }.compactMap { $0.cells[place.slot]?.text })
        let fresh = (1...).lazy.map { "＊\($0)" }.first { !taken.contains($0) }
        let compared = Set(comparisons.flatMap { [$0.left.text, $0.right.text] }.compactMap { $0 })
        return (fresh.map { [Candidate(content: .value(.string($0)), distance: 1, isExample: true)] } ?? [])
            + compared.union(taken.sorted().prefix(6)).sorted().map { Candidate(content: .value(.string($0)), distance: 1) }
    }

    private func references(_ current: RecordSlice.Content, _ type: CELType, _ slice: RecordSlice) -> [Candidate] {
        guard case .named(let name, _) = type, let target = base.policy.rowType(named: name) else { return [] }
        return slice.rows.filter { $0.type == target.index && $0.origin != nil }.map {
            Candidate(content: .row($0.id), distance: 1, isExample: true)
        }
    }
}

extension RecordSlice.Content {
    fileprivate var text: String? {
        if case .value(let value) = self { value.text } else { nil }
    }
}

extension CELValue {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

extension Array {
    /// Sorted; what neither precedes the other stays in its order.
    func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            precedes(left.element, right.element) || !precedes(right.element, left.element) && left.offset < right.offset
        }
        .map(\.element)
    }
}
