import CEL
import Diagnostics
package import Policies
package import Records

/// Explains what the rules of a policy say of a person's rows.
package struct RowExplainer: Sendable {
    private let policy: TypedPolicy
    private let dataset: Dataset
    private let world: World
    private let maker: FindingMaker

    package init(policy: TypedPolicy, dataset: Dataset, time: EvaluationTime) {
        self.policy = policy
        self.dataset = dataset
        world = World(policy: policy, dataset: dataset, time: time)
        PlanRunner(world: world).run()
        maker = FindingMaker(world: world, dataset: dataset)
    }

    /// The first of some numbers under which nothing in the records is known: no employee, and no group by its key.
    package func unknown(among subjects: [String]) -> String? {
        if subjects.isEmpty { return nil }
        let known = world.tables.filter { $0.parent == nil }.flatMap { table in
            (0..<table.count).map { rowValue(table.type.index, $0).subject.id }
        }
        let all = Set(known)
        return subjects.first { $0.isEmpty || !all.contains($0) }
    }

    /// One explanation for each row of the rule that is about the question, in the order of the rows.
    package func explain(rule: TypedRule, _ question: Question) -> [Explanation] {
        let evaluator = RuleEvaluator(rule, in: policy)
        let parts = ConcurrentMap.map(rows(of: rule.each, about: question.subjects), by: 16) { rows in
            rows.compactMap { row in explanation(rule, evaluator, row: row, question) }
        }
        return parts.flatMap(\.self)
    }

    /// What is asked for of a rule.
    package struct Question: Sendable {
        /// Whom it is asked about; nil for everybody of whom there is a finding.
        package var subjects: Set<String>?
        /// Only this item.
        package var item: String?
        /// Whether to look for the smallest change of the records.
        package var looksForChange: Bool

        package init(subjects: Set<String>?, item: String? = nil, looksForChange: Bool = true) {
            self.subjects = subjects
            self.item = item
            self.looksForChange = looksForChange
        }
    }

    private func explanation(
        _ rule: TypedRule, _ evaluator: RuleEvaluator, row: Int, _ question: Question
    ) -> Explanation? {
        var judgement = evaluator.judge(world, row: row)
        guard question.subjects != nil || judgement.outcome.isFinding else { return nil }
        if let expression = rule.item { judgement.context.item = judgement.context.evaluate(expression) }
        let item = maker.item(rule, judgement.context)
        guard question.item == nil || question.item == item else { return nil }
        return explanation(rule, judgement, item: item, looksForChange: question.looksForChange)
    }

    private func explanation(
        _ rule: TypedRule, _ judgement: RuleEvaluator.Judgement, item: String?, looksForChange: Bool
    ) -> Explanation {
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
            change: judgement.outcome.isFinding && looksForChange ? change(rule, row) : nil)
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

    private func rows(of type: Int, about subjects: Set<String>?) -> [Int] {
        let rows = 0..<world.tables[type].count
        guard let subjects else { return Array(rows) }
        return rows.filter { subjects.contains(rowValue(type, $0).subject.id) }
    }

    private func rowValue(_ type: Int, _ row: Int) -> RowValue { RowContext(world, type: type, row: row).rowValue }
}
