package import Columnar
package import Diagnostics
package import Evaluation
package import Policies

/// The result of a check with all that its writing depends on.
package struct CheckReport: Sendable {
    package let result: CheckResult
    /// The policy that was checked against, for the names of targets, areas and fields.
    package let policy: Policy
    package var language: Language
    /// The columns of the list of findings, in their order.
    package var findingColumns: [FindingColumn]
    package var layout: TextLayout
    /// Whether tables for spreadsheets begin with a byte order mark.
    package var marksTables: Bool
    /// People and years; nil where the format does not ask for them.
    package let detail: CheckDetail?

    /// Is told of the findings that are written; nil where nobody looks.
    package let progress: Progress?

    package init(
        _ result: CheckResult, policy: Policy, language: Language, findingColumns: [FindingColumn] = FindingColumn.allCases,
        layout: TextLayout = TextLayout(), marksTables: Bool = false, detail: CheckDetail? = nil, progress: Progress? = nil
    ) {
        self.result = result
        self.policy = policy
        self.detail = detail
        self.language = language
        self.findingColumns = findingColumns
        self.layout = layout
        self.marksTables = marksTables
        self.progress = progress
    }
}

extension CheckReport {
    /// `new` or `still`, for a finding by its position; nil where nothing is compared.
    func change(ofFinding position: Int) -> String? { result.baseline.map { $0.isNew[position] ? "new" : "still" } }

    /// How many findings weigh how much.
    package var severityCounts: [FindingSeverity: Int] { result.findings.severityCounts }

    /// Each target of the policy that something measures, with where it stands; nil where none of its measures has a goal.
    package var targetStates: [(target: Target, state: GoalState?)] {
        let wholes = Dictionary(grouping: result.metrics.filter(\.group.isEmpty), by: \.target)
        return policy.targets.compactMap { target in
            wholes[target.id].map { (target, Self.state(of: $0.compactMap(\.goal))) }
        }
    }

    /// Missed if one goal is missed, else open if one is open.
    private static func state(of goals: [GoalState]) -> GoalState? {
        if goals.contains(.missed) { return .missed }
        if goals.contains(.open) { return .open }
        return goals.isEmpty ? nil : .reached
    }

    /// The targets by their state.
    package var targetCounts: [GoalState: Int] {
        var counts: [GoalState: Int] = [:]
        for state in targetStates.compactMap(\.state) { counts[state, default: 0] += 1 }
        return counts
    }
}
