import CEL
import Columnar
import Policies
import Records

/// Judges all rows by all rules and measures all metrics on columns.
struct ColumnarRun {
    let plan: ColumnarPlan
    let dataset: Dataset
    /// Is told of the rows that are judged; nil where nobody looks.
    var progress: Progress?

    private var world: World { plan.world }

    func judged() -> Judged {
        plan.run()
        let result = ColumnarJudgement(plan: plan).result(progress)
        let maker = FindingBatchMaker(plan: plan, dataset: dataset)
        var unknown = UnknownCollector(world: world, dataset: dataset, store: plan.store)
        let summaries = zip(result.ruleNodes, result.rules).map { nodes, judged in
            collect(judged.lacking, nodes, &unknown)
            return RuleSummary(rule: nodes.rule.rule.id, title: nodes.rule.rule.label?.localized, counts: judged.counts)
        }
        let metrics = zip(result.metricNodes, result.metrics).flatMap { nodes, states in
            collect(states.lacking, nodes, &unknown)
            return MetricEvaluator(world: world, metric: nodes.metric).results(states)
        }
        return Judged(
            summaries: summaries, findings: FindingList(maker, rows: result.rules.map(\.findings)), unknown: unknown.result,
            metrics: metrics
        ) { Self.seated($0, maker) }
    }

    /// Why rows could not be judged.
    private func collect(_ lacking: LackingRows, _ nodes: RuleNodes, _ unknown: inout UnknownCollector) {
        let rule = nodes.rule
        if !world.tables[rule.each].isSupplied { unknown.add(missingTableOf: rule.each, owner: rule.rule.id) }
        let reference = RuleEvaluator(rule, in: world.policy)
        let world = world
        collect(lacking, of: rule.each, owner: rule.rule.id, &unknown) { reference.judge(world, row: $0).cause }
    }

    /// Why rows could not be measured.
    private func collect(_ lacking: LackingRows, _ nodes: MetricNodes, _ unknown: inout UnknownCollector) {
        unknown.add([], of: nodes.metric)
        let reference = MetricEvaluator(world: world, metric: nodes.metric)
        collect(lacking, of: nodes.metric.each, owner: nodes.metric.metric.id, &unknown) { reference.cause(ofRow: $0) }
    }

    /// `cause` says of one row what columns cannot tell.
    private func collect(
        _ lacking: LackingRows, of type: Int, owner: String, _ unknown: inout UnknownCollector,
        cause: @Sendable (Int) -> Hindrance?
    ) {
        let size = 4096
        let pieces = lacking.pieces
        var taken = 0
        Parallel.orderedMap(count: (pieces.count + size - 1) / size, threads: plan.threads) { number in
            pieces[number * size..<min(pieces.count, (number + 1) * size)].map { piece -> Hindrance? in
                if case .untold(let row) = piece { cause(Int(row)) } else { nil }
            }
        } _: { causes in
            for why in causes {
                switch pieces[taken] {
                case .cells(let cells): unknown.add(cells, owner: owner)
                case .untold(let row):
                    if let why { unknown.add(why, owner: owner, row: RowContext(world, type: type, row: Int(row)).rowValue) }
                }
                taken += 1
            }
        }
    }

    /// The findings with the seats of the courses that are recommended.
    private static func seated(_ findings: FindingList, _ maker: FindingBatchMaker) -> FindingList {
        let offers = maker.recommender.offers
        guard offers.all.contains(where: { $0.capacity != nil }) else { return findings }
        var allocation = SeatAllocation()
        findings.forEachBatch([.severity, .recommendations]) { batch, first in
            var part = SeatAllocation()
            for row in 0..<batch.count {
                part.add(
                    batch.advice[row].recommended, finding: first + row, batch.severity(row),
                    subject: batch.subjects.text(row) ?? ""
                ) {
                    maker.recommender.lastTraining(of: maker.person(batch.root, batch.owners[row]))
                }
            }
            return part
        } _: {
            allocation.merge($0)
        }
        return findings.seated(allocation.seats(offers))
    }
}
