import CEL
import Columnar
import Policies

/// The running states of one aggregate for numbered groups: counts and whole sums side by side, and a full state for each group only
/// where these are not enough.
struct GroupStates: Sendable {
    private let function: Aggregate.Function
    private let world: World
    private(set) var count = 0
    private var counted: [Int] = []
    /// Empty unless the aggregate is a share.
    private var having: [Int] = []
    /// Empty unless the aggregate is a sum.
    private var sums: [Int128] = []
    /// Empty as long as all is known.
    private var unknown: [Int] = []
    /// The full states that there are, and of which group each is.
    private var others: [Accumulator] = []
    private var owners: [Int32] = []
    /// By group the place of its full state; -1 for none. Empty as long as counts and whole sums are enough.
    private var places: [Int32] = []

    init(_ function: Aggregate.Function, count: Int, world: World) {
        self.function = function
        self.world = world
        grow(to: count)
    }

    /// The state of a new group is empty.
    mutating func grow(to size: Int) {
        guard size > count else { return }
        let added = size - count
        count = size
        counted += repeatElement(0, count: added)
        if function == .share { having += repeatElement(0, count: added) }
        if function == .sum { sums += repeatElement(0, count: added) }
        if !unknown.isEmpty { unknown += repeatElement(0, count: added) }
        if !places.isEmpty { places += repeatElement(-1, count: added) }
    }

    /// Whether any row was added to a group.
    func hasRows(_ group: Int) -> Bool {
        counted[group] > 0 || !unknown.isEmpty && unknown[group] > 0 || place(of: group).map { others[$0].counted > 0 } ?? false
    }

    func state(of group: Int) -> Accumulator {
        var state = place(of: group).map { others[$0] } ?? Accumulator(function)
        state.add(
            rows: counted[group], having: having.isEmpty ? 0 : having[group], sum: sums.isEmpty ? 0 : sums[group],
            unknown: unknown.isEmpty ? 0 : unknown[group])
        return state
    }

    /// Takes in states of the same groups.
    mutating func merge(_ other: GroupStates) {
        grow(to: other.count)
        for group in other.counted.indices { counted[group] += other.counted[group] }
        for group in other.having.indices { having[group] += other.having[group] }
        for group in other.sums.indices { sums[group] &+= other.sums[group] }
        if !other.unknown.isEmpty { reserveUnknown() }
        for group in other.unknown.indices { unknown[group] += other.unknown[group] }
        for (group, state) in zip(other.owners, other.others) {
            if let place = place(of: Int(group)) { others[place].merge(state) } else { add(state, of: Int(group)) }
        }
    }

    /// `groups`: the group of each row; nil where there is but one group.
    mutating func add(_ input: AggregateInput, _ groups: [Int32]?) {
        if input.unknown.hasAny {
            reserveUnknown()
            Self.count(input.unknown, groups, in: &unknown)
        }
        switch (function, input.argument?.values) {
        case (.count, _): Self.count(input.counted, groups, in: &counted)
        case (.share, .bools(let bits)):
            Self.count(input.counted, groups, in: &counted)
            Self.count(input.counted & bits, groups, in: &having)
        case (.sum, .ints(let values)):
            Self.count(input.counted, groups, in: &counted)
            Self.sum(values, input.counted, groups, in: &sums)
        case (_, let values):
            add(input, values.map { Vector($0, count: input.counted.count) }, groups)
        }
    }

    private mutating func reserveUnknown() {
        if unknown.isEmpty { unknown = [Int](repeating: 0, count: count) }
    }

    private func place(of group: Int) -> Int? {
        places.isEmpty || places[group] < 0 ? nil : Int(places[group])
    }

    private mutating func add(_ state: Accumulator, of group: Int) {
        if places.isEmpty { places = [Int32](repeating: -1, count: count) }
        places[group] = Int32(truncatingIfNeeded: others.count)
        others.append(state)
        owners.append(Int32(truncatingIfNeeded: group))
    }

    /// The place of a group's full state, which is made where there is none.
    private mutating func fullState(of group: Int) -> Int {
        if let place = place(of: group) { return place }
        add(Accumulator(function), of: group)
        return others.count - 1
    }

    private static func count(_ rows: Bitmap, _ groups: [Int32]?, in counts: inout [Int]) {
        guard let groups else {
            counts[0] += rows.population
            return
        }
        let numbers = groups.span
        var counts = counts.mutableSpan
        rows.forEachRow { counts[Int(numbers[$0])] &+= 1 }
    }

    private static func sum(_ values: [Int64], _ rows: Bitmap, _ groups: [Int32]?, in sums: inout [Int128]) {
        let values = values.span
        guard let groups else {
            var sum: Int128 = 0
            rows.forEachRow { sum &+= Int128(values[$0]) }
            sums[0] &+= sum
            return
        }
        let numbers = groups.span
        var sums = sums.mutableSpan
        rows.forEachRow { sums[Int(numbers[$0])] &+= Int128(values[$0]) }
    }

    /// Adds values one by one.
    private mutating func add(_ input: AggregateInput, _ values: Vector?, _ groups: [Int32]?) {
        func place(_ row: Int) -> Int { fullState(of: groups.map { Int($0[row]) } ?? 0) }
        guard let box = values.map({ Boxing($0, nil, world) }) else {
            return input.counted.forEachRow { others[place($0)].add(.bool(true)) }
        }
        let weights = input.weight.map { Boxing($0, nil, world) }
        input.counted.forEachRow { row in
            guard let value = box.value(at: row) else { return }
            others[place(row)].add(value, weight: weights.map { $0.plainValue(at: row)?.number ?? 0 } ?? 1)
        }
    }
}
