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
            collect(judged.unknown, nodes, &unknown)
            return RuleSummary(rule: nodes.rule.rule.id, title: nodes.rule.rule.label?.localized, counts: judged.counts)
        }
        let metrics = zip(result.metricNodes, result.metrics).flatMap { nodes, states in
            collect(states.unknown, nodes, &unknown)
            return MetricEvaluator(world: world, metric: nodes.metric).results(states)
        }
        return Judged(
            summaries: summaries, findings: FindingList(maker, rows: result.rules.map(\.findings)), unknown: unknown.result,
            metrics: metrics
        ) { Self.seated($0, maker) }
    }

    /// Why rows could not be judged.
    private func collect(_ rows: [Int32], _ nodes: RuleNodes, _ unknown: inout UnknownCollector) {
        let rule = nodes.rule
        if !world.tables[rule.each].isSupplied { unknown.add(missingTableOf: rule.each, owner: rule.rule.id) }
        let reference = RuleEvaluator(rule, in: world.policy)
        let world = world
        collect(rows, of: rule.each, owner: rule.rule.id, &unknown) {
            nodes.trace($0, $1)
        } cause: {
            reference.judge(world, row: $0).cause
        }
    }

    /// Why rows could not be measured.
    private func collect(_ rows: [Int32], _ nodes: MetricNodes, _ unknown: inout UnknownCollector) {
        unknown.add([], of: nodes.metric)
        let reference = MetricEvaluator(world: world, metric: nodes.metric)
        collect(rows, of: nodes.metric.each, owner: nodes.metric.metric.id, &unknown) {
            nodes.trace($0, $1)
        } cause: {
            reference.cause(ofRow: $0)
        }
    }

    /// What a batch of rows lacks.
    private struct Lacks: Sendable {
        var cells = LackingCells()
        var told: [(row: Int32, cause: Hindrance)] = []
    }

    /// `trace` says on columns what rows lack, `cause` says it of one row where columns cannot.
    private func collect(
        _ rows: [Int32], of type: Int, owner: String, _ unknown: inout UnknownCollector,
        trace: @Sendable (Domain, VectorEvaluator) -> CauseTrace, cause: @Sendable (Int) -> Hindrance?
    ) {
        let size = 4096
        let store = plan.store
        Parallel.orderedMap(count: (rows.count + size - 1) / size, threads: Parallel.threadCount) { number in
            let own = Array(rows[number * size..<min(rows.count, (number + 1) * size)])
            let domain = Domain(type, .list(own), in: store)
            defer { domain.dismantle() }
            let found = trace(domain, VectorEvaluator(store))
            var lacks = Lacks()
            var last: CauseTrace.Missing?
            for missing in found.missing.sorted() where missing != last && !found.untold[Int(missing.place)] {
                lacks.cells.add(missing.cell)
                last = missing
            }
            found.untold.forEachPlace { place in
                if let why = cause(Int(own[place])) { lacks.told.append((own[place], why)) }
            }
            return lacks
        } _: { lacks in
            unknown.add(lacks.cells, owner: owner)
            for (row, why) in lacks.told {
                unknown.add(why, owner: owner, row: RowContext(world, type: type, row: Int(row)).rowValue)
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
