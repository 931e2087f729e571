import Columnar
import Schema

/// Puts rows in order by parent and key, and finds those that have one key.
struct RowOrder {
    /// Rows that have one key: the first and a later one.
    struct Repetition {
        let first: Int32
        let later: Int32
    }

    private let keys: [KeyWords]
    private let parents: [Int32]
    /// Whether different rows cannot have one key.
    private let isKeyed: Bool

    /// `parents`: by row the row of the parent, or -1 for a row that is left out; empty for a table without a parent.
    init(_ table: RawTable, parents: [Int32]) {
        let columns = table.schema.key.compactMap { name -> (Column, Bool)? in
            guard let slot = table.schema.slot(of: name), let column = table.columns[slot] else { return nil }
            return (column, table.schema.fields[slot].optional)
        }
        self.isKeyed = !columns.isEmpty && columns.count == table.schema.key.count
        self.parents = parents
        // Without a parent the order is that of the files, so that any different words will do.
        self.keys = columns.map { parents.isEmpty ? .plain($0, emptyIsValue: $1) : .ordered($0, emptyIsValue: $1) }
    }

    /// Rows that have a parent, by parent, then key, then place in the file; nil if that is the order in which they are.
    func order() -> [Int32]? {
        if !parents.contains(-1), !parents.indices.dropFirst().contains(where: { isMisplaced($0) }) { return nil }
        var rows = byParent()
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, parents[Int(rows[end])] == parents[Int(rows[start])] { end += 1 }
            if (start + 1..<end).contains(where: { precedes(rows[$0], rows[$0 - 1]) }) {
                // Not every sort keeps the order of equal rows.
                rows[start..<end].sort { precedes($0, $1) || !precedes($1, $0) && $0 < $1 }
            }
            start = end
        }
        return rows
    }

    /// Rows of one key, given rows in order.
    func repetitions(in rows: [Int32]) -> [Repetition] {
        guard isKeyed else { return [] }
        return parents.isEmpty ? repetitionsAnywhere(rows) : repetitionsBesideEachOther(rows)
    }

    private func repetitionsAnywhere(_ rows: [Int32]) -> [Repetition] {
        var result: [Repetition] = []
        var known = KeyTable(width: keys.count)
        for row in rows {
            let key = keys.compactMap { $0.word(at: Int(row)) }
            guard key.count == keys.count else { continue }
            if let first = known.insert(key, row: row) { result.append(Repetition(first: first, later: row)) }
        }
        return result
    }

    private func repetitionsBesideEachOther(_ rows: [Int32]) -> [Repetition] {
        var result: [Repetition] = []
        var first = 0
        for index in rows.indices.dropFirst() {
            let same =
                parents[Int(rows[first])] == parents[Int(rows[index])]
                && keys.allSatisfy { key in
                    guard let word = key.word(at: Int(rows[index])) else { return false }
                    return word == key.word(at: Int(rows[first]))
                }
            if same { result.append(Repetition(first: rows[first], later: rows[index])) } else { first = index }
        }
        return result
    }

    /// Whether a row belongs before the one that stands before it.
    private func isMisplaced(_ row: Int) -> Bool {
        if parents[row - 1] != parents[row] { return parents[row] < parents[row - 1] }
        return precedes(Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: row - 1))
    }

    /// By key; cells that cannot be compared stand last.
    private func precedes(_ left: Int32, _ right: Int32) -> Bool {
        for key in keys {
            let (first, second) = (key.word(at: Int(left)), key.word(at: Int(right)))
            if first == second { continue }
            guard let first else { return false }
            guard let second else { return true }
            return first < second
        }
        return false
    }

    /// A counting sort, which keeps the order of the rows of one parent.
    private func byParent() -> [Int32] {
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
}
