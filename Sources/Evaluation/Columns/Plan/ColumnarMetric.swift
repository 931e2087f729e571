import CEL
import Columnar
import Policies

/// The nodes of a metric, and what a batch of rows adds to it.
struct MetricNodes {
    let metric: TypedMetric
    private let aggregate: AggregateNodes
    private let keys: [[VectorNode]]

    init(_ metric: TypedMetric, _ plan: ColumnarPlan) {
        self.metric = metric
        aggregate = AggregateNodes(metric.aggregate, when: metric.when, on: metric.each, plan.lowering)
        keys = metric.by.map { $0.map { plan.lowering.lower($0, on: metric.each) } }
    }

    /// What a batch adds.
    struct Part: Sendable {
        var whole: Accumulator
        /// For each grouping its groups, in the order in which they occur.
        var groupings: [[(key: MetricEvaluator.GroupKey, state: Accumulator)]]
        /// Rows of which it is not known what they add, ascending.
        var unknown: [Int32]
    }

    func part(_ domain: Domain, _ evaluator: VectorEvaluator) -> Part {
        let function = metric.aggregate.function
        let world = evaluator.world
        let (inside, uncertain) = ColumnarViewRows.membership(nil, domain, evaluator)
        let input = aggregate.input(domain, evaluator, inside: inside, uncertain: uncertain)
        var whole = GroupStates(function, count: 1, world: world)
        whole.add(input) { _ in 0 }
        var part = Part(whole: whole.states[0], groupings: [], unknown: [])
        for nodes in keys {
            var grouped = GroupedStates(function, world: world)
            grouped.add(input, nodes.map { ($0, evaluator.evaluate($0, on: domain)) })
            part.groupings.append(grouped.groups)
        }
        input.unknown.forEachPlace { part.unknown.append(Int32(truncatingIfNeeded: domain.row(at: $0))) }
        return part
    }

    /// The cells because of which it is not known what rows add; of those that columns cannot tell the reference is to be asked.
    func trace(_ domain: Domain, _ evaluator: VectorEvaluator) -> CauseTrace {
        var trace = CauseTrace(evaluator, count: domain.count)
        var left = Bitmap(repeating: true, count: domain.count)
        if let own = domain.uncertain {
            trace.giveUp(own)
            left = left.subtracting(own)
        }
        for node in aggregate.conditions + [aggregate.argument, aggregate.weight].compactMap(\.self) {
            let hindered = evaluator.evaluate(node, on: domain).hindered & left
            trace.add(node, on: domain, at: hindered)
            left = left.subtracting(hindered)
        }
        trace.giveUp(left)
        return trace
    }
}

extension MetricEvaluator.States {
    /// Takes in what a batch adds.
    mutating func merge(_ part: MetricNodes.Part) {
        whole.merge(part.whole)
        for (index, groups) in part.groupings.enumerated() {
            for (key, state) in groups {
                groupings[index][key, default: Accumulator(state.function)].merge(state)
            }
        }
        unknown += part.unknown
    }
}

/// The states of the groups of one grouping within a batch; a part of a key that is not known is a value of its own.
private struct GroupedStates {
    private let world: World
    private var places: [MetricEvaluator.GroupKey: Int32] = [:]
    private var keys: [MetricEvaluator.GroupKey] = []
    private var states: GroupStates

    init(_ function: Aggregate.Function, world: World) {
        self.world = world
        self.states = GroupStates(function, count: 0, world: world)
    }

    var groups: [(key: MetricEvaluator.GroupKey, state: Accumulator)] {
        zip(keys, states.states).map { (key: $0, state: $1) }
    }

    mutating func add(_ input: AggregateInput, _ parts: [(node: VectorNode, vector: Vector)]) {
        let wanted = input.counted | input.unknown
        var groups = [Int32](repeating: -1, count: wanted.count)
        let boxes = parts.map { Boxing($0.vector, $0.node, world) }
        var numbered = PartNumbers(parts.map(\.vector))
        wanted.forEachPlace { row in
            groups[row] = numbered.group(of: row) { group(MetricEvaluator.GroupKey(values: boxes.map { $0.value(at: row) })) }
        }
        states.grow(to: keys.count)
        states.add(input) { groups[$0] }
    }

    private mutating func group(_ key: MetricEvaluator.GroupKey) -> Int32 {
        if let known = places[key] { return known }
        let place = Int32(truncatingIfNeeded: keys.count)
        places[key] = place
        keys.append(key)
        return place
    }
}

/// The groups of a batch by words of their keys, so that each key is made into values once a batch.
private struct PartNumbers {
    private let columns: [[Int64]]?
    private var groups: [Int64: Int32] = [:]
    private var several: [[Int64]: Int32] = [:]
    private var last: (key: Int64, group: Int32)?

    init(_ vectors: [Vector]) {
        let words = vectors.map { vector -> [Int64]? in
            guard vector.empty == nil, let words = vector.words else { return nil }
            guard let known = vector.known else { return words }
            return words.indices.map { known[$0] ? words[$0] : .min }
        }
        columns = words.contains { $0 == nil } ? nil : words.compactMap(\.self)
    }

    mutating func group(of row: Int, _ make: () -> Int32) -> Int32 {
        guard let columns else { return make() }
        guard columns.count == 1 else {
            let key = columns.map { $0[row] }
            let group = several[key] ?? make()
            several[key] = group
            return group
        }
        let key = columns[0][row]
        if let last, last.key == key { return last.group }
        let group = groups[key] ?? make()
        groups[key] = group
        last = (key, group)
        return group
    }
}
