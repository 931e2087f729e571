/// Rows that stand together by the row of another table that holds them.
package struct RowGroups: Sendable {
    /// For each parent, where its rows begin, and the end.
    package let offsets: [Int32]

    /// Begins with 0 and ascends.
    package init(offsets: [Int32]) {
        self.offsets = offsets
    }

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
        let source = offsets.span
        return unsafe [Int32](unsafeUninitializedCapacity: rowCount) { buffer, initialized in
            for parent in 0..<parentCount {
                let end = Int(source[parent + 1])
                precondition(end <= buffer.count, "groups that are longer than all rows")
                while initialized < end {
                    unsafe buffer.initializeElement(at: initialized, to: Int32(truncatingIfNeeded: parent))
                    initialized += 1
                }
            }
        }
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
