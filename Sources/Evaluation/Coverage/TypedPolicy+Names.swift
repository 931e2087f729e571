package import Policies

extension TypedPolicy {
    /// What a planner calls a rule, a metric, a view or a definition: its id, or `employee.early`.
    package func name(of home: PolicyHome) -> String {
        switch home {
        case .rule(let position): rules[position].rule.id
        case .metric(let position): metrics[position].metric.id
        case .view(let position): policy.views[position].id
        case .definition(let index): rowTypes[definitions[index].rowType].name + "." + definitions[index].name
        }
    }

    /// The key of the rule files that a part stands under.
    package func key(of part: PolicyPart) -> String {
        switch part.slot {
        case .when, .aggregateWhen: "when"
        case .statement: isFlag(part.home) ? "flag" : "require"
        case .observed: "observed"
        case .item: "item"
        case .level: "severity"
        case .message: "message"
        case .develops, .except, .trainingGrade, .tags: "recommend"
        case .argument: aggregate(part.home)?.function.rawValue ?? "value"
        case .weight: "weight"
        case .goal: "goal"
        case .body: "value"
        case .condition, .output: "match"
        case .input: "table"
        }
    }

    private func isFlag(_ home: PolicyHome) -> Bool {
        if case .rule(let position) = home { rules[position].flags } else { false }
    }

    private func aggregate(_ home: PolicyHome) -> TypedAggregate? {
        switch home {
        case .metric(let position): return metrics[position].aggregate
        case .definition(let index):
            if case .aggregate(let aggregate) = definitions[index].body { return aggregate }
            return nil
        case .rule, .view: return nil
        }
    }
}
