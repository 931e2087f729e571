import CEL
import Columnar
import Policies

/// Judges all rows by all rules and measures all metrics on columns, batch by batch, so that what they share is computed once.
struct ColumnarJudgement {
    let plan: ColumnarPlan

    /// What became of a rule's rows.
    struct RuleResult: Sendable {
        var counts: [Outcome: Int] = [:]
        /// Rows that are findings, ascending.
        var findings: [Int32] = []
        /// Why the others could not be judged.
        var lacking = LackingRows()
    }

    /// One for each rule and each metric of the policy, in its order.
    struct Result {
        let ruleNodes: [RuleNodes]
        let metricNodes: [MetricNodes]
        var rules: [RuleResult]
        var metrics: [MetricEvaluator.States]
    }

    /// `progress` is told of the rows that nothing holds.
    func result(_ progress: Progress? = nil) -> Result {
        let world = plan.world
        let policy = world.policy
        let rules = policy.rules.map { RuleNodes($0, plan) }
        var groupings = Groupings()
        let metrics = policy.metrics.map { MetricNodes($0, plan, &groupings) }
        var result = Result(
            ruleNodes: rules, metricNodes: metrics, rules: policy.rules.map { _ in RuleResult() },
            metrics: policy.metrics.map { MetricEvaluator.States(for: $0) })
        let types = Set(policy.rules.map(\.each) + policy.metrics.map(\.each))
        let roots = Set(types.map { plan.store.root(of: $0) }).sorted()
        for root in roots { progress?.expect(plan.store.tables[root].count) }
        for root in roots {
            let pass = JudgementPass(
                rules: rules.enumerated().filter { plan.store.root(of: $1.rule.each) == root }.map { ($0, $1) },
                metrics: metrics.enumerated().filter { _, nodes in
                    plan.store.root(of: nodes.metric.each) == root && world.tables[nodes.metric.each].isSupplied
                }.map { ($0, $1) }, groupings: groupings)
            plan.forEachStretch(of: root, start: { pass.start(world) }) {
                pass.add($1, $2, to: &$0)
                progress?.advance($1.count)
            } merge: {
                pass.merge($0, into: &result)
            }
        }
        return result
    }
}

/// The rules and metrics about rows under one root, with their places in the policy.
private struct JudgementPass: Sendable {
    let rules: [(place: Int, nodes: RuleNodes)]
    let metrics: [(place: Int, nodes: MetricNodes)]
    let groupings: Groupings

    /// What became of the rows of a stretch.
    struct State: Sendable {
        fileprivate var rules: [ColumnarJudgement.RuleResult]
        fileprivate var metrics: [MetricNodes.State]
        fileprivate var numbers: Groupings.Numbers
    }

    func start(_ world: World) -> State {
        State(rules: rules.map { _ in .init() }, metrics: metrics.map { $0.nodes.start(world) }, numbers: groupings.start())
    }

    func add(_ batch: Domain, _ evaluator: VectorEvaluator, to state: inout State) {
        for (index, rule) in rules.enumerated() {
            guard let domain = batch.domain(of: rule.nodes.rule.each) else { continue }
            state.rules[index].append(rule.nodes.result(domain, evaluator))
        }
        state.numbers.beginBatch()
        for (index, metric) in metrics.enumerated() {
            guard let domain = batch.domain(of: metric.nodes.metric.each) else { continue }
            metric.nodes.add(domain, evaluator, groupings, &state.numbers, to: &state.metrics[index])
        }
    }

    func merge(_ state: State, into result: inout ColumnarJudgement.Result) {
        for (rule, own) in zip(rules, state.rules) { result.rules[rule.place].append(own) }
        for (metric, own) in zip(metrics, state.metrics) {
            metric.nodes.merge(own, groupings, state.numbers, into: &result.metrics[metric.place])
        }
    }
}

extension ColumnarJudgement.RuleResult {
    /// Appends what became of the rows that follow.
    fileprivate mutating func append(_ other: Self) {
        counts.merge(other.counts) { $0 + $1 }
        findings += other.findings
        lacking.append(other.lacking)
    }
}
