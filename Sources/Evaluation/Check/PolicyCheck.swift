import CEL
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

    /// What evaluates the policy; both come to the same.
    package enum Evaluator: Sendable {
        /// On columns, `batchSize` rows of a table at a time with the rows that they hold.
        case columnar(batchSize: Int)
        /// Row by row: slow, and obviously right.
        case reference
    }

    package init(
        policy: TypedPolicy, dataset: Dataset, time: EvaluationTime, evaluator: Evaluator = .columnar(batchSize: 4096)
    ) {
        self.policy = policy
        self.dataset = dataset
        self.time = time
        self.evaluator = evaluator
    }

    /// `description` names the run in the result. Findings that `waivers` cover on its day stand apart.
    package func run(_ description: RunDescription, waivers: [Waiver] = []) -> CheckResult {
        let world = World(policy: policy, dataset: dataset, time: time)
        let judged = judged(world)
        var unknown = UnknownCollector(world: world, dataset: dataset)
        var findings: [Finding] = []
        var people: [RowValue] = []
        var summaries: [RuleSummary] = []
        let maker = FindingMaker(world: world, dataset: dataset)
        for (index, rule) in policy.rules.enumerated() {
            summaries.append(judge(rule, judged?.rules[index], world, maker, &findings, &people, &unknown))
        }
        let applied = WaiverApplication(waivers: waivers, day: time.asOf).applied(to: findings)
        applied.move(&findings, &people, &summaries)
        SeatAllocation(world: world, recommender: maker.recommender).apply(to: &findings, people: people)
        let metrics = policy.metrics.enumerated().flatMap { measure($1, judged?.metrics[$0], world, &unknown) }
        let records = policy.policy.records.tables.compactMap { table in
            dataset.table(table.id).map { (table: table.id, rows: $0.rowCount) }
        }
        return CheckResult(
            run: description, summary: CheckSummary(records: records, rules: summaries), findings: findings,
            waived: applied.waived, waivers: applied.results, unknown: unknown.result, metrics: metrics, data: dataset.findings)
    }

    /// What columns say of the rows; nil for the reference, which is asked row by row.
    private func judged(_ world: World) -> ColumnarJudgement.Result? {
        switch evaluator {
        case .reference:
            PlanRunner(world: world).run()
            return nil
        case .columnar(let batchSize):
            let plan = ColumnarPlan(world: world, batchSize: batchSize)
            plan.run()
            return ColumnarJudgement(plan: plan).result()
        }
    }

    private func judge(
        _ rule: TypedRule, _ judged: ColumnarJudgement.RuleResult?, _ world: World, _ maker: FindingMaker,
        _ findings: inout [Finding],
        _ people: inout [RowValue],
        _ unknown: inout UnknownCollector
    ) -> RuleSummary {
        var counts: [Outcome: Int] = [:]
        let evaluator = RuleEvaluator(rule, in: policy)
        let table = world.tables[rule.each]
        if !table.isSupplied { unknown.add(missingTable: sourceTable(of: rule.each), owner: rule.rule.id) }
        let rows = judged.map { ($0.findings + $0.unknown).sorted().map { Int($0) } } ?? Array(0..<table.count)
        if let judged { counts = judged.counts }
        for row in rows {
            let judgement = evaluator.judge(world, row: row)
            if judged == nil { counts[judgement.outcome, default: 0] += 1 }
            if judgement.outcome.isFinding {
                findings.append(maker.finding(rule, judgement))
                people.append(judgement.context.rowValue.person)
            }
            if let cause = judgement.cause { unknown.add(cause, owner: rule.rule.id, row: judgement.context.rowValue) }
        }
        return RuleSummary(rule: rule.rule.id, title: rule.rule.label?.localized, counts: counts)
    }

    private func measure(
        _ metric: TypedMetric, _ judged: MetricEvaluator.States?, _ world: World, _ unknown: inout UnknownCollector
    )
        -> [MetricResult]
    {
        let evaluator = MetricEvaluator(world: world, metric: metric)
        if !world.tables[metric.each].isSupplied {
            unknown.add(missingTable: sourceTable(of: metric.each), owner: metric.metric.id)
        }
        let states = judged ?? evaluator.states()
        for (row, cause) in states.causes {
            unknown.add(
                cause, owner: metric.metric.id, row: RowContext(world, type: metric.each, row: row).rowValue)
        }
        return evaluator.results(states)
    }

    /// The table of records that a type's rows come from.
    private func sourceTable(of type: Int) -> String {
        var current = type
        for _ in policy.rowTypes {
            switch policy.rowTypes[current].source {
            case .table(let position): return policy.policy.records.tables[position].id
            case .view: current = policy.views.first { $0.rowType == current }?.each ?? current
            }
        }
        return policy.rowTypes[type].name
    }
}
