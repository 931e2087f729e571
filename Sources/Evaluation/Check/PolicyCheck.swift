import CEL
package import Columnar
import Diagnostics
package import Policies
package import Records
import Schema

/// Checks records against a policy.
package struct PolicyCheck {
    private let policy: TypedPolicy
    private let dataset: Dataset
    private let time: EvaluationTime

    private let evaluator: Evaluator
    /// Is told of the rows that are judged; nil where nobody looks.
    private let progress: Progress?

    /// What evaluates the policy; both come to the same.
    package enum Evaluator: Sendable {
        /// On columns, `batchSize` rows of a table at a time with the rows that they hold.
        case columnar(batchSize: Int)
        /// Row by row: slow, and obviously right.
        case reference
    }

    package init(
        policy: TypedPolicy, dataset: Dataset, time: EvaluationTime, evaluator: Evaluator = .columnar(batchSize: 4096),
        progress: Progress? = nil
    ) {
        self.policy = policy
        self.dataset = dataset
        self.time = time
        self.evaluator = evaluator
        self.progress = progress
    }

    /// `description` names the run in the result. Findings that `waivers` cover on its day stand apart.
    package func run(_ description: RunDescription, waivers: [Waiver] = []) -> CheckResult {
        let world = World(policy: policy, dataset: dataset, time: time)
        let judged = judged(world)
        var summaries = judged.summaries
        let applied = WaiverApplication(waivers: waivers, day: time.asOf).applied(to: judged.findings)
        applied.count(in: &summaries)
        let records = policy.policy.records.tables.compactMap { table in
            dataset.table(table.id).map { (table: table.id, rows: $0.rowCount) }
        }
        return CheckResult(
            run: description, summary: CheckSummary(records: records, rules: summaries),
            findings: judged.seated(applied.open), waived: applied.waived, waivers: applied.results, unknown: judged.unknown,
            metrics: judged.metrics, data: dataset.findings)
    }

    private func judged(_ world: World) -> Judged {
        switch evaluator {
        case .reference: ReferenceRun(world: world, dataset: dataset).judged()
        case .columnar(let batchSize):
            ColumnarRun(plan: ColumnarPlan(world: world, batchSize: batchSize), dataset: dataset, progress: progress).judged()
        }
    }
}

/// What an evaluator has found.
struct Judged {
    var summaries: [RuleSummary]
    var findings: FindingList
    var unknown: UnknownList
    var metrics: [MetricResult]
    /// The findings that stay open, with the seats of the courses that are recommended.
    var seated: (FindingList) -> FindingList
}
