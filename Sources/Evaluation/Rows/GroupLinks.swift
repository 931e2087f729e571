import Columnar

/// To which row of a grouped view each row of a type belongs.
final class GroupLinks: Sendable {
    private enum Source: Sendable {
        case rows([Int32])
        case holders([Int32], of: RowGroups, inside: Bitmap)
    }

    private let source: Source
    /// Rows whose group is not known, and why.
    let unknown: [Int: Hindrance]

    /// `groups`: of each row; -1 for a row that belongs to none.
    init(groups: [Int32], unknown: [Int: Hindrance]) {
        source = .rows(groups)
        self.unknown = unknown
    }

    /// For rows that belong to the group of the row that holds them, if to any.
    ///
    /// `groups`: of each row that holds some of `rows`; `inside`: which of these belong to a group.
    init(groups: [Int32], ofHolders rows: RowGroups, inside: Bitmap, unknown: [Int: Hindrance]) {
        precondition(groups.count == rows.parentCount && inside.count == rows.rowCount, "groups of other rows")
        source = .holders(groups, of: rows, inside: inside)
        self.unknown = unknown
    }

    /// How many rows there are.
    var count: Int {
        switch source {
        case .rows(let groups): groups.count
        case .holders(_, _, let inside): inside.count
        }
    }

    /// -1 for a row that belongs to none.
    func group(of row: Int) -> Int32 {
        switch source {
        case .rows(let groups): groups[row]
        case .holders(let groups, let rows, let inside): inside[row] ? groups[rows.parent(of: row)] : -1
        }
    }

    /// The groups of some rows beside each other; -1 for those that belong to none.
    func groups(in range: Range<Int>) -> [Int32] {
        switch source {
        case .rows(let groups): Array(groups[range])
        case .holders(let groups, let rows, let inside):
            Self.groups(groups, of: rows.parents(of: range), where: inside.slice(range))
        }
    }

    /// The groups of some rows; -1 for those that belong to none.
    func groups(of rows: [Int32]) -> [Int32] {
        switch source {
        case .rows(let groups): rows.map { groups[Int($0)] }
        case .holders(let groups, let held, let inside):
            Self.groups(groups, of: held.parents(of: rows), where: inside.gathered(rows))
        }
    }

    private static func groups(_ groups: [Int32], of holders: [Int32], where inside: Bitmap) -> [Int32] {
        holders.indices.map { inside[$0] ? groups[Int(holders[$0])] : -1 }
    }
}
