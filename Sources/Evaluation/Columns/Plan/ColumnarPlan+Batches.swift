import Columnar

extension ColumnarPlan {
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
        let batches = batchCount(of: type)
        // As many at a time as keep all threads busy without all parts waiting in memory.
        let round = threads * 8
        for first in stride(from: 0, to: batches, by: round) {
            let parts = Parallel.concurrentMap(count: min(round, batches - first), threads: threads) { index in
                withBatch(first + index, of: type, map)
            }
            for part in parts { if let part { body(part) } }
        }
    }

    /// Evaluates batches of rows of a type on all threads, those of a stretch of rows one after the other into one state, and calls
    /// `merge` with the state of each stretch, in the order of the rows. What comes out must not depend on where stretches begin.
    ///
    /// All nodes must be lowered before: threads only read what they share.
    func forEachStretch<State: Sendable>(
        of type: Int, start: @Sendable () -> State, add: @Sendable (inout State, Domain, VectorEvaluator) -> Void,
        merge: (State) -> Void
    ) {
        let batches = batchCount(of: type)
        // A few for each thread, so that no thread waits long for the last ones.
        let stretches = min(batches, threads == 1 ? 1 : threads * 4)
        Parallel.orderedMap(count: stretches, threads: threads) { index in
            var state = start()
            for batch in batches * index / stretches..<batches * (index + 1) / stretches {
                withBatch(batch, of: type) { add(&state, $0, $1) }
            }
            return state
        } _: {
            merge($0)
        }
    }

    private func batchCount(of type: Int) -> Int {
        (store.tables[root(of: type)].count + batchSize - 1) / batchSize
    }

    /// Nil where the rows of a batch can hold none of the type.
    @discardableResult
    private func withBatch<Result>(_ number: Int, of type: Int, _ body: (Domain, VectorEvaluator) -> Result) -> Result? {
        let root = root(of: type)
        let start = number * batchSize
        let batch = Domain(root, .range(start..<min(start + batchSize, store.tables[root].count)), in: store)
        defer { batch.dismantle() }
        return batch.domain(of: type).map { body($0, VectorEvaluator(store, lowering)) }
    }
}
