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
        /// Rows that cannot be judged, ascending.
        var unknown: [Int32] = []
    }

    /// One for each rule and each metric of the policy, in its order.
    struct Result {
        let ruleNodes: [RuleNodes]
        let metricNodes: [MetricNodes]
        var rules: [RuleResult]
        var metrics: [MetricEvaluator.States]
    }

    func result() -> Result {
        let policy = plan.world.policy
        let rules = policy.rules.map { RuleNodes($0, plan) }
        let metrics = policy.metrics.map { MetricNodes($0, plan) }
        var result = Result(
            ruleNodes: rules, metricNodes: metrics, rules: policy.rules.map { _ in RuleResult() },
            metrics: policy.metrics.map { MetricEvaluator.States(for: $0) })
        let types = Set(policy.rules.map(\.each) + policy.metrics.map(\.each))
        for root in Set(types.map { plan.root(of: $0) }).sorted() {
            let own = Own(
                rules: policy.rules.indices.filter { plan.root(of: policy.rules[$0].each) == root }.map { ($0, rules[$0]) },
                metrics: policy.metrics.indices.filter { index in
                    plan.root(of: policy.metrics[index].each) == root && plan.world.tables[policy.metrics[index].each].isSupplied
                }.map { ($0, metrics[$0]) })
            plan.forEachBatch(of: root, map: { own.part($0, $1) }) { result.merge($0) }
        }
        return result
    }
}

/// The rules and metrics about rows under one root, with their places in the policy.
private struct Own {
    let rules: [(Int, RuleNodes)]
    let metrics: [(Int, MetricNodes)]

    struct Part: Sendable {
        var rules: [(Int, ColumnarJudgement.RuleResult)] = []
        var metrics: [(Int, MetricNodes.Part)] = []
    }

    func part(_ batch: Domain, _ evaluator: VectorEvaluator) -> Part {
        var part = Part()
        for (index, nodes) in rules {
            guard let domain = batch.domain(of: nodes.rule.each) else { continue }
            part.rules.append((index, nodes.result(domain, evaluator)))
        }
        for (index, nodes) in metrics {
            guard let domain = batch.domain(of: nodes.metric.each) else { continue }
            part.metrics.append((index, nodes.part(domain, evaluator)))
        }
        return part
    }
}

extension ColumnarJudgement.Result {
    fileprivate mutating func merge(_ part: Own.Part) {
        for (index, rule) in part.rules {
            rules[index].counts.merge(rule.counts) { $0 + $1 }
            rules[index].findings += rule.findings
            rules[index].unknown += rule.unknown
        }
        for (index, metric) in part.metrics { metrics[index].merge(metric) }
    }
}

extension MetricEvaluator.States {
    init(for metric: TypedMetric) {
        let function = metric.aggregate.function
        self.init(whole: Accumulator(function), groupings: Array(repeating: [:], count: metric.metric.by.count))
    }
}
