import CEL
import Policies

/// What a rule says of its row after some changes, and what it looked at to say so.
struct ChangeTrial {
    let outcome: Outcome
    /// How far the row is from what is wanted; 0 where it is reached.
    let gap: Double
    /// The cells that were read.
    let cells: [RecordSlice.Place]
    /// The lists that were read: the type of their rows, and the id of the row that holds them.
    let lists: [List]
    let comparisons: [Shortfall.Comparison]
    /// The same for trials that looked at the same things and computed the same.
    let signature: Int

    struct List: Hashable {
        let type: Int
        let holder: Int
    }
}

/// Tries changes of a slice on a rule and one of its rows, with the interpreter that checks records.
struct ChangeTrials {
    let rule: TypedRule
    let base: World
    let reach: Reach
    let identity: RowIdentity
    private let evaluator: RuleEvaluator

    init(_ rule: TypedRule, base: World, reach: Reach, identity: RowIdentity) {
        self.rule = rule
        self.base = base
        self.reach = reach
        self.identity = identity
        evaluator = RuleEvaluator(rule, in: base.policy)
    }

    /// The outcome that is wanted.
    var goal: Outcome { rule.flags ? .clear : .met }

    /// Nil where the row is not there any more.
    func run(_ slice: RecordSlice) -> ChangeTrial? {
        let sliced = SliceWorld(slice, of: base, reach: reach)
        guard let row = identity.row(in: sliced) else { return nil }
        let judgement = evaluator.judge(sliced.world, row: row)
        var context = RowContext(sliced.world, type: rule.each, row: row)
        var heard = sliced.made
        if let when = rule.when {
            let read = sliced.demand.listen { _ = context.evaluate(when) }
            if !holds(when, context) { heard.formUnion(read) }
        }
        heard.formUnion(
            sliced.demand.listen {
                if let observed = rule.observed { context.observed = context.evaluate(observed) }
                _ = context.evaluate(rule.statement)
            })
        var shortfall = Shortfall(world: sliced.world, observed: rule.observed)
        var gap = 0.0
        if judgement.outcome != goal {
            if let when = rule.when { gap += shortfall.measure(when, wants: true, in: context) }
            gap += shortfall.measure(rule.statement, wants: !rule.flags, in: context)
        }
        return trial(judgement.outcome, gap, heard, shortfall, sliced)
    }

    private func holds(_ when: TypedExpression, _ context: RowContext) -> Bool {
        if case .value(.bool(true)) = context.evaluate(when) { true } else { false }
    }

    private func trial(
        _ outcome: Outcome, _ gap: Double, _ heard: Set<Int>, _ shortfall: Shortfall, _ sliced: SliceWorld
    ) -> ChangeTrial {
        var cells: [RecordSlice.Place] = []
        var lists: Set<ChangeTrial.List> = []
        for address in heard.sorted().compactMap({ CellAddress(number: $0) }) {
            guard let id = sliced.id(type: address.type, row: address.row) else { continue }
            switch base.policy.rowTypes[address.type].members[address.slot].kind {
            case .field: cells.append(RecordSlice.Place(row: id, slot: address.slot))
            case .children(let type):
                for list in holders(of: type, heldBy: address.row, of: address.type, sliced) { lists.insert(list) }
            case .ancestor, .group, .definition: break
            }
        }
        var hasher = Hasher()
        hasher.combine(outcome)
        hasher.combine(gap)
        hasher.combine(cells)
        hasher.combine(shortfall.pattern.finalize())
        for (number, cell) in sliced.demand.computed {
            hasher.combine(number)
            if case .value(let value) = cell { hasher.combine(value) }
        }
        return ChangeTrial(
            outcome: outcome, gap: gap, cells: cells, lists: lists.sorted { ($0.type, $0.holder) < ($1.type, $1.holder) },
            comparisons: shortfall.comparisons, signature: hasher.finalize())
    }

    /// The rows that may get one more row, so that a list of rows of `type` grows: its holder, or the rows between.
    private func holders(of type: Int, heldBy row: Int, of holder: Int, _ sliced: SliceWorld) -> [ChangeTrial.List] {
        guard let table = tableType(of: type) else { return [] }
        var result: [ChangeTrial.List] = []
        var child = table
        while let parent = base.policy.rowTypes[child].parent {
            let rows = parent == holder ? row..<row + 1 : sliced.world.rows(of: parent, heldBy: row, of: holder)
            result += rows.compactMap { sliced.id(type: parent, row: $0) }.map { ChangeTrial.List(type: child, holder: $0) }
            if parent == holder { break }
            child = parent
        }
        return result
    }

    /// The table whose rows a view's rows come from.
    private func tableType(of type: Int) -> Int? {
        var current = type
        for _ in base.policy.rowTypes {
            if case .table = base.policy.rowTypes[current].source { return current }
            guard let view = base.policy.views.first(where: { $0.rowType == current }) else { return nil }
            current = view.each
        }
        return nil
    }
}
