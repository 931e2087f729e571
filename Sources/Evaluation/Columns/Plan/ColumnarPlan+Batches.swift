import Columnar

extension ColumnarPlan {
    /// Evaluates batches of rows of a type on all threads, and calls `body` with what became of each, in the order of the rows.
    ///
    /// All nodes must be lowered before: threads see the columns that are there now.
    func forEachBatch<Part: Sendable>(
        of type: Int, map: @Sendable (Domain, VectorEvaluator) -> Part, _ body: (Part) -> Void
    ) {
        let batches = RowBatches(of: type, size: batchSize, in: store)
        Parallel.orderedMap(count: batches.count, threads: threads) {
            batches.with($0, map)
        } _: { part in
            if let part { body(part) }
        }
    }

    /// Evaluates batches of rows of a type on all threads, those of a stretch of rows one after the other into one state, and calls
    /// `merge` with the state of each stretch, in the order of the rows. What comes out must not depend on where stretches begin.
    ///
    /// All nodes must be lowered before: threads see the columns that are there now.
    func forEachStretch<State: Sendable>(
        of type: Int, start: @Sendable () -> State, add: @Sendable (inout State, Domain, VectorEvaluator) -> Void,
        merge: (State) -> Void
    ) {
        let batches = RowBatches(of: type, size: batchSize, in: store)
        let stretches = min(batches.count, threads == 1 ? 1 : threads * 4)
        Parallel.orderedMap(count: stretches, threads: threads) { index in
            var state = start()
            for batch in batches.stretch(index, of: stretches) {
                batches.with(batch) { add(&state, $0, $1) }
            }
            return state
        } _: {
            merge($0)
        }
    }
}

/// The rows of a type in batches, each of which is of so many rows that nothing holds, with the rows that these hold.
private struct RowBatches: Sendable {
    let count: Int
    private let type: Int
    private let root: Int
    private let size: Int
    private let store: ColumnStore

    init(of type: Int, size: Int, in store: ColumnStore) {
        self.type = type
        self.size = size
        self.store = store
        root = store.root(of: type)
        count = (store.tables[root].count + size - 1) / size
    }

    /// The batches of one of some stretches, which are the shorter the later they come, so that no thread waits long for the last ones.
    func stretch(_ index: Int, of stretches: Int) -> Range<Int> {
        func start(_ index: Int) -> Int {
            let left = stretches - index
            return count - count * left * left / (stretches * stretches)
        }
        return start(index)..<start(index + 1)
    }

    /// Nil where the rows of a batch can hold none of the type.
    @discardableResult
    func with<Result>(_ number: Int, _ body: (Domain, VectorEvaluator) -> Result) -> Result? {
        let start = number * size
        let batch = Domain(root, .range(start..<min(start + size, store.tables[root].count)), in: store)
        defer { batch.dismantle() }
        return batch.domain(of: type).map { body($0, VectorEvaluator(store)) }
    }
}
