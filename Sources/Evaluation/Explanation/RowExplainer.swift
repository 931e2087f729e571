import CEL
import Diagnostics
package import Policies
package import Records

/// Explains what the rules of a policy say of a person's rows.
package struct RowExplainer {
    private let policy: TypedPolicy
    private let dataset: Dataset
    private let world: World

    package init(policy: TypedPolicy, dataset: Dataset, time: EvaluationTime) {
        self.policy = policy
        self.dataset = dataset
        world = World(policy: policy, dataset: dataset, time: time)
        PlanRunner(world: world).run()
    }

    /// Whether something in the records is known by this number: an employee's, or the key of a group.
    package func knows(subject: String) -> Bool {
        !subject.isEmpty
            && world.tables.contains { table in
                table.parent == nil && (0..<table.count).contains { rowValue(table.type.index, $0).subject.id == subject }
            }
    }

    /// One explanation for each row of the rule that is about the subject, and about the item if one is given.
    package func explain(rule: TypedRule, subject: String, item: String?) -> [Explanation] {
        judged(rule, subject: subject).filter { item == nil || item == $0.item }
            .map { explanation(rule, $0.judgement, item: $0.item) }
    }

    /// What the rule says of each row that is about the subject.
    func outcomes(rule: TypedRule, subject: String) -> [(item: String?, outcome: Outcome)] {
        judged(rule, subject: subject).map { ($0.item, $0.judgement.outcome) }
    }

    /// The smallest change under which the row would be no finding; nil where there is no such row.
    func change(rule: TypedRule, subject: String, item: String?) -> ChangeSearch? {
        judged(rule, subject: subject).first { $0.item == item }.map { change(rule, $0.judgement.context.rowValue) }
    }

    private func judged(
        _ rule: TypedRule, subject: String
    ) -> [(judgement: RuleEvaluator.Judgement, item: String?)] {
        let evaluator = RuleEvaluator(rule, in: policy)
        let maker = FindingMaker(world: world, dataset: dataset)
        return rows(of: rule.each, subject: subject).map { row in
            var judgement = evaluator.judge(world, row: row)
            if let expression = rule.item { judgement.context.item = judgement.context.evaluate(expression) }
            return (judgement, maker.item(rule, judgement.context))
        }
    }

    private func explanation(
        _ rule: TypedRule, _ judgement: RuleEvaluator.Judgement, item: String?
    ) -> Explanation {
        let maker = FindingMaker(world: world, dataset: dataset)
        let finder = CellFinder(world: world, dataset: dataset)
        var explainer = Explainer(world: world, finder: finder)
        let row = judgement.context.rowValue
        let condition = rule.when.map { explainer.explain($0, in: judgement.context) }
        let isJudged = judgement.outcome != .notApplicable && holds(rule.when, judgement.context)
        let observed = isJudged ? rule.observed.map { explainer.explain($0, in: judgement.context) } : nil
        let statement = isJudged ? explainer.explain(rule.statement, in: judgement.context) : nil
        return Explanation(
            rule: rule.rule.id, label: rule.rule.label?.localized, clauses: clauses(of: rule.rule), basis: rule.rule.basis,
            reason: rule.rule.reason?.localized, subject: row.subject, item: item, outcome: judgement.outcome, flags: rule.flags,
            message: judgement.outcome.isFinding ? maker.finding(rule, judgement).finding.message : nil,
            place: finder.nearestPlace(row), condition: condition, observed: observed, statement: statement,
            missing: judgement.cause.map { finder.missing($0) } ?? [],
            change: judgement.outcome.isFinding ? change(rule, row) : nil)
    }

    /// The smallest change of the records under which the row would be no finding.
    private func change(_ rule: TypedRule, _ row: RowValue) -> ChangeSearch {
        guard let space = ChangeSpace(rule, row: row) else { return .restsOnMany }
        var search = ChangeFinder(space)
        let result = search.search()
        guard !result.states.isEmpty else {
            return .none(fields: result.fields, isComplete: result.isComplete, tried: result.tried)
        }
        let teller = ChangeTeller(world: world, finder: CellFinder(world: world, dataset: dataset))
        return .found(result.states.map { teller.tell($0) }, isComplete: result.isComplete, tried: result.tried)
    }

    private func holds(_ when: TypedExpression?, _ context: RowContext) -> Bool {
        guard let when else { return true }
        if case .value(.bool(true)) = context.evaluate(when) { return true }
        return false
    }

    private func clauses(of rule: Rule) -> [ExplainedClause] {
        rule.clauses.compactMap { policy.policy.clauses[id: $0.id] }.map { clause in
            ExplainedClause(
                id: clause.id, pages: clause.pages.map(\.label).joined(separator: ", "), summary: clause.summary.localized)
        }
    }

    private func rows(of type: Int, subject: String) -> [Int] {
        (0..<world.tables[type].count).filter { rowValue(type, $0).subject.id == subject }
    }

    private func rowValue(_ type: Int, _ row: Int) -> RowValue { RowContext(world, type: type, row: row).rowValue }
}
