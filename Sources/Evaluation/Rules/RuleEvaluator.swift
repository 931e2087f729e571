import CEL
import Columnar
import Policies

/// Evaluates one rule for one row.
struct RuleEvaluator {
    let rule: TypedRule
    /// The members of the row that the statement reads.
    let readSlots: [Int]

    init(_ rule: TypedRule, in policy: TypedPolicy) {
        self.rule = rule
        let type = policy.rowTypes[rule.each]
        let uses = [rule.statement, rule.observed].compactMap { $0 }.flatMap { $0.checked.memberUses }
        readSlots = Set(uses.filter { $0.object == type.name }.compactMap { type.slot(of: $0.member) }).sorted()
    }

    /// What the rule says of a row.
    struct Judgement {
        var outcome: Outcome
        /// With `observed` and `item` set as far as they were needed.
        var context: RowContext
        /// Why the outcome is unknown.
        var cause: Hindrance?
    }

    func judge(_ world: World, row: Int) -> Judgement {
        var context = RowContext(world, type: rule.each, row: row)
        if let why = world.tables[rule.each].layout.content?.uncertain[row] {
            return Judgement(outcome: .unknown, context: context, cause: why)
        }
        if let when = rule.when {
            switch context.evaluate(when) {
            case .value(.bool(true)): break
            case .value: return Judgement(outcome: .notApplicable, context: context)
            case .unknown(let missing): return Judgement(outcome: .unknown, context: context, cause: .missing(missing))
            case .error(let error): return Judgement(outcome: .unknown, context: context, cause: .error(error))
            }
        }
        if isLeftOut(context) { return Judgement(outcome: .notApplicable, context: context) }
        if let observed = rule.observed { context.observed = context.evaluate(observed) }
        switch context.evaluate(rule.statement) {
        case .value(.bool(let holds)): return judgement(holds: holds, context)
        case .value: return Judgement(outcome: .unknown, context: context, cause: .error(CELError(.noSuchOverload, "no bool")))
        case .unknown(let missing): return Judgement(outcome: .unknown, context: context, cause: .missing(missing))
        case .error(let error): return Judgement(outcome: .unknown, context: context, cause: .error(error))
        }
    }

    private func judgement(holds: Bool, _ context: RowContext) -> Judgement {
        var context = context
        let outcome: Outcome = rule.flags ? (holds ? .flagged : .clear) : (holds ? .met : .unmet)
        if outcome.isFinding, let item = rule.item { context.item = context.evaluate(item) }
        return Judgement(outcome: outcome, context: context)
    }

    /// Whether a cell that the statement reads says that the question does not apply to this row.
    private func isLeftOut(_ context: RowContext) -> Bool {
        let row = context.rowValue
        return readSlots.contains { slot in
            switch row.table.members[slot] {
            case .stored(let stored): return stored.column.state(at: Int(row.row)) == .notApplicable
            case .computed:
                guard case .field = row.table.type.members[slot].kind, case .absent(.notApplicable) = row.cell(slot) else {
                    return false
                }
                return true
            case .absent, .ancestor, .children, .group: return false
            }
        }
    }
}
