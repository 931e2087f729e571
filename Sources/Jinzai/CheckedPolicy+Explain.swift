public import Diagnostics
import Evaluation
import Policies
import Records
import Reports

extension CheckedPolicy {
    /// Explains what a rule says of somebody, or what all rules say: why, from which cells, and what was missing.
    ///
    /// `subject` is an employee's number, or the key of a group; `rule` and `item` narrow the answer. Throws where the policy cannot
    /// be used, a file cannot be read, or there is no such rule, subject or row.
    public func explain(
        records paths: [String], subject: String, rule: String? = nil, item: String? = nil, options: CheckOptions
    ) throws(JinzaiError) -> ExplanationRun {
        let policy = try usable()
        let time = try time(options, policy)
        let rules = try rules(named: rule, in: policy)
        let dataset = try reader(policy, paths, time).read(paths: paths)
        let explainer = RowExplainer(policy: policy, dataset: dataset, time: time)
        guard explainer.knows(subject: subject) else { throw ExplanationErrors.noSubject(subject) }
        let explanations = rules.flatMap { explainer.explain(rule: $0, subject: subject, item: item) }
        if explanations.isEmpty { throw ExplanationErrors.noRow(subject, rule: rule, item: item) }
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
