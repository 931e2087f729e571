import CEL
import Diagnostics
import Policies
import Records
import Schema

/// A finding with the person that it is about and what is recommended.
struct MadeFinding {
    var finding: Finding
    var advice: Advice
    let person: RowValue
}

/// Makes a finding of a row that does not meet a rule or is flagged by it.
struct FindingMaker {
    private let world: World
    private let dataset: Dataset
    let recommender: Recommender

    init(world: World, dataset: Dataset) {
        self.world = world
        self.dataset = dataset
        self.recommender = Recommender(world: world)
    }

    func finding(_ rule: TypedRule, _ judgement: RuleEvaluator.Judgement) -> MadeFinding {
        var context = judgement.context
        let row = context.rowValue
        let item = item(rule, context)
        if rule.item == nil { context.item = .value(.string(item ?? "")) }
        let advice = rule.recommend.map { recommender.advise($0, for: context) } ?? Advice()
        let finding = Finding(
            rule: rule.rule.id, subject: row.subject, item: item, outcome: judgement.outcome,
            severity: severity(rule, context), observed: observed(rule, context),
            message: MessageRenderer(world: world).render(rule.message, in: context), clauses: rule.rule.clauses.map(\.id),
            basis: rule.rule.basis, audience: rule.rule.audience,
            recommendations: advice.recommended.map(\.shown), passedOver: advice.passedOver.map(\.shown), place: place(of: row))
        return MadeFinding(finding: finding, advice: advice, person: row.person)
    }

    func item(_ rule: TypedRule, _ context: RowContext) -> String? {
        switch rule.rule.item {
        case .nothing: return nil
        case .rowKey:
            let row = context.rowValue
            return row.table.type.parent == nil ? nil : row.key.joined(separator: "/")
        case .expression:
            guard case .value(let value) = context.item else { return nil }
            return ValueText(world: world).data(value).plainText
        }
    }

    private func observed(_ rule: TypedRule, _ context: RowContext) -> Shown? {
        guard case .value(let value) = context.observed, let type = rule.observed?.type else { return nil }
        return ValueText(world: world).shown(value, type: type)
    }

    private func severity(_ rule: TypedRule, _ context: RowContext) -> FindingSeverity {
        switch rule.rule.severity {
        case .fixed(let severity): return severity
        case .level:
            guard let expression = rule.level, case .value(let level) = context.evaluate(expression) else { return .note }
            return FindingSeverity(ofLevel: level, on: world.policy.policy.scale)
        }
    }

    /// The place of the row, or of the nearest row of the records that holds it.
    private func place(of row: RowValue) -> CellPlace? {
        for holder in row.lineage {
            guard case .table(let position) = holder.table.type.source else { continue }
            return dataset.place(table: world.policy.policy.records.tables[position].id, row: Int(holder.row))
        }
        return nil
    }
}

extension FindingSeverity {
    /// The weight of a level. One whose word the scale does not give weighs least, as does what is no level.
    init(ofLevel level: CELValue?, on scale: Scale?) {
        guard case .int(let level)? = level, let number = Int(exactly: level) else {
            self = .note
            return
        }
        self = scale?.level(number)?.severity ?? .note
    }
}
