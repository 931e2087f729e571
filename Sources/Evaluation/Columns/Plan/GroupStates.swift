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
    /// Empty as long as counts and whole sums are enough.
    private var others: [Accumulator] = []

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
        if !others.isEmpty { others += repeatElement(Accumulator(function), count: added) }
    }

    /// Whether any row was added to a group.
    func hasRows(_ group: Int) -> Bool {
        counted[group] > 0 || !unknown.isEmpty && unknown[group] > 0 || !others.isEmpty && others[group].counted > 0
    }

    func state(of group: Int) -> Accumulator {
        var state = others.isEmpty ? Accumulator(function) : others[group]
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
        if !other.others.isEmpty { reserveOthers() }
        for group in other.others.indices { others[group].merge(other.others[group]) }
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
            reserveOthers()
            add(input, values.map { Vector($0, count: input.counted.count) }, groups)
        }
    }

    private mutating func reserveUnknown() {
        if unknown.isEmpty { unknown = [Int](repeating: 0, count: count) }
    }

    private mutating func reserveOthers() {
        if others.isEmpty { others = [Accumulator](repeating: Accumulator(function), count: count) }
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
        let box = values.map { Boxing($0, nil, world) }
        let weights = input.weight.map { Boxing($0, nil, world) }
        input.counted.forEachRow { row in
            let group = groups.map { Int($0[row]) } ?? 0
            guard let box else { return others[group].add(.bool(true)) }
            guard let value = box.value(at: row) else { return }
            others[group].add(value, weight: weights.map { $0.plainValue(at: row)?.number ?? 0 } ?? 1)
        }
    }
}
