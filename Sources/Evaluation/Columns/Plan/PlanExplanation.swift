import CEL
package import Policies
package import Records

/// How the expressions of a policy are evaluated for a dataset: on columns, or row by row, and why.
package struct PlanExplanation: Sendable {
    /// One expression.
    package struct Entry: Sendable {
        /// What the expression belongs to: the id of a rule, `employee.early`.
        package let owner: String
        /// The key of the rule files that it stands under.
        package let key: String
        package let text: String
        /// Whether it is evaluated for findings only, as what a message says, and not for all rows.
        package let isOfFindings: Bool
        /// The parts that have no form on columns; empty where all of it is evaluated on columns.
        package let rowByRow: [String]
    }

    /// In the order of the policy: variables and columns of views, views, rules, metrics.
    package private(set) var entries: [Entry] = []

    package init(policy: TypedPolicy, dataset: Dataset, time: EvaluationTime) {
        let plan = ColumnarPlan(world: World(policy: policy, dataset: dataset, time: time))
        plan.run()
        let nodes = policy.rules.map { FixedNodes($0, plan) }
        for part in policy.parts {
            guard let node = Self.node(of: part, nodes, plan) else { continue }
            add(part.expression, node, policy.name(of: part.home), policy.key(of: part), isOfFindings: part.slot.isOfFindings)
        }
        for metric in policy.metrics {
            for key in metric.by.joined() { add(key, plan.lowering.lower(key, on: metric.each), metric.metric.id, "by") }
        }
    }

    private mutating func add(
        _ expression: TypedExpression, _ node: VectorNode, _ owner: String, _ key: String, isOfFindings: Bool = false
    ) {
        let text = expression.checked.tree.root.text
        entries.append(Entry(owner: owner, key: key, text: text, isOfFindings: isOfFindings, rowByRow: node.rowByRow))
    }

    /// What the other expressions of a rule may ask for by name.
    private struct FixedNodes {
        let observed: Lowering.Named?
        let item: Lowering.Named?

        init(_ rule: TypedRule, _ plan: ColumnarPlan) {
            let observed = rule.observed.map { (expression: $0, node: plan.lowering.lower($0, on: rule.each)) }
            self.observed = observed
            item = rule.item.map { (expression: $0, node: plan.lowering.lower($0, on: rule.each, observed: observed)) }
        }
    }

    /// Nil for what is not evaluated row by row at all, as the goal of a metric.
    private static func node(of part: PolicyPart, _ fixed: [FixedNodes], _ plan: ColumnarPlan) -> VectorNode? {
        let policy = plan.world.policy
        switch part.home {
        case .rule(let position):
            return plan.lowering.lower(
                part.expression, on: policy.rules[position].each, observed: fixed[position].observed, item: fixed[position].item)
        case .metric(let position):
            return part.slot == .goal ? nil : plan.lowering.lower(part.expression, on: policy.metrics[position].each)
        case .view(let position): return plan.lowering.lower(part.expression, on: policy.views[position].each)
        case .definition(let index):
            let definition = policy.definitions[index]
            switch definition.body {
            case .expression, .match, .table: return plan.lowering.lower(part.expression, on: definition.rowType)
            case .key, .element, .aggregate:
                let view = policy.views.first { $0.rowType == definition.rowType }
                return view.map { plan.lowering.lower(part.expression, on: $0.each) }
            }
        }
    }
}

extension PolicyPart.Slot {
    /// Whether it says something of a finding, once that is there.
    fileprivate var isOfFindings: Bool {
        switch self {
        case .item, .level, .message, .develops, .except, .trainingGrade, .tags: true
        case .when, .statement, .observed, .argument, .aggregateWhen, .weight, .goal, .body, .condition, .output, .input: false
        }
    }
}
