import Columnar
import Schema

/// Finds for each row of a child table the row of the parent that holds it.
struct ParentJoin: Sendable {
    /// What became of a row.
    enum Outcome: Sendable {
        case parent(Int32)
        /// A cell of the key is empty or unreadable: that of the link with this number.
        case noKey(Int)
        case none
        case several
        /// The parent's row was left out.
        case leftOut
    }

    /// A column of the child and the column of the parent, or of its ancestors, that it names a cell of.
    private struct Link: Sendable {
        let target: SourcePlan.Target
        let child: KeyWords
        let slot: Int
        let ancestor: AssembledTable
    }

    private let links: [Link]
    private let byFinalRow: KeyTable
    private let byLeftOutRow: KeyTable
    private let parent: AssembledTable
    private let child: RawTable
    /// Whether the child has any column that names its parent.
    var isPossible: Bool { !links.isEmpty }

    init(_ child: RawTable, parent: AssembledTable, tables: [String: AssembledTable]) {
        let links = child.links.compactMap { target, column -> Link? in
            guard let ancestor = tables[target.table], let slot = ancestor.schema.slot(of: target.field.name),
                let other = ancestor.columns[slot], let joined = column.joined()
            else { return nil }
            return Link(target: target, child: .translated(joined, to: other), slot: slot, ancestor: ancestor)
        }
        self.links = links
        self.parent = parent
        self.child = child
        self.byFinalRow = Self.index(parent.rowSet, of: parent, links, tables)
        self.byLeftOutRow = Self.index(parent.leftOut, of: parent, links, tables)
    }

    /// The key of an ancestor that a link is about.
    func target(ofLink index: Int) -> SourcePlan.Target { links[index].target }

    /// The parents of some rows, -1 for those that have none, and why these have none.
    func outcomes(ofRows rows: Range<Int>) -> (parents: [Int32], failures: [(row: Int, outcome: Outcome)]) {
        var parents: [Int32] = []
        parents.reserveCapacity(rows.count)
        var failures: [(row: Int, outcome: Outcome)] = []
        // Rows beside each other mostly have the same parent.
        var (last, lastOutcome): ([Int64], Outcome) = ([], .none)
        var key: [Int64] = []
        for row in rows {
            let outcome: Outcome
            if let known = knownOutcome(ofRow: row) ?? noKey(ofRow: row, &key) {
                outcome = known
            } else {
                if key != last { (last, lastOutcome) = (key, found(key)) }
                outcome = lastOutcome
            }
            if case .parent(let parent) = outcome {
                parents.append(parent)
            } else {
                parents.append(-1)
                failures.append((row, outcome))
            }
        }
        return (parents, failures)
    }

    /// What became of a row that stands within its parent, as in NDJSON.
    private func knownOutcome(ofRow row: Int) -> Outcome? {
        guard !child.parents.isEmpty, child.parents[row] >= 0 else { return nil }
        let final = parent.finalRows.map { $0[Int(child.parents[row])] } ?? child.parents[row]
        return final >= 0 ? .parent(final) : .leftOut
    }

    /// Sets the key of a row; not nil where a cell of it has no value.
    private func noKey(ofRow row: Int, _ key: inout [Int64]) -> Outcome? {
        key.removeAll(keepingCapacity: true)
        for index in links.indices {
            guard let word = links[index].child.word(at: row) else { return .noKey(index) }
            key.append(word)
        }
        return nil
    }

    private func found(_ key: [Int64]) -> Outcome {
        switch byFinalRow[key] {
        case .row(let found): .parent(found)
        case .several: .several
        case .none: byLeftOutRow[key] == .none ? .none : .leftOut
        }
    }

    private static func index(
        _ rows: RowSet, of table: AssembledTable, _ links: [Link], _ tables: [String: AssembledTable]
    ) -> KeyTable {
        var index = KeyTable(width: links.count)
        guard !links.isEmpty, !rows.rows.isEmpty else { return index }
        let words = links.map { link -> (words: KeyWords?, climb: [[Int32]]) in
            if link.ancestor.schema.id == table.schema.id {
                return (rows.columns[link.slot].map { .plain($0, emptyIsValue: false) }, [])
            }
            return (
                link.ancestor.columns[link.slot].map { .plain($0, emptyIsValue: false) },
                climb(from: table, to: link.ancestor, tables)
            )
        }
        var key: [Int64] = []
        for row in rows.rows {
            key.removeAll(keepingCapacity: true)
            for (link, (words, climb)) in zip(links, words) {
                var at = Int(row)
                if link.ancestor.schema.id != table.schema.id {
                    guard at < rows.parents.count, rows.parents[at] >= 0 else { break }
                    at = Int(rows.parents[at])
                    for parents in climb { at = Int(parents[at]) }
                }
                guard let word = words?.word(at: at) else { break }
                key.append(word)
            }
            if key.count == links.count { _ = index.insert(key, row: row) }
        }
        return index
    }

    /// The parents to follow from a row of the table's parent to the row of an ancestor further up.
    private static func climb(from table: AssembledTable, to ancestor: AssembledTable, _ tables: [String: AssembledTable])
        -> [[Int32]]
    {
        var result: [[Int32]] = []
        var next = table.schema.parent.flatMap { tables[$0] }
        while let current = next, current.schema.id != ancestor.schema.id {
            if let groups = current.groups { result.append(groups.parents) }
            next = current.schema.parent.flatMap { tables[$0] }
        }
        return result
    }
}
