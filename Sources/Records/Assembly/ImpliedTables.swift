import Columnar
import Diagnostics
import Schema

/// Makes the rows of tables that have no file but whose children name them.
struct ImpliedTables {
    let dataset: DatasetSchema
    let files: [InputFile]

    /// Adds raw tables for parents that are missing, from the last table to the first, so that an implied table may imply its own.
    func complete(_ raw: inout [String: RawTable], log: inout FindingLog) {
        for table in dataset.tables.reversed() where raw[table.id] == nil && !table.key.isEmpty {
            let children = dataset.children(of: table.id).compactMap { raw[$0.id] }.filter { child in
                child.links.contains { $0.target.table == table.id }
            }
            guard let first = children.first else { continue }
            raw[table.id] = rows(of: table, from: children)
            log.add(
                DataFinding(
                    RecordsDiagnostics.impliedRows, [table.label, first.schema.label],
                    at: place(of: first), table: table.id))
        }
    }

    private func place(of table: RawTable) -> CellPlace {
        files.first { $0.table == table.schema.id }?.place ?? CellPlace(file: "", line: 0)
    }

    /// One row for each different key that the children name.
    private func rows(of table: TableSchema, from children: [RawTable]) -> RawTable {
        let targets = SourcePlan(table, in: dataset).targets
        let wanted = targets.map { target in
            target.isKeyOfRow && children.allSatisfy { $0.link(target) != nil }
        }
        var builders = targets.indices.map { index -> ColumnBuilder? in
            wanted[index] ? children[0].link(targets[index]).map { ColumnBuilder($0.kind) } : nil
        }
        var origins = RowOrigins()
        var known = KeyTable(width: wanted.count { $0 })
        let slots = targets.indices.filter { wanted[$0] }
        for child in children {
            let columns = slots.compactMap { child.link(targets[$0]) }
            let words = zip(slots, columns).map { slot, column in builders[slot]?.words(of: column) ?? [] }
            for row in 0..<child.rowCount where columns.allSatisfy({ $0.states.present[row] }) {
                guard known.insert(words.map { $0[row] }, row: 0) == nil else { continue }
                for (column, slot) in zip(columns, slots) { builders[slot]?.append(from: column, row: row) }
                let origin = child.origins[row]
                origins.append(file: Int32(truncatingIfNeeded: origin.file), line: origin.line)
            }
        }
        return RawTable(
            table, targets: targets, columns: builders.map { $0?.finished() }, origins: origins, impliedBy: children[0].schema.id)
    }
}

extension RawTable {
    /// The column of an ancestor's key; nil if no file has it.
    func link(_ target: SourcePlan.Target) -> Column? {
        links.first { $0.target.table == target.table && $0.target.field.name == target.field.name }?.column.joined()
    }
}

extension ColumnBuilder {
    /// Numbers that are equal for equal cells of columns that are appended to this one.
    fileprivate mutating func words(of column: Column) -> [Int64] {
        guard case .texts(let codes, let dictionary) = column.storage else {
            let words = KeyWords.plain(column, emptyIsValue: true)
            return (0..<column.count).map { words.word(at: $0) ?? 0 }
        }
        let mapping = (0..<dictionary.count).map { Int64(code(of: dictionary[Int32(truncatingIfNeeded: $0)])) }
        return codes.codes.map { mapping.isEmpty ? 0 : mapping[Int($0)] }
    }
}
