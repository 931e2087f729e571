import Columnar
import Schema

/// Finds the parents of a child's rows where that needs no more than a look: by the one text that is the key of a parent that stands
/// alone, or by the lists in which the rows stood.
struct DirectJoin {
    /// By row the row of the parent; -1 for none, or for one that was left out.
    let parents: RowRuns
    /// What is to be told of rows without a parent, in order.
    let failures: [(row: Int, outcome: ParentJoin.Outcome)]

    /// Nil where it takes more.
    init?(_ child: RawTable, parent: AssembledTable, threads: Int) {
        if !child.parents.isEmpty {
            guard !child.parents.contains(-1) else { return nil }
            let rows = parent.finalRows.map { rows in child.parents.map { rows[Int($0)] } } ?? child.parents
            parents = RowRuns(rows)
            failures = rows.contains(-1) ? rows.indices.filter { rows[$0] < 0 }.map { ($0, .leftOut) } : []
            return
        }
        guard child.links.count == 1 else { return nil }
        let parts = child.links[0].column.parts
        let areSorted = parts.allSatisfy { $0.texts?.isAscending ?? true }
        guard let keys = ParentKeys(parent, of: child.links[0].target, areSorted: areSorted) else { return nil }
        let found = Parallel.concurrentMap(count: parts.count, threads: threads) { keys.found(parts[$0]) }
        var parents = RowRuns()
        parents.reserve(found.reduce(0) { $0 + $1.parents.values.count })
        var failures: [(row: Int, outcome: ParentJoin.Outcome)] = []
        for part in found {
            let first = parents.count
            failures += part.failures.map { (first + $0.row, $0.outcome) }
            parents.append(contentsOf: part.parents)
        }
        self.parents = parents
        self.failures = failures
    }
}

/// The rows of a table by the one text that is their key.
private struct ParentKeys: Sendable {
    private let dictionary: TextDictionary
    /// By code of the dictionary the row that has it, or -1.
    private let rows: [Int32]
    /// Codes of rows that were left out.
    private let leftOut: Set<Int32>

    struct Found: Sendable {
        var parents = RowRuns()
        var failures: [(row: Int, outcome: ParentJoin.Outcome)] = []
    }

    /// `areSorted`: whether the texts that are looked for ascend. Nil if the table's key is something else, or it stands below another.
    init?(_ table: AssembledTable, of target: SourcePlan.Target, areSorted: Bool) {
        guard table.schema.parent == nil, target.table == table.schema.id, table.schema.key == [target.field.name],
            let slot = table.schema.slot(of: target.field.name), let column = table.columns[slot],
            case .texts(_, let dictionary) = column.storage
        else { return nil }
        rows = table.rowsByKey
        self.dictionary = areSorted ? dictionary : dictionary.hashed
        var leftOut: Set<Int32> = []
        if !table.leftOut.rows.isEmpty, let column = table.leftOut.columns[slot], case .texts(let codes, _) = column.storage {
            for row in table.leftOut.rows where column.states.present[Int(row)] { leftOut.insert(codes.code(at: Int(row))) }
        }
        self.leftOut = leftOut
    }

    func found(_ part: TargetCells) -> Found {
        var result = Found()
        switch part {
        case .runs(let runs, let texts):
            let known = dictionary.isCopy(of: texts) ? nil : dictionary.codes(of: texts)
            for run in runs.values.indices {
                let code = runs.values[run]
                append(known.map { $0[Int(code)] } ?? code, count: runs.rows(of: run).count, to: &result)
            }
        case .column(let column):
            guard case .texts(let codes, let texts) = column.storage else { return result }
            let known = dictionary.codes(of: texts)
            for row in 0..<column.count {
                if column.states.present[row] {
                    append(known[Int(codes[row])], count: 1, to: &result)
                } else {
                    result.failures.append((row, .noKey(0)))
                    result.parents.append(-1, count: 1)
                }
            }
        }
        return result
    }

    /// `code`: that of the key, -1 for one that no row has.
    private func append(_ code: Int32, count: Int, to found: inout Found) {
        let row = code < 0 ? -1 : rows[Int(code)]
        if row < 0 {
            let outcome = code >= 0 && leftOut.contains(code) ? ParentJoin.Outcome.leftOut : .none
            let first = found.parents.count
            found.failures += (first..<first + count).map { ($0, outcome) }
        }
        found.parents.append(row, count: count)
    }
}
