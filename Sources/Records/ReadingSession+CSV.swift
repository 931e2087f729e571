import Diagnostics
import Schema

extension ReadingSession {
    /// Reads a file of rows; false if it is not UTF-8.
    mutating func addRows(_ path: String, _ text: InputText, isChecked: Bool) throws(JinzaiError) -> Bool {
        let place = CellPlace(file: path, line: 0)
        let entry = manifest?.entry(place)
        let named = table(of: entry) ?? matcher.table(named: FileList.baseName(of: path))
        let search = HeaderSearch(matcher: matcher, table: named, line: entry?.headerRow)
        guard let file = text.withBytes({ CSVFile($0, search) }) else {
            log.add(DataFinding(RecordsDiagnostics.emptyFile, at: place))
            return true
        }
        let isHeadUTF8 =
            isChecked
            || text.withBytes {
                UTF8Check.firstFault(in: $0.extracting(0..<file.rows.position), scanning: options.scanning) == nil
            }
        guard isHeadUTF8 else { return false }
        guard let index = named ?? table(of: file, place), let reader = reader(of: file, index, place) else {
            return isChecked || isUTF8(text)
        }
        let parts = CSVParts(
            text: text, reader: reader, table: tableReader(index), options: options, log: log.emptied, isChecked: isChecked)
        var isFirst = true
        return try parts.read { (part, line, share) throws(JinzaiError) in
            guard tables[index].rowCount + part.rows.rowCount < Int(Int32.max) else {
                throw RecordsDiagnostics.stop(RecordsDiagnostics.tooLarge, path)
            }
            tables[index].add(part.rows, line: line, parents: 0)
            // Rows are mostly about as long as the first ones; where they are not, this must not ask for more than a machine has.
            if isFirst { tables[index].reserve(min(Int(Double(part.rows.rowCount) / share), 1 << 26)) }
            isFirst = false
            log.add(part.log, lines: line)
        }
    }

    /// What reads a part of a file, told of the keys that were read before.
    private func tableReader(_ index: Int) -> TableReader {
        var reader = tables[index].reader
        for (number, target) in reader.plan.targets.enumerated() where target.isLink {
            guard let ancestor = schema.tables.firstIndex(where: { $0.id == target.table }),
                let slot = schema.tables[ancestor].slot(of: target.field.name), let texts = tables[ancestor].texts(slot)
            else { continue }
            reader.expect(texts, target: number)
        }
        return reader
    }

    /// What reads the rows of a file or sheet that was added last; nil if it is not used.
    mutating func reader(of file: CSVFile, _ index: Int, _ place: CellPlace) -> CSVReader? {
        let last = files.count - 1
        guard file.headerLines.isEmpty else {
            let names = matcher.dataset.tables[index].fields.map { $0.headers.first?.parts.joined(separator: " + ") ?? $0.name }
            let lines = file.headerLines.map { String($0) }.joined(separator: ", ")
            log.add(
                DataFinding(
                    RecordsDiagnostics.ambiguousHeader, [LocalizedText(lines), LocalizedText(names.joined(separator: ", "))],
                    at: place, table: schema.tables[index].id))
            return nil
        }
        files[last].headerLine = file.headerLine
        if file.isHeaderUnusual { reportHeader(file, place, schema.tables[index].id) }
        let columnOfSlot = columnOfSlot(file, matcher.plans[index], place, schema.tables[index].id)
        var columns = matcher.plans[index].targets.map { CSVReader.columns(of: $0, in: columnOfSlot) }
        if let entry = manifest?.entry(place) { apply(entry, file.headers, matcher.plans[index], &columns) }
        let wide = matcher.wideColumns(index, headers: file.headers, columns: columns)
        files[last].wide = wide
        describe(file, index, columns)
        for (target, columns) in columns.enumerated() where columns != nil { tables[index].markSupplied(target) }
        tables[index].isSupplied = true
        tables[index].hasOwnFile = true
        tables[index].hasHeaders = true
        return CSVReader(
            file, place: place, fileIndex: Int32(truncatingIfNeeded: last), plan: matcher.plans[index], columns: columns,
            wide: wide)
    }

    private mutating func reportHeader(_ file: CSVFile, _ place: CellPlace, _ table: String) {
        let lines = Array(file.headerLine...max(file.headerLine, file.rows.line - 1))
        var place = place
        place.line = file.headerLine
        log.add(
            DataFinding(
                RecordsDiagnostics.headerRow, [LocalizedText(lines.map { String($0) }.joined(separator: "–"))], at: place,
                table: table))
    }

    /// Whether a text that is not used is UTF-8.
    func isUTF8(_ text: InputText) -> Bool {
        text.withBytes { UTF8Check.firstFault(in: $0, scanning: options.scanning) == nil }
    }

    /// The table that the headers of a file say.
    ///
    /// `isOnly`: whether nothing else in the file could be meant.
    mutating func table(of file: CSVFile, _ place: CellPlace, isOnly: Bool = true) -> Int? {
        switch matcher.table(withHeaders: file.headers) {
        case .table(let index): return index
        case .several(let ids):
            log.add(DataFinding(RecordsDiagnostics.ambiguousFile, [LocalizedText(ids.joined(separator: ", "))], at: place))
        case .none where !isOnly:
            let names = schema.tables.map { $0.files.last ?? $0.id }.joined(separator: ", ")
            log.add(DataFinding(RecordsDiagnostics.unusedSheet, [LocalizedText(names)], at: place))
        case .none:
            let names = schema.tables.map { $0.files[0] + ".csv" }.joined(separator: ", ")
            log.add(DataFinding(RecordsDiagnostics.unknownFile, [LocalizedText(names)], at: place))
        }
        return nil
    }

    /// For each header of the plan, the column that has it.
    private mutating func columnOfSlot(_ file: CSVFile, _ plan: SourcePlan, _ place: CellPlace, _ id: String) -> [Int?] {
        var result = [Int?](repeating: nil, count: plan.headers.count)
        for (column, header) in file.headers.enumerated() {
            guard let slot = plan.slot(of: header), !header.isEmpty else { continue }
            if result[slot] == nil {
                result[slot] = column
            } else {
                log.add(
                    DataFinding(
                        RecordsDiagnostics.repeatedHeader, [LocalizedText(header)],
                        at: place.cell(line: file.headerLine, column: column + 1, header: header), table: id))
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
                at: files[last].place.cell(line: file.headerLine, column: first + 1, header: file.headers[first]),
                table: schema.tables[index].id))
    }
}
