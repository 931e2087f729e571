import CEL
import Columnar

/// Which rows a table or view has, and how they hang together with the rows that hold them.
final class RowLayout: Sendable {
    let count: Int
    /// Which rows each row of the parent holds; nil for a type that nothing holds.
    let groups: RowGroups?
    /// Rows of a view that may or may not belong to it, because of what is not known.
    let uncertain: [Int: Hindrance]
    /// For a grouped view, or one that is one row: the rows of which each of its rows is made.
    let members: [[Int32]]

    /// `parents`: for each row the row that holds it, ascending; nil for a type that nothing holds. `parentCount`: how many rows there
    /// are that could hold these.
    init(
        count: Int, parents: [Int32]? = nil, parentCount: Int = 0, uncertain: [Int: Hindrance] = [:], members: [[Int32]] = []
    ) {
        self.count = count
        self.groups = parents.map { RowGroups(parents: $0, parentCount: max(parentCount, Int($0.last ?? -1) + 1)) }
        self.uncertain = uncertain
        self.members = members
    }

    /// Rows as they hang together with those that hold them.
    init(_ groups: RowGroups, uncertain: [Int: Hindrance] = [:]) {
        count = groups.rowCount
        self.groups = groups
        self.uncertain = uncertain
        members = []
    }

    /// The rows whose parent is `row`.
    func rows(heldBy row: Int) -> Range<Int> {
        guard let groups, row < groups.parentCount else { return 0..<0 }
        return groups.rows(of: row)
    }

    /// The row that holds a row; nil where there is no such row, or nothing holds it.
    func parent(of row: Int) -> Int? {
        guard let groups, row >= 0, row < groups.rowCount else { return nil }
        return groups.parent(of: row)
    }
}
