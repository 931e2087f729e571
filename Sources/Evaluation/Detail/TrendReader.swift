import CivilTime
import Columnar
import Policies
import Records
import Schema

/// Evaluates the measures that look at a fiscal year for the years before, as far as the records have such years.
///
/// The day of the run is moved back with the year. People are those of the records: who has left since is not among them.
struct TrendReader {
    let policy: TypedPolicy
    let dataset: Dataset
    let time: EvaluationTime
    /// How many earlier years are looked at.
    private let limit = 4

    func trends() -> [String: [YearValue]] {
        var yearly = policy
        yearly.rules = []
        yearly.metrics = policy.metrics.filter(looksAtYear)
        guard !yearly.metrics.isEmpty else { return [:] }
        var trends: [String: [YearValue]] = [:]
        for year in earlierYears {
            guard let day = time.asOf.adding(months: -12 * (time.year - year)),
                let earlier = EvaluationTime(asOf: day, year: year, header: policy.policy.header)
            else { continue }
            for value in values(yearly, earlier) { trends[value.metric, default: []].append(value.value) }
        }
        return trends
    }

    private func values(_ policy: TypedPolicy, _ time: EvaluationTime) -> [(metric: String, value: YearValue)] {
        let world = World(policy: policy, dataset: dataset, time: time)
        let plan = ColumnarPlan(world: world)
        plan.run()
        let states = ColumnarJudgement(plan: plan).result().metrics
        return zip(policy.metrics, states).map { metric, states in
            let whole = MetricEvaluator(world: world, metric: metric).results(states)[0]
            let size = whole.counted + whole.unknown
            let minimum = metric.metric.minimumGroup ?? policy.policy.header.minimumGroup
            // What few known rows say tells of single people, however many others are unknown.
            let isSmall = (1..<max(minimum, 1)).contains(size) || (1..<max(minimum, 1)).contains(whole.counted)
            return (
                metric.metric.id,
                YearValue(
                    year: time.year, value: isSmall ? nil : whole.value, low: isSmall ? nil : whole.low,
                    high: isSmall ? nil : whole.high, counted: isSmall ? 0 : whole.counted, unknown: isSmall ? 0 : whole.unknown,
                    suppressed: isSmall)
            )
        }
    }

    /// Whether the year of the run is read on the way to the value. What looks only at the day is not the same in other years:
    /// the records show where things stand now.
    private func looksAtYear(_ metric: TypedMetric) -> Bool {
        let aggregate = metric.aggregate
        let expressions = [metric.when, aggregate.argument, aggregate.when, aggregate.weight].compactMap { $0 }
        let globals = policy.reach(of: expressions, rowType: metric.each).globals
        return !globals.isDisjoint(with: [.year, .yearStart, .yearEnd])
    }

    /// The years before that of the run which cells of the records name, ascending.
    private var earlierYears: [Int] {
        var years: Set<Int> = []
        for table in dataset.schema.tables {
            guard let records = dataset.table(table.id) else { continue }
            for field in table.fields where field.type == .fiscalYear {
                guard let column = records.column(named: field.name) else { continue }
                column.years(into: &years)
            }
        }
        return Array(years.filter { $0 < time.year && $0 > time.year - 100 }.sorted().suffix(limit))
    }
}

extension Column {
    fileprivate func years(into years: inout Set<Int>) {
        guard case .ints(let values) = storage else { return }
        var last: Int64?
        for row in 0..<count where states.present[row] {
            let year = values[row]
            if year == last { continue }
            last = year
            years.insert(Int(year))
        }
    }
}
