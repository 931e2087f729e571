import CEL
import Columnar
import Policies

/// Computes the rows of views and the columns of grouped views of a policy, in the policy's order, on columns. What belongs to one
/// row is not computed now but where it is needed.
///
/// Unchecked, because it is changed between passes over the rows only, while no thread reads it.
final class ColumnarPlan: @unchecked Sendable {
    let world: World
    let store: ColumnStore
    let lowering: Lowering
    /// How many rows are evaluated together.
    let batchSize: Int
    private let threads: Int

    /// `batchSize`: rows of a table that nothing holds; the rows that they hold come with them. `threads`: nil for all processors.
    init(world: World, batchSize: Int = 4096, threads: Int? = nil) {
        self.world = world
        self.threads = threads ?? Parallel.threadCount
        self.batchSize = max(batchSize, 1)
        let store = ColumnStore(world: world)
        self.store = store
        self.lowering = Lowering(world: world, store: store)
        storeLazyDefinitions()
    }

    func run() {
        for step in world.policy.order {
            switch step {
            case .rows(let view): ColumnarViewRows(plan: self, view: world.policy.views[view]).make()
            case .definition(let index):
                guard case .aggregate(let aggregate) = world.policy.definitions[index].body else { continue }
                ColumnarAggregate(plan: self, definition: index, aggregate: aggregate).compute()
            }
        }
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

    /// The type whose rows hold, directly or not, those of a type, and that nothing holds itself.
    func root(of type: Int) -> Int {
        var root = type
        while let parent = store.tables[root].parent { root = parent }
        return root
    }

    /// Evaluates batches of rows of a type on all threads, and calls `body` with what became of each, in the order of the rows.
    ///
    /// All nodes must be lowered before: threads only read what they share.
    func forEachBatch<Part: Sendable>(
        of type: Int, map: @Sendable (Domain, VectorEvaluator) -> Part, _ body: (Part) -> Void
    ) {
        let root = root(of: type)
        let count = store.tables[root].count
        let batches = (count + batchSize - 1) / batchSize
        // As many at a time as keep all threads busy without all parts waiting in memory.
        let round = threads * 8
        for first in stride(from: 0, to: batches, by: round) {
            let parts = Parallel.concurrentMap(count: min(round, batches - first), threads: threads) { index -> Part? in
                let start = (first + index) * batchSize
                let batch = Domain(root, .range(start..<min(start + batchSize, count)), in: store)
                defer { batch.dismantle() }
                return batch.domain(of: type).map { map($0, VectorEvaluator(store, lowering)) }
            }
            for part in parts { if let part { body(part) } }
        }
    }

    /// Sets a member that was computed for all rows of a view, for columns and for the reference interpreter.
    func setMember(_ cells: ComputedCells, _ column: MemberColumn, definition: Int) {
        let type = world.policy.definitions[definition].rowType
        let table = world.tables[type]
        guard let slot = table.slot(ofDefinition: definition), case .computed(let place) = table.members[slot] else { return }
        place.store(cells)
        store.setMember(column, slot: slot, of: type)
    }
}
