/// A number for each row, where rows beside each other mostly have the same.
package struct RowRuns: Sendable {
    /// Where each run begins.
    package private(set) var starts: [Int32] = []
    /// The number of the rows of each run.
    package private(set) var values: [Int32] = []
    /// How many rows there are.
    package private(set) var count = 0

    package init() {}

    package init(_ numbers: [Int32]) {
        var last: Int32?
        for (row, number) in numbers.enumerated() where number != last {
            starts.append(Int32(truncatingIfNeeded: row))
            values.append(number)
            last = number
        }
        count = numbers.count
    }

    /// Makes room for so many runs.
    package mutating func reserve(_ runs: Int) {
        starts.reserveCapacity(runs)
        values.reserveCapacity(runs)
    }

    /// So many rows with one number.
    package mutating func append(_ value: Int32, count added: Int) {
        guard added > 0 else { return }
        if values.last != value {
            starts.append(Int32(truncatingIfNeeded: count))
            values.append(value)
        }
        count += added
    }

    /// The rows of others behind these.
    package mutating func append(contentsOf other: RowRuns) {
        guard other.count > 0 else { return }
        let first = Int32(truncatingIfNeeded: count)
        let skipped = values.last == other.values[0] ? 1 : 0
        starts.append(contentsOf: other.starts[skipped...].lazy.map { $0 + first })
        values.append(contentsOf: other.values[skipped...])
        count += other.count
    }

    /// Without some rows, given in ascending order.
    package func without(_ rows: [Int]) -> RowRuns {
        var result = RowRuns()
        result.reserve(values.count)
        var next = 0
        for run in values.indices {
            let range = self.rows(of: run)
            let first = next
            while next < rows.count, rows[next] < range.upperBound { next += 1 }
            result.append(values[run], count: range.count - (next - first))
        }
        return result
    }

    /// The rows of a run.
    package func rows(of run: Int) -> Range<Int> {
        Int(starts[run])..<(run + 1 < starts.count ? Int(starts[run + 1]) : count)
    }

    /// One number for each row.
    package var expanded: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(count)
        for run in values.indices { result.append(contentsOf: repeatElement(values[run], count: rows(of: run).count)) }
        return result
    }

    /// Whether no number is below 0 or below the one before it.
    package var isAscending: Bool {
        var last: Int32 = 0
        for value in values {
            if value < last { return false }
            last = value
        }
        return true
    }
}
