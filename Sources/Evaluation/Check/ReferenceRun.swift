import CEL
import Policies
import Records
import Schema

/// Judges all rows by all rules and measures all metrics with the reference interpreter, row by row.
struct ReferenceRun {
    let world: World
    let dataset: Dataset

    func judged() -> Judged {
        PlanRunner(world: world).run()
        var unknown = UnknownCollector(world: world, dataset: dataset)
        var made: [MadeFinding] = []
        let maker = FindingMaker(world: world, dataset: dataset)
        let summaries = world.policy.rules.map { judge($0, maker, &made, &unknown) }
        let metrics = world.policy.metrics.flatMap { metric in
            let evaluator = MetricEvaluator(world: world, metric: metric)
            let states = evaluator.states()
            unknown.add(states.causes, of: metric)
            return evaluator.results(states)
        }
        return Judged(
            summaries: summaries, findings: FindingList(made.map(\.finding)), unknown: unknown.result, metrics: metrics
        ) { [made] open in
            FindingList(Self.seated(made, open, maker.recommender))
        }
    }

    private func judge(
        _ rule: TypedRule, _ maker: FindingMaker, _ made: inout [MadeFinding], _ unknown: inout UnknownCollector
    ) -> RuleSummary {
        var counts: [Outcome: Int] = [:]
        let evaluator = RuleEvaluator(rule, in: world.policy)
        let table = world.tables[rule.each]
        if !table.isSupplied { unknown.add(missingTableOf: rule.each, owner: rule.rule.id) }
        for row in 0..<table.count {
            let judgement = evaluator.judge(world, row: row)
            counts[judgement.outcome, default: 0] += 1
            if judgement.outcome.isFinding { made.append(maker.finding(rule, judgement)) }
            if let cause = judgement.cause { unknown.add(cause, owner: rule.rule.id, row: judgement.context.rowValue) }
        }
        return RuleSummary(rule: rule.rule.id, title: rule.rule.label?.localized, counts: counts)
    }

    /// The findings that are open, with the seats of the courses that are recommended.
    private static func seated(_ made: [MadeFinding], _ open: FindingList, _ recommender: Recommender) -> [Finding] {
        let stay = Set(open.map(\.id))
        var kept = made.filter { stay.contains($0.finding.id) }
        var allocation = SeatAllocation()
        for (position, one) in kept.enumerated() {
            allocation.add(one.advice.recommended, finding: position, one.finding.severity, subject: one.finding.subject.id) {
                recommender.lastTraining(of: one.person)
            }
        }
        let seats = allocation.seats(recommender.offers)
        guard !seats.isEmpty else { return kept.map(\.finding) }
        seats.forEachSeat(in: 0..<kept.count) { position, recommendation, seat in
            kept[position].advice.recommended[recommendation].seat = seat
        }
        for position in kept.indices { kept[position].finding.recommendations = kept[position].advice.recommended.map(\.shown) }
        return kept.map(\.finding)
    }
}
