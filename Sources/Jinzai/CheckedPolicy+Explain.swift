public import Diagnostics
import Evaluation
import Policies
import Records
import Reports

extension CheckedPolicy {
    /// Explains what a rule says of somebody, or what all rules say: why, from which cells, and what was missing.
    ///
    /// `subjects` are employees' numbers, or the keys of groups; without any, every finding is explained. `rule` and `item` narrow the
    /// answer. Throws where the policy cannot be used, a file cannot be read, or there is no such rule, subject or row.
    public func explain(
        records paths: [String], subjects: [String] = [], rule: String? = nil, item: String? = nil, looksForChange: Bool = true,
        options: CheckOptions
    ) throws(JinzaiError) -> ExplanationRun {
        let policy = try usable()
        let time = try time(options, policy)
        let rules = try rules(named: rule, in: policy)
        let dataset = try reader(policy, paths, time).read(paths: paths)
        let explainer = RowExplainer(policy: policy, dataset: dataset, time: time)
        if let subject = explainer.unknown(among: subjects) { throw ExplanationErrors.noSubject(subject) }
        let question = RowExplainer.Question(
            subjects: subjects.isEmpty ? nil : Set(subjects), item: item, looksForChange: looksForChange)
        let explanations = rules.flatMap { explainer.explain(rule: $0, question) }
        if let first = subjects.first, explanations.isEmpty { throw ExplanationErrors.noRow(first, rule: rule, item: item) }
        return ExplanationRun(
            explanations, policy: policy.policy, time: time, tellsAll: item != nil || (rule != nil && explanations.count == 1))
    }

    private func rules(named name: String?, in policy: TypedPolicy) throws(JinzaiError) -> [TypedRule] {
        guard let name else { return policy.rules }
        let rules = policy.rules.filter { $0.rule.id == name }
        guard rules.isEmpty else { return rules }
        throw ExplanationErrors.noRule(name, known: policy.rules.map(\.rule.id))
    }
}
