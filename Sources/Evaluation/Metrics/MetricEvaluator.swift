import CEL
import Diagnostics
import Policies

/// Evaluates one metric over all rows: for the whole and by each of its groupings.
struct MetricEvaluator {
    let world: World
    let metric: TypedMetric

    /// A metric's states: the whole, and for each grouping its groups by their keys.
    struct States {
        var whole: Accumulator
        var groupings: [[GroupKey: Accumulator]]
        /// Why rows are unknown, as far as the reference was asked.
        var causes: [(row: Int, cause: Hindrance)] = []
        /// Why rows are unknown, as far as columns tell.
        var lacking = LackingRows()
    }

    /// The values that the rows of a group share; nil for a value that is not known.
    struct GroupKey: Sendable, Hashable {
        let values: [CELValue?]
    }

    func states() -> States {
        let function = metric.aggregate.function
        var states = States(
            whole: Accumulator(function), groupings: Array(repeating: [:], count: metric.metric.by.count))
        guard world.tables[metric.each].isSupplied else { return states }
        for row in 0..<world.tables[metric.each].count { add(row, to: &states) }
        return states
    }

    /// Why it is not known what a row adds; nil where it is.
    func cause(ofRow row: Int) -> Hindrance? {
        if case .unknown(let cause) = entry(row) { cause } else { nil }
    }

    private func add(_ row: Int, to states: inout States) {
        switch entry(row) {
        case .out: return
        case .unknown(let cause):
            states.causes.append((row, cause))
            forEachState(row, in: &states) { $0.addUnknown() }
        case .value(let value, let weight):
            forEachState(row, in: &states) { $0.add(value, weight: weight) }
        }
    }

    /// What one row adds.
    private enum Entry {
        case out
        case unknown(Hindrance)
        case value(CELValue, weight: Double)
    }

    private func entry(_ row: Int) -> Entry {
        if let why = world.tables[metric.each].layout.content?.uncertain[row] { return .unknown(why) }
        let context = RowContext(world, type: metric.each, row: row)
        for condition in [metric.when, metric.aggregate.when].compactMap({ $0 }) {
            switch context.evaluate(condition) {
            case .value(.bool(true)): continue
            case .value: return .out
            case .unknown(let missing): return .unknown(.missing(missing))
            case .error(let error): return .unknown(.error(error))
            }
        }
        guard let argument = metric.aggregate.argument else { return .value(.bool(true), weight: 1) }
        return entry(context.evaluate(argument), context)
    }

    private func entry(_ argument: CELResult, _ context: RowContext) -> Entry {
        switch argument {
        case .value(.optional(.none)): return .unknown(.missing(UnknownSet(UnknownAttribute(metric.metric.each.id))))
        case .value(.optional(.some(let value))), .value(let value):
            guard let weight = metric.aggregate.weight else { return .value(value, weight: 1) }
            switch context.evaluate(weight) {
            case .value(let found): return .value(value, weight: found.number ?? 0)
            case .unknown(let missing): return .unknown(.missing(missing))
            case .error(let error): return .unknown(.error(error))
            }
        case .unknown(let missing): return .unknown(.missing(missing))
        case .error(let error): return .unknown(.error(error))
        }
    }

    private func forEachState(_ row: Int, in states: inout States, _ change: (inout Accumulator) -> Void) {
        change(&states.whole)
        let context = RowContext(world, type: metric.each, row: row)
        for (index, grouping) in metric.by.enumerated() {
            let key = GroupKey(
                values: grouping.map { if case .value(let value) = context.evaluate($0) { value } else { nil } })
            change(&states.groupings[index][key, default: Accumulator(metric.aggregate.function)])
        }
    }
}
