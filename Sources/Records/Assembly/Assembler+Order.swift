import Columnar
import Schema
import Synchronization

extension Assembler {
    /// Adds tables whose parents, if they have any, come before them or were added before: those that do not wait for another one at the
    /// same time. Each is let go of as soon as it is added.
    mutating func add(_ tables: consuming [RawTable]) {
        var open = tables
        tables = []
        while !open.isEmpty {
            let waiting = Set(open.map(\.schema.id))
            let isReady = open.map { $0.schema.parent.map { !waiting.contains($0) } ?? true }
            let ready = zip(open, isReady).filter(\.1).map(\.0)
            open = zip(open, isReady).filter { !$0.1 }.map(\.0)
            addTogether(ready)
        }
    }

    /// What came of one table.
    private struct Added: Sendable {
        let table: AssembledTable?
        let log: FindingLog
    }

    private mutating func addTogether(_ raw: consuming [RawTable]) {
        let ids = raw.map(\.schema.id)
        let waiting = Mutex(raw.map { Optional($0) })
        raw = []
        let base = withoutFindings
        let added = Parallel.concurrentMap(count: ids.count, threads: threads) { number in
            var own = base
            if let table = waiting.withLock({ $0[number].take() }) { own.add(table) }
            return Added(table: own.tables[ids[number]], log: own.log)
        }
        for (id, one) in zip(ids, added) {
            log.add(one.log, lines: 0)
            take(one.table, as: id)
        }
    }
}
