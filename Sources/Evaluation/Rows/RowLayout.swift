import CEL
import Columnar

/// Which rows a table or view has, and how they hang together with the rows that hold them.
final class RowLayout: Sendable {
    let count: Int
    /// For each row the row that holds it; nil for a type that nothing holds. Ascending.
    let parents: [Int32]?
    /// Rows of a view that may or may not belong to it, because of what is not known.
    let uncertain: [Int: Hindrance]
    /// For a grouped view, or one that is one row: the rows of which each of its rows is made.
    let members: [[Int32]]
    /// For each row of the parent, where the rows that it holds begin, and the end; empty for a type that nothing holds.
    let offsets: [Int32]

    /// `parentCount`: how many rows there are that could hold these.
    init(
        count: Int, parents: [Int32]? = nil, parentCount: Int = 0, uncertain: [Int: Hindrance] = [:], members: [[Int32]] = []
    ) {
        self.count = count
        self.parents = parents
        self.uncertain = uncertain
        self.members = members
        self.offsets =
            parents.map { RowGroups(parents: $0, parentCount: max(parentCount, Int($0.last ?? -1) + 1)).offsets } ?? []
    }

    /// The rows of a table as they hang together in the records.
    init(_ groups: RowGroups) {
        count = groups.rowCount
        parents = groups.parents
        offsets = groups.offsets
        uncertain = [:]
        members = []
    }

    /// The rows whose parent is `row`.
    func rows(heldBy row: Int) -> Range<Int> {
        guard row + 1 < offsets.count else { return 0..<0 }
        return Int(offsets[row])..<Int(offsets[row + 1])
    }
}
