import Diagnostics
import Schema

extension ReadingSession {
    /// Reads a file of rows; false if it is not UTF-8.
    mutating func addRows(_ path: String, _ text: InputText, isChecked: Bool) throws(JinzaiError) -> Bool {
        let place = CellPlace(file: path, line: 0)
        guard let file = text.withBytes({ CSVFile($0) }) else {
            log.add(DataFinding(RecordsDiagnostics.emptyFile, at: place))
            return true
        }
        let isHeadUTF8 =
            isChecked
            || text.withBytes {
                UTF8Check.firstFault(in: $0.extracting(0..<file.rows.position), scanning: options.scanning) == nil
            }
        guard isHeadUTF8 else { return false }
        guard let index = table(of: path, file, place) else { return isChecked || isUTF8(text) }
        let id = schema.tables[index].id
        let columnOfSlot = columnOfSlot(file.headers, matcher.plans[index], path, id)
        let columns = matcher.plans[index].targets.map { CSVReader.columns(of: $0, in: columnOfSlot) }
        let wide = matcher.wideColumns(index, headers: file.headers, columns: columns)
        files[files.count - 1].wide = wide
        describe(file, index, columns)
        for (target, columns) in columns.enumerated() where columns != nil { tables[index].markSupplied(target) }
        tables[index].isSupplied = true
        tables[index].hasOwnFile = true
        tables[index].hasHeaders = true
        let reader = CSVReader(
            file, path: path, fileIndex: Int32(truncatingIfNeeded: files.count - 1), plan: matcher.plans[index], columns: columns,
            wide: wide)
        let parts = CSVParts(
            text: text, reader: reader, table: tables[index].reader, options: options, log: log.emptied, isChecked: isChecked)
        guard let found = try parts.read() else { return false }
        for (part, line) in found {
            guard tables[index].rowCount + part.rows.rowCount < Int(Int32.max) else {
                throw RecordsDiagnostics.stop(RecordsDiagnostics.tooLarge, path)
            }
            tables[index].add(part.rows, line: line, parents: 0)
            log.add(part.log, lines: line)
        }
        return true
    }

    /// Whether a text that is not used is UTF-8.
    func isUTF8(_ text: InputText) -> Bool {
        text.withBytes { UTF8Check.firstFault(in: $0, scanning: options.scanning) == nil }
    }

    private mutating func table(of path: String, _ file: CSVFile, _ place: CellPlace) -> Int? {
        if let index = matcher.table(named: FileList.baseName(of: path)) { return index }
        switch matcher.table(withHeaders: file.headers) {
        case .table(let index): return index
        case .several(let ids):
            log.add(DataFinding(RecordsDiagnostics.ambiguousFile, [LocalizedText(ids.joined(separator: ", "))], at: place))
        case .none:
            let names = schema.tables.map { $0.files[0] + ".csv" }.joined(separator: ", ")
            log.add(DataFinding(RecordsDiagnostics.unknownFile, [LocalizedText(names)], at: place))
        }
        return nil
    }

    /// For each header of the plan, the column that has it.
    private mutating func columnOfSlot(_ headers: [String], _ plan: SourcePlan, _ path: String, _ id: String) -> [Int?] {
        var result = [Int?](repeating: nil, count: plan.headers.count)
        for (column, header) in headers.enumerated() {
            guard let slot = plan.slot(of: header), !header.isEmpty else { continue }
            if result[slot] == nil {
                result[slot] = column
            } else {
                log.add(
                    DataFinding(
                        RecordsDiagnostics.repeatedHeader, [LocalizedText(header)],
                        at: CellPlace(file: path, line: 1, column: column + 1, header: header), table: id))
            }
        }
        return result
    }

    /// Notes what was recognised in a file, and tells which columns are not used.
    private mutating func describe(_ file: CSVFile, _ index: Int, _ columns: [[Int]?]) {
        let last = files.count - 1
        files[last].table = schema.tables[index].id
        for (target, columns) in zip(matcher.plans[index].targets, columns) {
            guard let columns else { continue }
            files[last].columns[target.linkName] = columns.map { InputColumn(number: $0 + 1, header: file.headers[$0]) }
        }
        let wide = files[last].wide?.columns.map { $0.number - 1 } ?? []
        let used = Set(columns.compactMap { $0 }.flatMap { $0 } + wide)
        // A file without any known header may have no headers at all: its first row is then a person's, and not to be quoted.
        guard !used.isEmpty else { return }
        let ignored = file.headers.indices.filter { !used.contains($0) && !file.headers[$0].isEmpty }
        files[last].ignored = ignored.map { file.headers[$0] }
        guard let first = ignored.first else { return }
        log.add(
            DataFinding(
                RecordsDiagnostics.ignoredColumns, [LocalizedText(files[last].ignored.joined(separator: ", "))],
                at: CellPlace(file: files[last].path, line: 1, column: first + 1, header: file.headers[first]),
                table: schema.tables[index].id))
    }
}
