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

    /// The rows that some parents hold, those of one behind those of the other: where those of each begin, and the end; and which they
    /// are.
    package func rows(of parents: [Int32]) -> (offsets: [Int32], rows: [Int32]) {
        let source = offsets.span
        var begins: [Int32] = [0]
        begins.reserveCapacity(parents.count + 1)
        var count: Int32 = 0
        for parent in parents {
            count += source[Int(parent) + 1] - source[Int(parent)]
            begins.append(count)
        }
        let rows = unsafe [Int32](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
            for parent in parents {
                for row in source[Int(parent)]..<source[Int(parent) + 1] {
                    unsafe buffer.initializeElement(at: initialized, to: row)
                    initialized += 1
                }
            }
        }
        return (begins, rows)
    }

    /// For each row, the one that holds it; ascending. Made anew each time.
    package var parents: [Int32] { parents(of: 0..<rowCount) }

    /// For some rows beside each other, the ones that hold them, counted from the parent `first`.
    package func parents(of rows: Range<Int>, from first: Int = 0) -> [Int32] {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= rowCount, "rows that are not there")
        guard !rows.isEmpty else { return [] }
        let source = offsets.span
        var parent = self.parent(of: rows.lowerBound)
        return unsafe [Int32](unsafeUninitializedCapacity: rows.count) { buffer, initialized in
            while initialized < rows.count {
                let end = min(Int(source[parent + 1]) - rows.lowerBound, rows.count)
                while initialized < end {
                    unsafe buffer.initializeElement(at: initialized, to: Int32(truncatingIfNeeded: parent - first))
                    initialized += 1
                }
                parent += 1
            }
        }
    }

    /// For some rows, the ones that hold them. Quick where the rows ascend, and right where they do not.
    package func parents(of rows: [Int32]) -> [Int32] {
        let source = offsets.span
        var parent = 0
        return rows.map { row in
            precondition(row >= 0 && row < source[parentCount], "a row that is not there")
            if row < source[parent] { parent = 0 }
            // In steps that grow, then by halving.
            var step = 1
            while parent + step < parentCount, source[parent + step] <= row {
                parent += step
                step *= 2
            }
            parent = self.parent(of: Int(row), among: parent..<min(parent + step, parentCount))
            return Int32(truncatingIfNeeded: parent)
        }
    }

    /// The row that holds a row; found by halving.
    package func parent(of row: Int) -> Int { parent(of: row, among: 0..<parentCount) }

    private func parent(of row: Int, among parents: Range<Int>) -> Int {
        var low = parents.lowerBound
        var high = parents.upperBound
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(offsets[middle]) <= row { low = middle } else { high = middle }
        }
        return low
    }
}
