import Diagnostics
import Evaluation
import Policies
import Reports

/// What differs between the results of two checks of the same records.
struct ResultComparison {
    let old: CheckResult
    let new: CheckResult

    /// Findings that only one of the results has, or that weigh differently, by rule in the order of the new result, then the old.
    func findings() -> [FindingImpact] {
        var before = Dictionary(grouping: old.findings, by: \.id)
        var result: [FindingImpact] = []
        for finding in new.findings {
            // Rows without a key may have one name; they are paired in their order.
            guard let twin = before[finding.id]?.first else {
                result.append(impact(.new, finding, before: nil, after: finding))
                continue
            }
            before[finding.id]?.removeFirst()
            if state(twin) != state(finding) { result.append(impact(.changed, finding, before: twin, after: finding)) }
        }
        for finding in old.findings where !(before[finding.id] ?? []).isEmpty {
            before[finding.id]?.removeFirst()
            result.append(impact(.gone, finding, before: finding, after: nil))
        }
        return result
    }

    /// The rules of which some count or finding differs, and those that only one of the versions has.
    func rules() -> [RuleImpact] {
        let findings = Dictionary(grouping: findings(), by: \.rule)
        let before = Dictionary(old.summary.rules.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(new.summary.rules.map(\.rule))
        let kept = new.summary.rules.map { (rule: $0, old: before[$0.rule]?.counts, new: Optional($0.counts)) }
        let gone = old.summary.rules.filter { !known.contains($0.rule) }.map {
            (rule: $0, old: Optional($0.counts), new: [Outcome: Int]?.none)
        }
        return (kept + gone).compactMap { entry in
            let found = findings[entry.rule.rule] ?? []
            if found.isEmpty, entry.old == entry.new { return nil }
            return RuleImpact(
                rule: entry.rule.rule, label: entry.rule.title, before: entry.old, after: entry.new, findings: found)
        }
    }

    /// The metrics over the whole whose value or state differs.
    func metrics() -> [MetricImpact] {
        func wholes(_ result: CheckResult) -> [MetricResult] { result.metrics.filter(\.group.isEmpty) }
        let before = Dictionary(wholes(old).map { ($0.metric, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(wholes(new).map(\.metric))
        let kept = wholes(new).compactMap { result -> MetricImpact? in
            let twin = before[result.metric]
            if let twin, twin.value == result.value, twin.goal == result.goal, twin.unknown == result.unknown { return nil }
            return MetricImpact(metric: result.metric, title: result.title, before: twin, after: result)
        }
        let gone = wholes(old).filter { !known.contains($0.metric) }.map {
            MetricImpact(metric: $0.metric, title: $0.title, before: $0, after: nil)
        }
        return kept + gone
    }

    private func state(_ finding: Finding) -> FindingImpact.State {
        FindingImpact.State(outcome: finding.outcome, severity: finding.severity)
    }

    private func impact(_ kind: FindingImpact.Kind, _ finding: Finding, before: Finding?, after: Finding?) -> FindingImpact {
        FindingImpact(
            kind: kind, rule: finding.rule, subject: finding.subject, item: finding.item, before: before.map(state),
            after: after.map(state))
    }
}
