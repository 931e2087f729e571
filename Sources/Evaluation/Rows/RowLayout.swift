import CEL

/// Which rows a table or view has, and how they hang together with the rows that hold them.
final class RowLayout: Sendable {
    let count: Int
    /// For each row the row that holds it; nil for a type that nothing holds. Ascending.
    let parents: [Int32]?
    /// Rows of a view that may or may not belong to it, because of what is not known.
    let uncertain: [Int: Hindrance]
    /// For a grouped view, or one that is one row: the rows of which each of its rows is made.
    let members: [[Int32]]

    init(
        count: Int, parents: [Int32]? = nil, uncertain: [Int: Hindrance] = [:], members: [[Int32]] = []
    ) {
        self.count = count
        self.parents = parents
        self.uncertain = uncertain
        self.members = members
    }

    /// The rows whose parent is `row`.
    func rows(heldBy row: Int) -> Range<Int> {
        guard let parents else { return 0..<0 }
        return lowerBound(Int32(row), in: parents)..<lowerBound(Int32(row) + 1, in: parents)
    }

    private func lowerBound(_ row: Int32, in parents: [Int32]) -> Int {
        var low = 0
        var high = parents.count
        while low < high {
            let middle = (low + high) / 2
            if parents[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
