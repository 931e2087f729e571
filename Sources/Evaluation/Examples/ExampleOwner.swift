import Diagnostics
import Policies

/// What examples are of, by its position in the policy.
package enum ExampleOwner: Sendable, Hashable {
    case rule(Int)
    case metric(Int)
    case view(Int)

    var home: PolicyHome {
        switch self {
        case .rule(let position): .rule(position)
        case .metric(let position): .metric(position)
        case .view(let position): .view(position)
        }
    }
}

extension TypedPolicy {
    /// All that may have examples, in the order of the policy.
    var exampleOwners: [ExampleOwner] {
        rules.indices.map { .rule($0) } + metrics.indices.map { .metric($0) } + views.indices.map { .view($0) }
    }

    func exampleCount(of owner: ExampleOwner) -> Int {
        switch owner {
        case .rule(let position): rules[position].rule.examples.count
        case .metric(let position): metrics[position].metric.examples.count
        case .view(let position): policy.views[position].examples.count
        }
    }

    /// The name of an example and its place.
    func example(_ owner: ExampleOwner, _ number: Int) -> (name: String, range: SourceRange) {
        switch owner {
        case .rule(let position):
            let example = rules[position].rule.examples[number]
            return (example.name, example.range)
        case .metric(let position):
            let example = metrics[position].metric.examples[number]
            return (example.name, example.range)
        case .view(let position):
            let example = policy.views[position].examples[number]
            return (example.name, example.range)
        }
    }

    /// What the examples of an owner rest on; `parts` are its expressions.
    func reach(of owner: ExampleOwner, _ parts: [PolicyPart]) -> PolicyReach {
        let own = parts.map(\.expression)
        return switch owner {
        case .rule(let position): reach(of: own, rowType: rules[position].each)
        case .metric(let position): reach(of: own + metrics[position].by.flatMap { $0 }, rowType: metrics[position].each)
        case .view(let position): reach(ofView: position)
        }
    }
}
