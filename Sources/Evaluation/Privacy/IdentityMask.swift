import Diagnostics
package import Policies

/// Replaces in a result what says who somebody is: numbers by other names, and names, lines of files and whatever else was made from
/// marked fields by nothing.
package struct IdentityMask: Sendable {
    private let parts: PersonalParts
    private let policy: TypedPolicy
    /// What a person is called instead; nil where people are not to be told apart.
    private let rename: (@Sendable (String) -> String)?

    package init(_ policy: TypedPolicy, rename: (@Sendable (String) -> String)?) {
        self.policy = policy
        self.parts = PersonalParts(policy)
        self.rename = rename
    }

    package func masked(_ result: CheckResult) -> CheckResult {
        var result = result
        let rules = Dictionary(policy.rules.map { ($0.rule.id, RuleMask($0, parts)) }, uniquingKeysWith: { first, _ in first })
        let kinds = kinds(of: policy)
        result.findings = FindingList(result.findings.map { masked($0, rules[$0.rule], kinds) })
        result.tellsPeopleApart = rename != nil
        // Waivers name those who approved them, and why.
        result.waived = []
        result.waivers = []
        if let baseline = result.baseline { result.baseline = masked(baseline, kinds) }
        result.unknown = UnknownList(
            result.unknown.map { entry in
                var entry = entry
                entry.subject = entry.subject.map { masked($0, kinds) }
                entry.place = nil
                return entry
            })
        result.metrics = result.metrics.filter { !isPersonal($0) }
        return result
    }

    package func masked(_ detail: CheckDetail) -> CheckDetail {
        var detail = detail
        guard let rename else {
            detail.people = []
            return detail
        }
        for place in detail.people.indices {
            detail.people[place].subject.id = rename(detail.people[place].subject.id)
            detail.people[place].name = nil
        }
        return detail
    }

    private func kinds(of policy: TypedPolicy) -> Set<String> {
        Set(policy.rowTypes.map(\.name).filter { parts.inKey(ofRow: $0) })
    }

    private func masked(_ subject: Subject, _ kinds: Set<String>) -> Subject {
        guard kinds.contains(subject.kind) else { return subject }
        return Subject(kind: subject.kind, id: rename?(subject.id) ?? "")
    }

    private func masked(_ finding: Finding, _ rule: RuleMask?, _ kinds: Set<String>) -> Finding {
        var finding = finding
        finding.subject = masked(finding.subject, kinds)
        // A line of a file would lead back to the person.
        finding.place = nil
        guard let rule else { return finding }
        if rule.item { finding.item = finding.item.map { rename?($0) ?? "" } }
        if rule.observed { finding.observed = nil }
        if rule.message { finding.message = rule.title }
        return finding
    }

    /// Of a finding that is gone only the rule is left where people are not to be told apart.
    private func masked(_ baseline: BaselineComparison, _ kinds: Set<String>) -> BaselineComparison {
        var baseline = baseline
        let rules = Dictionary(policy.rules.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        baseline.gone = baseline.gone.map { gone in
            var gone = gone
            let entry = gone.entry
            let rule = rules[entry.rule]
            let isKept = rule.map { !kinds.contains(outermost(of: $0.each)) } ?? false
            let subject = isKept ? entry.subject : rename?(entry.subject) ?? ""
            let hasItem = rule.map { !parts.inItem(of: $0) } ?? false
            let item = hasItem ? entry.item : entry.item.map { rename?($0) ?? "" }
            gone.entry = Baseline.Entry(
                id: ([entry.rule, subject] + (item.map { [$0] } ?? [])).joined(separator: "/"), rule: entry.rule,
                subject: subject,
                item: item, severity: entry.severity, message: "")
            return gone
        }
        return baseline
    }

    private func outermost(of type: Int) -> String {
        var type = type
        while let parent = policy.rowTypes[type].parent { type = parent }
        return policy.rowTypes[type].name
    }

    private func isPersonal(_ result: MetricResult) -> Bool {
        guard !result.group.isEmpty, let metric = policy.metrics.first(where: { $0.metric.id == result.metric }) else {
            return false
        }
        let names = result.group.map(\.name)
        guard let place = metric.metric.by.firstIndex(where: { $0.map(\.name) == names }) else { return false }
        return parts.inGrouping(place, of: metric)
    }
}

/// What of a rule's findings says who somebody is.
private struct RuleMask {
    let item: Bool
    let observed: Bool
    let message: Bool
    /// Stands instead of such a message.
    let title: LocalizedText

    init(_ rule: TypedRule, _ parts: PersonalParts) {
        item = parts.inItem(of: rule)
        observed = parts.inObserved(by: rule)
        message = item || parts.inMessage(of: rule)
        title = rule.rule.label?.localized ?? LocalizedText(rule.rule.id)
    }
}
