import CEL
import Columnar
import Policies

/// The nodes of a metric, and what a batch of rows adds to it.
struct MetricNodes: Sendable {
    let metric: TypedMetric
    private let aggregate: AggregateNodes
    /// The places of its groupings among those of all metrics.
    private let groupings: [Int]

    init(_ metric: TypedMetric, _ plan: ColumnarPlan, _ all: inout Groupings) {
        self.metric = metric
        aggregate = AggregateNodes(metric.aggregate, when: metric.when, on: metric.each, plan.lowering)
        groupings = metric.by.map { keys in
            all.place(of: keys.map { plan.lowering.lower($0, on: metric.each) }, on: metric.each)
        }
    }

    /// What the batches of a stretch add.
    struct State: Sendable {
        fileprivate var whole: GroupStates
        /// For each grouping its groups by their numbers.
        fileprivate var groupings: [GroupStates]
        /// Why it is not known what rows add.
        fileprivate var lacking = LackingRows()
    }

    func start(_ world: World) -> State {
        let function = metric.aggregate.function
        return State(
            whole: GroupStates(function, count: 1, world: world),
            groupings: groupings.map { _ in GroupStates(function, count: 0, world: world) })
    }

    func add(
        _ domain: Domain, _ evaluator: VectorEvaluator, _ all: Groupings, _ numbers: inout Groupings.Numbers,
        to state: inout State
    ) {
        let (inside, uncertain) = ColumnarViewRows.membership(nil, domain, evaluator)
        let input = aggregate.input(domain, evaluator, inside: inside, uncertain: uncertain)
        state.whole.add(input, nil)
        for (index, place) in groupings.enumerated() {
            let groups = all.groups(place, domain, evaluator, &numbers)
            state.groupings[index].grow(to: all.count(place, numbers))
            state.groupings[index].add(input, groups)
        }
        state.lacking.add(domain, at: input.unknown, of: aggregate.all, evaluator)
    }

    /// Takes what the batches of a stretch add into the metric's states.
    func merge(_ state: State, _ all: Groupings, _ numbers: Groupings.Numbers, into states: inout MetricEvaluator.States) {
        states.whole.merge(state.whole.state(of: 0))
        for (index, place) in groupings.enumerated() {
            let (own, keys) = (state.groupings[index], all.keys(place, numbers))
            for group in 0..<own.count where own.hasRows(group) {
                let key = MetricEvaluator.GroupKey(values: keys.values(of: group))
                states.groupings[index][key, default: Accumulator(metric.aggregate.function)].merge(own.state(of: group))
            }
        }
        states.lacking.append(state.lacking)
    }
}

extension MetricEvaluator.States {
    init(for metric: TypedMetric) {
        let function = metric.aggregate.function
        self.init(whole: Accumulator(function), groupings: Array(repeating: [:], count: metric.metric.by.count))
    }
}
