package import Policies
package import Records

/// The evaluation on columns alone, for those who time it: rows are judged and metrics measured, and nothing is made of the results.
package struct EvaluationTrial {
    private let policy: TypedPolicy
    private let dataset: Dataset
    private let time: EvaluationTime
    private let batchSize: Int
    private let threads: Int

    /// How many rows are evaluated together where nobody says otherwise.
    package static let batchSize = 4096

    /// `batchSize`: rows of a table that nothing holds, evaluated together with the rows that they hold.
    package init(policy: TypedPolicy, dataset: Dataset, time: EvaluationTime, batchSize: Int, threads: Int) {
        self.policy = policy
        self.dataset = dataset
        self.time = time
        self.batchSize = batchSize
        self.threads = threads
    }

    /// The parts of an evaluation, in their order.
    package enum Stage: String, CaseIterable, Sendable {
        case world
        case views
        case judgement
    }

    /// What became of the rows.
    package struct Counts: Sendable, Hashable {
        /// Rows that rules looked at.
        package var judged = 0
        package var findings = 0
        package var unknown = 0
    }

    /// Runs once; `onStage` is told when a part is done.
    package func run(onStage: (Stage) -> Void) -> Counts {
        let world = World(policy: policy, dataset: dataset, time: time)
        onStage(.world)
        let plan = ColumnarPlan(world: world, batchSize: batchSize, threads: threads)
        plan.run()
        onStage(.views)
        let result = ColumnarJudgement(plan: plan).result()
        onStage(.judgement)
        var counts = Counts()
        for rule in result.rules {
            counts.judged += rule.counts.values.reduce(0, +)
            counts.findings += rule.findings.count
            counts.unknown += rule.counts[.unknown] ?? 0
        }
        return counts
    }
}
