import Columnar
import Schema

/// Puts the rows of a child table in order by parent and key, and finds those of one parent that have one key.
struct GroupOrder {
    /// Which rows there are and in which order, without regard to repetitions.
    let pick: RowPick
    /// Rows that have one key: the first and a later one.
    let repetitions: [Repetition]
    /// The row of the parent that holds each row of the pick.
    let parents: RowRuns

    struct Repetition: Sendable {
        let first: Int32
        let later: Int32
    }

    /// `parents`: by row the row of the parent, or -1 for a row that is left out.
    init(_ table: RawTable, parents: RowRuns, threads: Int) {
        let columns = table.schema.key.compactMap { name -> (Column, Bool)? in
            guard let slot = table.schema.slot(of: name), let column = table.columns[slot] else { return nil }
            return (column, table.schema.fields[slot].optional)
        }
        let isKeyed = !columns.isEmpty && columns.count == table.schema.key.count
        let keys = columns.map { KeyWords.ordered($0, emptyIsValue: $1) }
        let base = parents.isAscending ? nil : Self.byParent(parents.expanded)
        let runs = base.map { rows in RowRuns(rows, of: parents) } ?? parents
        self.parents = runs
        let blocks = Self.blocks(runs)
        let found = Parallel.concurrentMap(count: blocks.count, threads: threads) { number in
            GroupBlock(runs, blocks[number], keys: keys, base: base, isKeyed: isKeyed)
        }
        repetitions = found.flatMap(\.repetitions)
        if found.allSatisfy(\.isInOrder) {
            pick = base.map { .rows($0) } ?? .all
        } else if base == nil {
            pick = .displaced(Distances(Integers.joined(found.map { $0.distances })))
        } else {
            var rows: [Int32] = []
            rows.reserveCapacity(runs.count)
            for block in found { block.appendRows(to: &rows, base: base) }
            pick = .rows(rows)
        }
    }

    /// A counting sort, which keeps the order of the rows of one parent; rows without a parent are left out.
    private static func byParent(_ parents: [Int32]) -> [Int32] {
        let count = Int(parents.max() ?? -1) + 1
        var starts = [Int32](repeating: 0, count: count + 1)
        for parent in parents where parent >= 0 { starts[Int(parent) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var rows = [Int32](repeating: 0, count: Int(starts[count]))
        for (row, parent) in parents.enumerated() where parent >= 0 {
            rows[Int(starts[Int(parent)])] = Int32(truncatingIfNeeded: row)
            starts[Int(parent)] += 1
        }
        return rows
    }

    /// Runs put together until they have enough rows to be worth a thread's while.
    private static func blocks(_ runs: RowRuns) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var first = 0
        while first < runs.values.count {
            let end = runs.run(endingAt: Int(runs.starts[first]) + 1 << 14, from: first) + 1
            result.append(first..<end)
            first = end
        }
        return result
    }
}

extension RowRuns {
    /// The numbers of some rows.
    fileprivate init(_ rows: [Int32], of parents: RowRuns) {
        let expanded = parents.expanded
        self.init(rows.map { expanded[Int($0)] })
    }
}
