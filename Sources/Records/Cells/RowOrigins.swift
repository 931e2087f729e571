import Columnar

/// Where each row of a table stands in the files.
///
/// Rows that follow each other on consecutive lines, or in one list of one line, share one entry.
struct RowOrigins: Sendable {
    /// Rows that follow each other in a file.
    private struct Run {
        let firstRow: Int32
        let file: Int32
        /// The line of the first row.
        var line: Int32
        /// The index of the first row in the list that holds it; -1 for none, and each row is then a line further.
        let item: Int32

        func line(of row: Int) -> Int { Int(line) + (item < 0 ? row - Int(firstRow) : 0) }

        func item(of row: Int) -> Int { item < 0 ? -1 : Int(item) + row - Int(firstRow) }
    }

    /// Which row of the runs a row is.
    private enum Order {
        case same
        /// How far ahead of each row it stands.
        case displaced(Distances)
        case picked([Int32])
    }

    private var runs: [Run] = []
    private var order = Order.same
    private(set) var count = 0

    /// `item` is the row's index in a nested list; -1 for none. Rows are appended before any are picked.
    mutating func append(file: Int32, line: Int, item: Int32 = -1) {
        defer { count += 1 }
        if let last = runs.last, last.file == file, (last.item < 0) == (item < 0), last.line(of: count) == line,
            last.item(of: count) == Int(item)
        {
            return
        }
        runs.append(
            Run(firstRow: Int32(truncatingIfNeeded: count), file: file, line: Int32(truncatingIfNeeded: line), item: item))
    }

    /// So many rows on consecutive lines.
    mutating func append(file: Int32, line: Int, lines: Int) {
        guard lines > 0 else { return }
        append(file: file, line: line)
        count += lines - 1
    }

    /// So many rows of one list, which has no others.
    mutating func append(file: Int32, line: Int, items: Int) {
        guard items > 0 else { return }
        append(file: file, line: line, item: 0)
        count += items - 1
    }

    /// The rows of another part of the same files, which has its lines numbered from `line`.
    mutating func append(_ other: RowOrigins, from line: Int) {
        for (index, run) in other.runs.enumerated() {
            let end = index + 1 < other.runs.count ? Int(other.runs[index + 1].firstRow) : other.count
            let first = count
            append(file: run.file, line: Int(run.line) + line, item: run.item)
            count = first + end - Int(run.firstRow)
        }
    }

    subscript(row: Int) -> (file: Int, line: Int, item: Int?) {
        let source = source(of: row)
        let run = runs[run(of: source)]
        return (Int(run.file), run.line(of: source), run.item < 0 ? nil : run.item(of: source))
    }

    /// The rows at `rows`, in that order.
    func gathered(_ rows: [Int32]) -> RowOrigins {
        var result = self
        result.count = rows.count
        if case .same = order {
            result.order = .picked(rows)
        } else {
            result.order = .picked(rows.map { Int32(truncatingIfNeeded: source(of: Int($0))) })
        }
        return result
    }

    /// Each row replaced by the one that stands so far ahead of it.
    func displaced(by distances: Distances) -> RowOrigins {
        var result = self
        result.count = distances.count
        if case .same = order {
            result.order = .displaced(distances)
        } else {
            result.order = .picked(distances.rows.map { Int32(truncatingIfNeeded: source(of: Int($0))) })
        }
        return result
    }

    private func source(of row: Int) -> Int {
        precondition(row >= 0 && row < count, "a row that is not there")
        switch order {
        case .same: return row
        case .displaced(let distances): return distances.source(of: row)
        case .picked(let rows): return Int(rows[row])
        }
    }

    private func run(of row: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(runs[middle].firstRow) <= row { low = middle } else { high = middle }
        }
        return low
    }
}
