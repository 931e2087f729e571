import CEL
import Diagnostics
import Policies

extension MetricEvaluator {
    /// The metric's values, the whole first, then each grouping's groups in the order of their keys; small groups are suppressed.
    func results(_ states: States) -> [MetricResult] {
        var results = [result(states.whole, group: [])]
        var groupings: [GroupingResults] = []
        for (index, groups) in states.groupings.enumerated() {
            let names = metric.metric.by[index].map(\.name)
            let ordered = groups.sorted { precedes($0.key, $1.key) }
            groupings.append(
                GroupingResults(
                    names: names, groups: ordered.map { result($0.value, group: shown($0.key, names: names, index)) }))
        }
        let minimum = metric.metric.minimumGroup ?? world.policy.policy.header.minimumGroup
        for grouping in Suppression(minimum: minimum).applied(to: groupings, whole: results[0]) { results += grouping.groups }
        return results
    }

    private func shown(_ key: GroupKey, names: [String], _ grouping: Int) -> [(name: String, value: Shown)] {
        let text = ValueText(world: world)
        return zip(names, key.values).enumerated().map { position, pair in
            let (name, value) = pair
            guard let value else { return (name, Shown(value: .none, text: LocalizedText(ja: "不明", en: "unknown"))) }
            return (name, text.shown(value, type: metric.by[grouping][position].type))
        }
    }

    /// Known values in their order, what is not known last.
    private func precedes(_ left: GroupKey, _ right: GroupKey) -> Bool {
        for (left, right) in zip(left.values, right.values) {
            guard let left else {
                if right == nil { continue }
                return false
            }
            guard let right else { return true }
            if left == right { continue }
            return orderedBefore(left, right)
        }
        return false
    }

    private func orderedBefore(_ left: CELValue, _ right: CELValue) -> Bool {
        if let order = left.order(to: right) { return order == .less }
        if case .object(let left as CatalogEntry) = left, case .object(let right as CatalogEntry) = right {
            return left.position < right.position
        }
        let text = ValueText(world: world)
        return Array(text.data(left).plainText.utf8).lexicographicallyPrecedes(Array(text.data(right).plainText.utf8))
    }

    private func result(_ state: Accumulator, group: [(name: String, value: Shown)]) -> MetricResult {
        let fold = RowFold(world: world, aggregate: metric.aggregate, each: metric.each)
        var value: CELResult? = world.tables[metric.each].isSupplied ? fold.result(state) : nil
        // With nothing but unknown rows a count or a sum of nothing would claim to know.
        if state.counted == 0, state.unknown > 0 { value = nil }
        let bounds = bounds(state)
        let text = ValueText(world: world)
        func data(_ result: CELResult?) -> ShownValue? {
            if case .value(let value) = result { text.data(value) } else { nil }
        }
        return MetricResult(
            metric: metric.metric.id, title: metric.metric.label?.localized, target: metric.metric.target?.id,
            area: metric.metric.area?.id ?? metric.metric.target.flatMap { world.policy.policy.targets[id: $0.id]?.area?.id },
            clauses: metric.metric.clauses.map(\.id), audience: metric.metric.audience, group: group, value: data(value),
            low: data(bounds?.low), high: data(bounds?.high), goal: goal(value, bounds, state), counted: state.counted,
            having: metric.aggregate.function == .share ? state.having : nil, unknown: state.unknown, suppressed: false,
            isShare: metric.aggregate.function == .share)
    }

    private struct Bounds {
        let low: CELResult
        let high: CELResult
    }

    /// What a count or a share would be if no unknown row, and if every unknown row, had the property.
    private func bounds(_ state: Accumulator) -> Bounds? {
        switch metric.aggregate.function {
        case .count:
            guard world.tables[metric.each].isSupplied else { return nil }
            return Bounds(
                low: .value(.int(Int64(state.counted))), high: .value(.int(Int64(state.counted + state.unknown))))
        case .share:
            let all = state.counted + state.unknown
            guard all > 0 else { return nil }
            return Bounds(
                low: .value(.double(Double(state.having) / Double(all))),
                high: .value(.double(Double(state.having + state.unknown) / Double(all))))
        default: return nil
        }
    }

    /// Reached or missed only if it is so whatever the unknown rows are.
    private func goal(_ value: CELResult?, _ bounds: Bounds?, _ state: Accumulator) -> GoalState? {
        guard let goal = metric.goal else { return nil }
        guard let value else { return .open }
        var context = RowContext(world, type: metric.each, row: 0)
        func holds(_ observed: CELResult) -> Bool? {
            context.observed = observed
            if case .value(.bool(let holds)) = context.evaluate(goal) { return holds }
            return nil
        }
        guard let now = holds(value) else { return .open }
        if state.unknown > 0, let bounds {
            guard holds(bounds.low) == now, holds(bounds.high) == now else { return .open }
        }
        return now ? .reached : .missed
    }
}
