import CEL
import Columnar
import Policies

/// Computes the rows of views and the columns of grouped views of a policy, in the policy's order, on columns. What belongs to one
/// row is not computed now but where it is needed.
final class ColumnarPlan {
    let world: World
    let lowering: Lowering
    /// How many rows are evaluated together.
    let batchSize: Int
    let threads: Int

    /// `batchSize`: rows of a table that nothing holds; the rows that they hold come with them. `threads`: nil for all processors.
    init(world: World, batchSize: Int = 4096, threads: Int? = nil) {
        self.world = world
        self.threads = threads ?? Parallel.threadCount
        self.batchSize = max(batchSize, 1)
        self.lowering = Lowering(world: world)
        storeLazyDefinitions()
    }

    /// The columns so far.
    var store: ColumnStore { lowering.store }

    func run() {
        var open = world.policy.order[...]
        while let step = open.popFirst() {
            switch step {
            case .rows(let view): ColumnarViewRows(plan: self, view: world.policy.views[view]).make()
            case .definition(let index):
                guard let each = source(ofAggregate: index) else { continue }
                let others = companions(of: index, each: each, in: open)
                open.removeAll { step in others.contains { step == .definition($0) } }
                ColumnarAggregates([index] + others, each: each, self).compute()
            }
        }
    }

    /// The type of the rows that an aggregate is made from; nil for a definition that is no aggregate.
    private func source(ofAggregate definition: Int) -> Int? {
        guard case .aggregate = world.policy.definitions[definition].body else { return nil }
        let rowType = world.policy.definitions[definition].rowType
        return world.policy.views.first { $0.rowType == rowType }?.each
    }

    /// The aggregates over the same rows that can be computed together with one: they come before any other rows are made and rest
    /// on none that is computed with them.
    private func companions(of definition: Int, each: Int, in steps: ArraySlice<PlanStep>) -> [Int] {
        var found: [Int] = []
        var before: Set<PlanStep> = [.definition(definition)]
        for step in steps {
            guard case .definition(let index) = step else { break }
            guard let source = source(ofAggregate: index) else { continue }
            let needed = world.policy.reach(of: world.policy.definitions[index].body.expressions, rowType: source).steps
            if source == each, needed.isDisjoint(with: before) { found.append(index) }
            before.insert(step)
        }
        return found
    }

    /// What the reference interpreter reads of one row is computed when it asks.
    private func storeLazyDefinitions() {
        for (index, definition) in world.policy.definitions.enumerated() {
            switch definition.body {
            case .aggregate, .key, .element: continue
            case .expression, .match, .table: break
            }
            let table = world.tables[definition.rowType]
            guard let slot = table.slot(ofDefinition: index), case .computed(let place) = table.members[slot] else { continue }
            let (type, body) = (definition.rowType, definition.body)
            place.store(
                ComputedCells { [unowned world] row in
                    Cell(RowContext(world, type: type, row: row).evaluate(body, of: index))
                })
        }
    }

    /// Sets a member that was computed for all rows of a view, for columns and for the reference interpreter.
    func setMember(_ cells: ComputedCells, _ column: MemberColumn, definition: Int) {
        let type = world.policy.definitions[definition].rowType
        let table = world.tables[type]
        guard let slot = table.slot(ofDefinition: definition), case .computed(let place) = table.members[slot] else { return }
        place.store(cells)
        lowering.store.setMember(column, slot: slot, of: type)
    }
}
