import Columnar
import Diagnostics
import Schema

extension Assembler {
    /// By row the row of the parent, or -1 for a row that is left out; empty for a table without a parent, nil if it cannot be used.
    mutating func parents(of raw: RawTable) -> RowRuns? {
        guard let id = raw.schema.parent else { return RowRuns() }
        guard let parent = tables[id] else {
            if raw.rowCount > 0 || raw.isComplete { reportMissingKey(raw, table: id) }
            return nil
        }
        if let join = DirectJoin(raw, parent: parent, threads: threads) {
            for (row, outcome) in join.failures { report(outcome, raw.links.first?.target, raw, row, parent: parent.schema) }
            return join.parents
        }
        let join = ParentJoin(raw, parent: parent, tables: tables)
        guard join.isPossible || raw.rowCount == 0 || !(raw.parents.isEmpty || raw.parents.contains(-1)) else {
            reportMissingKey(raw, table: id)
            return nil
        }
        var result = RowRuns()
        let size = 1 << 16
        Parallel.orderedMap(count: (raw.rowCount + size - 1) / size, threads: threads) { part in
            join.outcomes(ofRows: part * size..<min((part + 1) * size, raw.rowCount))
        } _: { part in
            for parent in part.parents { result.append(parent, count: 1) }
            for (row, outcome) in part.failures {
                var target: SourcePlan.Target?
                if case .noKey(let link) = outcome { target = join.target(ofLink: link) }
                report(outcome, target, raw, row, parent: parent.schema)
            }
        }
        return result
    }

    /// Whether the files have all columns of a table's key; a child's rows are told apart without it, but not as well.
    mutating func hasKey(_ raw: RawTable) -> Bool {
        guard raw.schema.parent == nil, raw.rowCount > 0 || raw.hasHeaders else { return true }
        let missing = raw.schema.key.contains { name in raw.schema.slot(of: name).map { raw.columns[$0] == nil } ?? false }
        if missing { reportMissingKey(raw, table: raw.schema.id) }
        return !missing
    }

    /// The rows that the table does not take; each is told.
    mutating func othersRows(_ raw: RawTable) -> Set<Int32> {
        guard let only = raw.schema.only, let slot = raw.schema.slot(of: only.field), let column = raw.columns[slot] else {
            return []
        }
        var others: Set<Int32> = []
        for row in 0..<raw.rowCount {
            guard let value = column.text(at: row), !only.values.contains(value) else { continue }
            others.insert(Int32(truncatingIfNeeded: row))
            let place = place(raw, row, field: only.field)
            log.add(
                DataFinding(
                    RecordsDiagnostics.otherRow, [LocalizedText(place.header ?? only.field)], at: place, table: raw.schema.id,
                    field: only.field))
        }
        return others
    }

    /// Rows of a table without a parent whose key can be read, but for some that are left out anyway; nil if that is all of them.
    mutating func rowsWithKey(_ raw: RawTable, without others: Set<Int32>) -> [Int32]? {
        var leftOut = others
        for name in raw.schema.key {
            guard let slot = raw.schema.slot(of: name), let column = raw.columns[slot] else { continue }
            let field = raw.schema.fields[slot]
            guard column.states.present.population < raw.rowCount else { continue }
            for row in 0..<raw.rowCount {
                let state = column.states[row]
                if state == .value || field.optional && state.isEmpty { continue }
                leftOut.insert(Int32(truncatingIfNeeded: row))
                let place = place(raw, row, field: name)
                log.add(
                    DataFinding(
                        RecordsDiagnostics.noKey, [LocalizedText(place.header ?? name)], at: place, table: raw.schema.id,
                        field: name))
            }
        }
        guard !leftOut.isEmpty else { return nil }
        return (0..<raw.rowCount).map { Int32(truncatingIfNeeded: $0) }.filter { !leftOut.contains($0) }
    }

    /// The rows to drop among those of one key, and which of them repeat another word for word.
    mutating func repeated(
        _ repetitions: [GroupOrder.Repetition], _ raw: RawTable, _ same: inout [(later: Int32, first: Int32)]
    ) -> Set<Int32> {
        var dropped: Set<Int32> = []
        var contradicted: Set<Int32> = []
        for repetition in repetitions {
            let (first, later) = (Int(repetition.first), Int(repetition.later))
            dropped.insert(repetition.later)
            if raw.columns.allSatisfy({ $0?.isSame(first, later) ?? true }) {
                same.append((repetition.later, repetition.first))
                report(RecordsDiagnostics.identicalRow, raw, later, other: first)
                continue
            }
            report(RecordsDiagnostics.contradictingRow, raw, later, other: first)
            if contradicted.insert(repetition.first).inserted {
                dropped.insert(repetition.first)
                report(RecordsDiagnostics.contradictingRow, raw, first, other: later)
            }
        }
        return dropped
    }

    private mutating func report(_ kind: DiagnosticKind, _ raw: RawTable, _ row: Int, other: Int) {
        let (place, related) = (place(raw, row), place(raw, other))
        let line =
            place.file == related.file && place.sheet == related.sheet
            ? LocalizedText(ja: "\(related.line)行目", en: "line \(related.line)")
            : LocalizedText(ja: "「\(related.whole)」の\(related.line)行目", en: "line \(related.line) of `\(related.whole)`")
        log.add(DataFinding(kind, [line], at: place, related: related, table: raw.schema.id))
    }

    private mutating func report(
        _ outcome: ParentJoin.Outcome, _ target: SourcePlan.Target?, _ raw: RawTable, _ row: Int, parent: TableSchema
    ) {
        let headers = raw.links.map { place(raw, row, field: $0.target.linkName).header ?? $0.target.field.name }
        switch outcome {
        case .parent: return
        case .noKey:
            guard let target else { return }
            let place = place(raw, row, field: target.linkName)
            log.add(
                DataFinding(
                    RecordsDiagnostics.noKey, [LocalizedText(place.header ?? target.field.name)], at: place, table: raw.schema.id,
                    field: target.field.name))
        case .none:
            let names = LocalizedText(
                ja: headers.map { "「\($0)」" }.joined(separator: "と"), en: headers.map { "`\($0)`" }.joined(separator: ", "))
            log.add(DataFinding(RecordsDiagnostics.noParent, [parent.label, names], at: place(raw, row), table: raw.schema.id))
        case .several:
            let given = Set(raw.links.filter { $0.target.table == parent.id }.map(\.target.field.name))
            let missing = parent.key.filter { !given.contains($0) }.map { header(of: $0, in: parent) }
            let names = LocalizedText(
                ja: missing.map { "「\($0)」" }.joined(separator: "と"), en: missing.map { "`\($0)`" }.joined(separator: ", "))
            log.add(
                DataFinding(RecordsDiagnostics.severalParents, [parent.label, names], at: place(raw, row), table: raw.schema.id))
        case .leftOut:
            log.add(DataFinding(RecordsDiagnostics.parentLeftOut, [parent.label], at: place(raw, row), table: raw.schema.id))
        }
    }

    /// The first header under which files hold a field.
    private func header(of field: String, in table: TableSchema) -> String {
        table.field(named: field)?.headers.first?.parts.joined(separator: " + ") ?? field
    }

    private mutating func reportMissingKey(_ raw: RawTable, table id: String) {
        let headers = dataset.table(named: id).map { table in table.key.map { header(of: $0, in: table) } } ?? []
        let place = files.first { $0.table == raw.schema.id }?.place ?? CellPlace(file: "", line: 0)
        log.add(
            DataFinding(
                RecordsDiagnostics.missingKey, [raw.schema.label, LocalizedText(headers.joined(separator: ", "))],
                at: place, table: raw.schema.id))
    }
}

extension SourcePlan.Target {
    /// Under which name a file's columns are listed for this target.
    var linkName: String { isLink ? table + "." + field.name : field.name }
}
