/// Rows that stand together by the row of another table that holds them.
package struct RowGroups: Sendable {
    /// For each row, the one that holds it; ascending.
    package let parents: [Int32]
    /// For each parent, where its rows begin, and the end.
    package let offsets: [Int32]

    /// `parents` is ascending and below `parentCount`.
    package init(parents: [Int32], parentCount: Int) {
        var offsets = [Int32](repeating: 0, count: parentCount + 1)
        for parent in parents { offsets[Int(parent) + 1] += 1 }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        self.parents = parents
        self.offsets = offsets
    }

    /// The rows that a parent holds.
    @inlinable
    package func rows(of parent: Int) -> Range<Int> { Int(offsets[parent])..<Int(offsets[parent + 1]) }
}
