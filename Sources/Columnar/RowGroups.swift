/// Rows that stand together by the row of another table that holds them.
package struct RowGroups: Sendable {
    /// For each parent, where its rows begin, and the end.
    package let offsets: [Int32]

    /// `parents` is ascending and below `parentCount`.
    package init(parents: [Int32], parentCount: Int) {
        var offsets = [Int32](repeating: 0, count: parentCount + 1)
        for parent in parents { offsets[Int(parent) + 1] += 1 }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        self.offsets = offsets
    }

    /// `parents` is ascending and below `parentCount`.
    package init(parents: RowRuns, parentCount: Int) {
        var offsets: [Int32] = []
        offsets.reserveCapacity(parentCount + 1)
        for run in parents.values.indices {
            while offsets.count <= Int(parents.values[run]) { offsets.append(parents.starts[run]) }
        }
        while offsets.count <= parentCount { offsets.append(Int32(truncatingIfNeeded: parents.count)) }
        self.offsets = offsets
    }

    package var parentCount: Int { offsets.count - 1 }

    package var rowCount: Int { Int(offsets[parentCount]) }

    /// The rows that a parent holds.
    @inlinable
    package func rows(of parent: Int) -> Range<Int> { Int(offsets[parent])..<Int(offsets[parent + 1]) }

    /// For each row, the one that holds it; ascending. Made anew each time.
    package var parents: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(rowCount)
        for parent in 0..<parentCount {
            for _ in rows(of: parent) { result.append(Int32(truncatingIfNeeded: parent)) }
        }
        return result
    }

    /// The row that holds a row; found by halving.
    package func parent(of row: Int) -> Int {
        var low = 0
        var high = parentCount
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(offsets[middle]) <= row { low = middle } else { high = middle }
        }
        return low
    }
}
