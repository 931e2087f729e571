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
                    RecordsDiagnostics.impliedRows, [LocalizedText(table.id), LocalizedText(first.schema.id)],
                    at: CellPlace(file: place(of: first), line: 0), table: table.id))
        }
    }

    private func place(of table: RawTable) -> String {
        files.first { $0.table == table.schema.id }?.path ?? ""
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
        for child in children {
            let columns = targets.indices.compactMap { wanted[$0] ? child.link(targets[$0]) : nil }
            for row in 0..<child.rowCount where columns.allSatisfy({ $0.states.present[row] }) {
                var key: [Int64] = []
                for (column, slot) in zip(columns, targets.indices.filter { wanted[$0] }) {
                    key.append(builders[slot]?.word(from: column, row: row) ?? 0)
                }
                guard known.insert(key, row: 0) == nil else { continue }
                for (column, slot) in zip(columns, targets.indices.filter { wanted[$0] }) {
                    builders[slot]?.append(from: column, row: row)
                }
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
        links.first { $0.target.table == target.table && $0.target.field.name == target.field.name }?.column
    }
}

extension ColumnBuilder {
    /// A number that is equal for equal cells of columns that are appended to this one.
    fileprivate mutating func word(from column: Column, row: Int) -> Int64 {
        guard case .texts(let codes, let dictionary) = column.storage else {
            return KeyWords.plain(column, emptyIsValue: true).word(at: row) ?? 0
        }
        return Int64(code(of: dictionary[codes[row]]))
    }
}
