import CEL
import Policies

/// What a rule says of its row after some changes, and what it looked at to say so.
struct ChangeTrial {
    let outcome: Outcome
    /// How far the row is from what is wanted; 0 where it is reached.
    let gap: Double
    var comparisons: [Shortfall.Comparison] = []
    /// What empty cells were compared with, and whether they have to be equal.
    var asked: [CELValue: Bool] = [:]
    /// The same for trials that looked at the same things and computed the same.
    var signature = 0
}

/// Where a change has to begin for a row to come to another outcome.
struct ChangeStarts {
    /// Cells of which one has to change, unless a list does.
    var cells: [RecordSlice.Place] = []
    var lists: [List] = []

    /// A list that may get a row more.
    struct List: Hashable {
        /// The type of the row, and of those that it has to hold, each in the one before, for a list that was asked for to grow.
        let types: [Int]
        /// The id of the row that would hold it.
        let holder: Int
    }
}

/// Tries changes of a slice on a rule and one of its rows, with the interpreter that checks records.
struct ChangeTrials {
    let rule: TypedRule
    let base: World
    let reach: Reach
    let identity: RowIdentity
    private let free: FreeCells
    private let evaluator: RuleEvaluator

    init(_ rule: TypedRule, base: World, reach: Reach, identity: RowIdentity, free: FreeCells) {
        self.rule = rule
        self.base = base
        self.reach = reach
        self.identity = identity
        self.free = free
        evaluator = RuleEvaluator(rule, in: base.policy)
    }

    /// The outcome that is wanted.
    var goal: Outcome { rule.flags ? .clear : .met }

    /// Nil where the row is not there any more.
    func run(_ slice: RecordSlice) -> ChangeTrial? {
        let sliced = SliceWorld(slice, of: base, reach: reach)
        guard let row = identity.row(in: sliced) else { return nil }
        let judgement = evaluator.judge(sliced.world, row: row)
        if judgement.outcome == goal { return ChangeTrial(outcome: goal, gap: 0) }
        let (context, heard, _) = listen(row, in: sliced)
        var shortfall = Shortfall(world: sliced.world, observed: rule.observed) { row, slot in
            let id = sliced.id(type: Int(row.typeIndex), row: Int(row.row))
            return id.map { free.contains(RecordSlice.Place(row: $0, slot: slot), in: slice) } ?? false
        }
        var gap = rule.when.map { shortfall.measure($0, wants: true, in: context) } ?? 0
        gap += shortfall.measure(rule.statement, wants: !rule.flags, in: context)
        return ChangeTrial(
            outcome: judgement.outcome, gap: gap, comparisons: shortfall.comparisons, asked: shortfall.asked,
            signature: signature(judgement.outcome, gap, heard, shortfall, sliced))
    }

    /// Where to go on from a state that has not reached what is wanted.
    func starts(_ slice: RecordSlice) -> ChangeStarts {
        let sliced = SliceWorld(slice, of: base, reach: reach)
        guard let row = identity.row(in: sliced) else { return ChangeStarts() }
        let (context, heard, observed) = listen(row, in: sliced)
        let obstacle = Obstacle(world: sliced.world, demand: sliced.demand, observed: (rule.observed, observed))
        let conditions = [(rule.when, true), (rule.statement, !rule.flags)]
        let blamed = conditions.compactMap { condition, wants in
            condition.map { obstacle.cells(of: $0, wants: wants, in: context) }
        }
        // A row that is left out, or that may not be there, is so for a reason that no condition tells.
        let fewest = blamed.filter { !$0.isEmpty }.min { $0.count < $1.count }
        return starts(at: fewest.map { $0.union(sliced.made) } ?? heard, sliced)
    }

    /// Evaluates the rule for a row: with what it observes, all that was read, and what was read for the observed value.
    private func listen(_ row: Int, in sliced: SliceWorld) -> (context: RowContext, heard: Set<Int>, observed: Set<Int>) {
        var context = RowContext(sliced.world, type: rule.each, row: row)
        var heard = sliced.made
        if let when = rule.when { heard.formUnion(sliced.demand.listen { _ = context.evaluate(when) }) }
        var observed: Set<Int> = []
        if let expression = rule.observed {
            observed = sliced.demand.listen { context.observed = context.evaluate(expression) }
        }
        heard.formUnion(observed)
        heard.formUnion(sliced.demand.listen { _ = context.evaluate(rule.statement) })
        return (context, heard, observed)
    }

    private func signature(
        _ outcome: Outcome, _ gap: Double, _ heard: Set<Int>, _ shortfall: Shortfall, _ sliced: SliceWorld
    ) -> Int {
        var hasher = Hasher()
        hasher.combine(outcome)
        hasher.combine(gap)
        for address in heard.sorted().compactMap({ CellAddress(number: $0) }) {
            guard case .field = base.policy.rowTypes[address.type].members[address.slot].kind else { continue }
            hasher.combine(sliced.id(type: address.type, row: address.row))
            hasher.combine(address.slot)
        }
        hasher.combine(shortfall.pattern.finalize())
        for (number, cell) in sliced.demand.computed {
            hasher.combine(number)
            if case .value(let value) = cell { hasher.combine(value) }
        }
        return hasher.finalize()
    }

    private func starts(at addresses: Set<Int>, _ sliced: SliceWorld) -> ChangeStarts {
        var starts = ChangeStarts()
        var lists: Set<ChangeStarts.List> = []
        for address in addresses.sorted().compactMap({ CellAddress(number: $0) }) {
            guard let id = sliced.id(type: address.type, row: address.row) else { continue }
            switch base.policy.rowTypes[address.type].members[address.slot].kind {
            case .field: starts.cells.append(RecordSlice.Place(row: id, slot: address.slot))
            case .children(let type): lists.formUnion(holders(of: type, heldBy: address.row, of: address.type, sliced))
            case .ancestor, .group, .definition: break
            }
        }
        starts.lists = lists.sorted { ($0.types[0], $0.holder) < ($1.types[0], $1.holder) }
        return starts
    }

    /// The rows that may get one more row, so that a list of rows of `type` grows: its holder, or the rows between.
    private func holders(of type: Int, heldBy row: Int, of holder: Int, _ sliced: SliceWorld) -> [ChangeStarts.List] {
        guard let table = tableType(of: type) else { return [] }
        var result: [ChangeStarts.List] = []
        var types = [table]
        while let parent = base.policy.rowTypes[types[0]].parent {
            let rows = parent == holder ? row..<row + 1 : sliced.world.rows(of: parent, heldBy: row, of: holder)
            result += rows.compactMap { sliced.id(type: parent, row: $0) }.map { ChangeStarts.List(types: types, holder: $0) }
            if parent == holder { break }
            types.insert(parent, at: 0)
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
