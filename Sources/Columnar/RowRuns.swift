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
        starts += other.starts[skipped...].increased(by: first)
        values += other.values[skipped...]
        count += other.count
    }

    /// Without some rows, given in ascending order.
    package func without(_ rows: [Int]) -> RowRuns {
        var result = RowRuns()
        result.reserve(values.count)
        var run = 0
        var next = 0
        while next < rows.count {
            // Those in front of the run that loses a row stay as they are.
            let touched = self.run(endingAt: rows[next] + 1, from: run)
            result.append(self, run..<touched)
            let range = self.rows(of: touched)
            let first = next
            while next < rows.count, rows[next] < range.upperBound { next += 1 }
            result.append(values[touched], count: range.count - (next - first))
            run = touched + 1
        }
        result.append(self, run..<values.count)
        return result
    }

    /// Some runs of others behind these.
    private mutating func append(_ other: RowRuns, _ runs: Range<Int>) {
        guard !runs.isEmpty else { return }
        let (first, end) = (other.rows(of: runs.lowerBound), other.rows(of: runs.upperBound - 1).upperBound)
        append(other.values[runs.lowerBound], count: first.count)
        let others = runs.dropFirst()
        starts += other.starts[others].increased(by: Int32(truncatingIfNeeded: count - first.upperBound))
        values += other.values[others]
        count += end - first.upperBound
    }

    /// The first run from a place on that ends at or behind a row; the last one if none does.
    package func run(endingAt row: Int, from first: Int) -> Int {
        // In steps that grow, then by halving.
        var (low, step) = (first, 1)
        while low + step < starts.count, Int(starts[low + step]) < row {
            low += step
            step *= 2
        }
        var high = min(low + step, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) < row { low = middle } else { high = middle }
        }
        return low
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
