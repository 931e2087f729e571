import CEL
import Diagnostics

/// Conditions about one row that only together say what happens: when a rule applies and what it demands, the arms of a `match`.
///
/// A class, as many analyses go through the groups.
final class ConditionGroup: Sendable {
    /// What a condition is for.
    enum Role: Sendable, Hashable {
        /// Which rows a rule, a metric, a view or an aggregate looks at.
        case when
        /// What a rule demands or flags.
        case statement
        /// Where a metric should be.
        case goal
        /// When an arm of a `match` is chosen, by its position.
        case arm(Int)
        /// The value of a variable or a column.
        case value
    }

    /// What the conditions belong to.
    enum Owner: Sendable {
        case rule(TypedRule)
        case metric(TypedMetric)
        case view(View)
        case definition(Definition)
    }

    let owner: Owner
    let about: Int
    let roles: [Role]
    let conditions: [Condition]
    /// Nil where there is too much to try.
    let tables: TruthTables?

    init(
        _ owner: Owner, _ parts: [(role: Role, expression: TypedExpression)], reader: ExpressionReader,
        observed: TypedExpression? = nil
    ) {
        self.owner = owner
        about = reader.about
        roles = parts.map(\.role)
        conditions = parts.map { Condition($0.expression, reader: reader, observed: observed) }
        tables = TruthTables(conditions)
    }

    /// The position of the condition with a role.
    func position(of role: Role) -> Int? { roles.firstIndex(of: role) }

    /// Whether everything about a condition could be followed.
    func isClosed(_ condition: Int) -> Bool { tables?.isClosed(condition) ?? false }
}

extension AnalysisSpace {
    /// All conditions of the policy's own files.
    var groups: [ConditionGroup] {
        let policy = base.policy
        let holders =
            policy.definitions.indices.map(Holder.definition) + policy.views.indices.map(Holder.view)
            + policy.rules.indices.map(Holder.rule) + policy.metrics.indices.map(Holder.metric)
        return ConcurrentMap.map(holders, by: 8) { $0.flatMap { groups(of: $0) } }.flatMap(\.self)
    }

    /// What has conditions of its own, by its position.
    private enum Holder: Sendable {
        case definition(Int)
        case view(Int)
        case rule(Int)
        case metric(Int)
    }

    private func groups(of holder: Holder) -> [ConditionGroup] {
        switch holder {
        case .definition(let position): groups(of: base.policy.definitions[position])
        case .view(let position): groups(of: base.policy.views[position])
        case .rule(let position): [group(of: base.policy.rules[position])]
        case .metric(let position): groups(of: base.policy.metrics[position])
        }
    }

    private func group(of rule: TypedRule) -> ConditionGroup {
        var reader = ExpressionReader(space: self, about: rule.each)
        let observed = rule.observed.map { self.observed($0, reader) }
        if let observed { reader.observed = observed }
        let parts = (rule.when.map { [(ConditionGroup.Role.when, $0)] } ?? []) + [(.statement, rule.statement)]
        return ConditionGroup(
            .rule(rule), parts, reader: reader, observed: observed.flatMap { $0.isFollowed ? rule.observed : nil })
    }

    /// What a rule observes: a term, something computed from terms, else a value of its type.
    private func observed(_ expression: TypedExpression, _ reader: ExpressionReader) -> ExpressionReader.ObservedValue {
        if let term = reader.term(of: expression.checked.tree.root, in: expression) { return .alias(term) }
        if let uses = reader.uses(of: expression.checked.tree.root, in: expression) { return .computed(uses) }
        let domain = TermDomain(base.domains.values(of: expression.type))
        return .free(Term(source: .observed, domain: domain))
    }

    private func groups(of metric: TypedMetric) -> [ConditionGroup] {
        let owner = ConditionGroup.Owner.metric(metric)
        let reader = ExpressionReader(space: self, about: metric.each)
        let whens = [metric.when, metric.aggregate.when].compactMap { $0 }
        var groups = whens.map { ConditionGroup(owner, [(.when, $0)], reader: reader) }
        if let goal = metric.goal {
            var reader = reader
            let domain = TermDomain(base.domains.values(of: metric.aggregate))
            reader.observed = .free(Term(source: .observed, domain: domain))
            groups.append(ConditionGroup(owner, [(.goal, goal)], reader: reader))
        }
        return groups
    }

    private func groups(of view: TypedView) -> [ConditionGroup] {
        guard case .view(let position) = base.policy.rowTypes[view.rowType].source, let when = view.when else { return [] }
        let declared = base.policy.policy.views[position]
        guard !declared.isPrelude else { return [] }
        return [ConditionGroup(.view(declared), [(.when, when)], reader: ExpressionReader(space: self, about: view.each))]
    }

    private func groups(of definition: Definition) -> [ConditionGroup] {
        guard !isPrelude(definition.rowType) else { return [] }
        let reader = ExpressionReader(space: self, about: definition.rowType)
        let owner = ConditionGroup.Owner.definition(definition)
        switch definition.body {
        case .expression(let expression) where expression.type == .bool:
            return [ConditionGroup(owner, [(.value, expression)], reader: reader)]
        case .match(let arms):
            let conditions = arms.enumerated().compactMap { place, arm in
                arm.condition.map { (ConditionGroup.Role.arm(place), $0) }
            }
            return conditions.isEmpty ? [] : [ConditionGroup(owner, conditions, reader: reader)]
        case .aggregate(let aggregate):
            guard let when = aggregate.when,
                let view = base.policy.views.first(where: { $0.rowType == definition.rowType })
            else { return [] }
            return [ConditionGroup(owner, [(.when, when)], reader: ExpressionReader(space: self, about: view.each))]
        case .expression, .table, .key, .element: return []
        }
    }

    /// Whether a row type is a view of the prelude.
    func isPrelude(_ rowType: Int) -> Bool {
        guard case .view(let position) = base.policy.rowTypes[rowType].source else { return false }
        return base.policy.policy.views[position].isPrelude
    }
}
