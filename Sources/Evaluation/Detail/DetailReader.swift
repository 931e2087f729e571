package import Policies
package import Records

/// Finds what a report for reading tells beyond the findings.
package struct DetailReader {
    package let policy: TypedPolicy
    private let dataset: Dataset
    private let time: EvaluationTime

    package init(policy: TypedPolicy, dataset: Dataset, time: EvaluationTime) {
        self.policy = policy
        self.dataset = dataset
        self.time = time
    }

    package func detail() -> CheckDetail {
        let world = World(policy: policy, dataset: dataset, time: time)
        let plan = ColumnarPlan(world: world)
        plan.run()
        let table = PersonTable(policy)
        let goals = policy.metrics.map { ($0.metric.id, GoalLimit($0, in: world)) }
        return withExtendedLifetime(plan) {
            CheckDetail(
                policy: policy, personKind: table.map { policy.rowTypes[$0.type].name },
                people: table.map { PersonReader(world: world, table: $0).people() } ?? [],
                trends: TrendReader(policy: policy, dataset: dataset, time: time).trends(),
                goals: Dictionary(
                    goals.compactMap { id, limit in limit.map { (id, $0) } }, uniquingKeysWith: { first, _ in first }))
        }
    }
}
