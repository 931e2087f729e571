import CEL
import Columnar
import Policies

/// The nodes of a rule, and how a batch of rows comes out.
struct RuleNodes {
    let rule: TypedRule
    let observed: VectorNode?
    private let when: VectorNode?
    private let statement: VectorNode
    /// Columns that the statement reads and that may say that the question does not apply to a row.
    private let excluding: [StoredVector]

    init(_ rule: TypedRule, _ plan: ColumnarPlan) {
        self.rule = rule
        when = rule.when.map { plan.lowering.lower($0, on: rule.each) }
        let observed = rule.observed.map { (expression: $0, node: plan.lowering.lower($0, on: rule.each)) }
        self.observed = observed?.node
        statement = plan.lowering.lower(rule.statement, on: rule.each, observed: observed)
        excluding = RuleEvaluator(rule, in: plan.world.policy).readSlots.compactMap { slot in
            // A row outside a group has no group, which is no answer of its cells.
            guard case .field = plan.world.policy.rowTypes[rule.each].members[slot].kind,
                case .column(let stored) = plan.store.tables[rule.each].members[slot],
                stored.column.states.count(of: .notApplicable) > 0
            else { return nil }
            return stored
        }
    }

    func result(_ domain: Domain, _ evaluator: VectorEvaluator) -> ColumnarJudgement.RuleResult {
        let (inside, uncertain) = ColumnarViewRows.membership(when, domain, evaluator)
        let asked = excluding.reduce(inside) { $0.subtracting(Self.notApplicable($1, domain)) }
        let (holds, hindered) = evaluator.evaluate(statement, on: domain).truth
        let unknown = uncertain | (hindered & asked)
        let yes = holds & asked
        let no = asked.subtracting(holds).subtracting(hindered)
        var result = ColumnarJudgement.RuleResult()
        func count(_ outcome: Outcome, _ number: Int) { if number > 0 { result.counts[outcome] = number } }
        count(rule.flags ? .flagged : .met, yes.population)
        count(rule.flags ? .clear : .unmet, no.population)
        count(.unknown, unknown.population)
        count(.notApplicable, domain.count - asked.population - uncertain.population)
        (rule.flags ? yes : no).forEachRow { result.findings.append(Int32(truncatingIfNeeded: domain.row(at: $0))) }
        result.lacking.add(domain, at: unknown, of: [when, statement].compactMap(\.self), evaluator)
        return result
    }

    private static func notApplicable(_ stored: StoredVector, _ domain: Domain) -> Bitmap {
        Bitmap(rows: domain.count) { stored.column.states[domain.row(at: $0)] == .notApplicable }
    }
}
