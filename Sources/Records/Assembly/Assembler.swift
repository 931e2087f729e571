import Columnar
import Diagnostics
import Schema

/// Ties raw tables together: parents, order, repeated rows.
struct Assembler {
    let dataset: DatasetSchema
    let files: [InputFile]
    private let nesting: RawNesting
    private(set) var tables: [String: AssembledTable] = [:]
    var log: FindingLog

    init(_ dataset: DatasetSchema, raw: [String: RawTable], files: [InputFile], log: FindingLog) {
        self.nesting = RawNesting(tables: raw)
        self.dataset = dataset
        self.files = files
        self.log = log
    }

    /// Adds a table whose parent, if it has one, was added before.
    mutating func add(_ raw: RawTable) {
        guard let parents = parents(of: raw), hasKey(raw) else { return }
        let order = RowOrder(raw, parents: parents)
        let isTop = raw.schema.parent == nil
        var rows = (isTop ? rowsWithKey(raw) : order.order()) ?? (0..<raw.rowCount).map { Int32(truncatingIfNeeded: $0) }
        var same: [(later: Int32, first: Int32)] = []
        let dropped = repeated(order.repetitions(in: rows), raw, &same)
        if !dropped.isEmpty { rows.removeAll { dropped.contains($0) } }
        var finalRows = [Int32](repeating: -1, count: raw.rowCount)
        for (final, row) in rows.enumerated() { finalRows[Int(row)] = Int32(truncatingIfNeeded: final) }
        for (later, first) in same { finalRows[Int(later)] = finalRows[Int(first)] }
        let isIdentity = rows.count == raw.rowCount && !rows.indices.contains { Int(rows[$0]) != $0 }
        let own = raw.ownColumns
        tables[raw.schema.id] = AssembledTable(
            schema: raw.schema, columns: isIdentity ? own : own.map { $0?.gathered(rows) },
            groups: groups(raw, isIdentity ? parents : isTop ? [] : rows.map { parents[Int($0)] }),
            origins: isIdentity ? raw.origins : raw.origins.gathered(rows), coverage: coverage(raw),
            listed: listed(raw, finalRows, count: rows.count), isImplied: raw.impliedBy != nil, finalRows: finalRows,
            leftOut: RowSet(columns: own, parents: parents, rows: dropped.sorted().filter { finalRows[Int($0)] < 0 }))
    }

    /// Where a row of a raw table stands.
    func place(_ raw: RawTable, _ row: Int, field: String? = nil) -> CellPlace {
        let origin = raw.origins[row]
        let file = files[origin.file]
        guard file.format == .csv else {
            let path = nesting.path(table: raw.schema.id, row: row, field: field)
            return CellPlace(file: file.path, line: origin.line, header: path)
        }
        return file.place(line: origin.line, item: origin.item, field: field)
    }

    private func groups(_ raw: RawTable, _ parents: [Int32]) -> RowGroups? {
        guard let id = raw.schema.parent, let parent = tables[id] else { return nil }
        return RowGroups(parents: parents, parentCount: parent.origins.count)
    }

    /// By child the rows that hold a list of it, unless all do.
    private func listed(_ raw: RawTable, _ finalRows: [Int32], count: Int) -> [String: Bitmap] {
        raw.lists.compactMapValues { held in
            var result = Bitmap(repeating: false, count: count)
            for row in 0..<held.count where held[row] && finalRows[row] >= 0 { result[Int(finalRows[row])] = true }
            return result.population == count ? nil : result
        }
    }

    /// Nil if the rows of every parent are known.
    private func coverage(_ raw: RawTable) -> Bitmap? {
        guard !raw.isComplete, let id = raw.schema.parent, let parent = tables[id] else { return nil }
        return parent.listed[raw.schema.id]
    }
}
