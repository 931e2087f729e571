import Columnar
import Diagnostics
import Schema

/// Ties raw tables together: parents, order, repeated rows.
struct Assembler {
    let dataset: DatasetSchema
    let files: [InputFile]
    private let nesting: RawNesting
    let threads: Int
    private(set) var tables: [String: AssembledTable] = [:]
    var log: FindingLog

    init(_ dataset: DatasetSchema, raw: [String: RawTable], files: [InputFile], log: FindingLog, threads: Int) {
        self.nesting = RawNesting(raw)
        self.dataset = dataset
        self.files = files
        self.log = log
        self.threads = threads
    }

    /// The same tables, and a log in which nothing stands yet.
    var withoutFindings: Assembler {
        var result = self
        result.log = log.emptied
        return result
    }

    /// Takes in a table that was added to a copy; nil for one that could not be used.
    mutating func take(_ table: AssembledTable?, as id: String) {
        tables[id] = table
    }

    /// Adds a table whose parent, if it has one, was added before.
    mutating func add(_ raw: RawTable) {
        guard var parents = parents(of: raw), hasKey(raw) else { return }
        let others = othersRows(raw)
        var pick: RowPick
        var repetitions: [GroupOrder.Repetition]
        var held = RowRuns()
        if raw.schema.parent == nil {
            pick = rowsWithKey(raw, without: others).map { .rows($0) } ?? .all
            var rows: [Int32]?
            if case .rows(let picked) = pick { rows = picked }
            repetitions = TopRepetitions.found(in: raw, rows: rows)
        } else {
            if !others.isEmpty { parents = parents.leavingOut(others) }
            let order = GroupOrder(raw, parents: parents, threads: threads)
            (pick, repetitions, held) = (order.pick, order.repetitions, order.parents)
        }
        var same: [(later: Int32, first: Int32)] = []
        var leftOut: [Int32] = []
        if !repetitions.isEmpty {
            let dropped = repeated(repetitions, raw, &same)
            let places: [Int]
            (pick, places) = pick.without(dropped, of: raw.rowCount)
            if held.count > 0 { held = held.without(places) }
            // A row that repeats one that is left out is left out with it.
            let firsts = Dictionary(same.map { ($0.later, $0.first) }, uniquingKeysWith: { first, _ in first })
            leftOut = dropped.sorted().filter { row in firsts[row].map { dropped.contains($0) } ?? true }
        }
        finish(raw, pick, groups: groups(raw, held), same: same, leftOut: leftOut, parents: parents)
    }

    private mutating func finish(
        _ raw: RawTable, _ pick: RowPick, groups: RowGroups?, same: [(later: Int32, first: Int32)], leftOut: [Int32],
        parents: RowRuns
    ) {
        let count = pick.count(of: raw.rowCount)
        var finalRows: [Int32]?
        var isAll = false
        if case .all = pick { isAll = true }
        let hasLists = raw.lists.values.contains { $0.count > 0 }
        let areNested = dataset.children(of: raw.schema.id).contains { nesting.isNested($0.id) }
        if !isAll, hasLists || areNested {
            var rows = pick.inverted(count: raw.rowCount)
            for (later, first) in same { rows[Int(later)] = rows[Int(first)] }
            finalRows = rows
        }
        let columns = raw.columns
        let picked =
            isAll ? columns : Parallel.concurrentMap(count: columns.count, threads: threads) { columns[$0].map(pick.picked) }
        tables[raw.schema.id] = AssembledTable(
            schema: raw.schema, columns: picked, groups: groups, origins: pick.picked(raw.origins), coverage: coverage(raw),
            listed: listed(raw, finalRows, count: count), isImplied: raw.impliedBy != nil,
            rowsByKey: KeyRows.byCode(raw.schema, picked), finalRows: finalRows,
            leftOut: RowSet(
                columns: leftOut.isEmpty ? [] : columns, parents: leftOut.isEmpty ? [] : parents.expanded, rows: leftOut))
    }

    /// Where a row of a raw table stands.
    func place(_ raw: RawTable, _ row: Int, field: String? = nil) -> CellPlace {
        let origin = raw.origins[row]
        let file = files[origin.file]
        guard file.format != .ndjson else {
            let path = nesting.path(table: raw.schema.id, row: row, field: field)
            return CellPlace(file: file.path, line: origin.line, header: path)
        }
        return file.place(line: origin.line, item: origin.item, field: field)
    }

    private func groups(_ raw: RawTable, _ parents: RowRuns) -> RowGroups? {
        guard let id = raw.schema.parent, let parent = tables[id] else { return nil }
        return RowGroups(parents: parents, parentCount: parent.origins.count)
    }

    /// By child the rows that hold a list of it, unless all do.
    private func listed(_ raw: RawTable, _ finalRows: [Int32]?, count: Int) -> [String: Bitmap] {
        raw.lists.compactMapValues { held in
            var result = Bitmap(repeating: false, count: count)
            for row in 0..<held.count where held[row] {
                let final = finalRows.map { Int($0[row]) } ?? row
                if final >= 0 { result[final] = true }
            }
            return result.population == count ? nil : result
        }
    }

    /// Nil if the rows of every parent are known.
    private func coverage(_ raw: RawTable) -> Bitmap? {
        guard !raw.isComplete, let id = raw.schema.parent, let parent = tables[id] else { return nil }
        return parent.listed[raw.schema.id]
    }
}
