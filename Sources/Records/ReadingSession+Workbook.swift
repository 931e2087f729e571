import Diagnostics
import Schema

extension ReadingSession {
    /// Reads the sheets of a workbook that belong to tables.
    mutating func addWorkbook(_ path: String, _ text: InputText) throws(JinzaiError) {
        do throws(WorkbookFault) {
            try text.withBytes { (bytes) throws(WorkbookFault) in
                let workbook = try Workbook(bytes)
                var strings = SharedStrings()
                if let part = workbook.sharedStringsPart { strings = try SharedStrings(part, bytes) }
                let shown = workbook.sheets.count { !$0.isHidden }
                for sheet in workbook.sheets {
                    files.append(
                        InputFile(path: path, sheet: sheet.name, byteCount: text.count, encoding: .utf8, format: .workbook))
                    let entry = manifest?.entry(files[files.count - 1].place)
                    var named = table(of: entry) ?? matcher.table(named: sheet.name)
                    let isOnly = shown == 1 && !sheet.isHidden
                    if named == nil, isOnly { named = matcher.table(named: FileList.baseName(of: path)) }
                    // Hidden sheets hold lists for choosing from; one that is meant is named after its table.
                    if named == nil, sheet.isHidden { continue }
                    try add(sheet, bytes, strings, workbook.dates, table: named, isOnly: isOnly)
                }
            }
        } catch {
            throw error.stop(path)
        }
    }

    /// Reads a sheet as most programs write it; where there is more to it, anew with a full reader of XML.
    private mutating func add(
        _ sheet: Workbook.Sheet, _ bytes: Span<UInt8>, _ strings: SharedStrings, _ dates: SheetDates, table: Int?, isOnly: Bool
    ) throws(WorkbookFault) {
        let before = (files, tables, log)
        for way in [XMLPieces.Way.plain, .full] {
            do throws(WorkbookFault) {
                return try ZipArchive.withPart(sheet.part, of: bytes) { (archive) throws(WorkbookFault) in
                    var reader = SheetReader(sheet.part, strings: strings, dates: dates, way: way)
                    try addRows(of: &reader, &archive, table: table, isOnly: isOnly)
                }
            } catch .unusual {
                (files, tables, log) = before
            }
        }
    }

    /// Reads the rows of the sheet that was added last. `table`: the one that its name says.
    private mutating func addRows(
        of sheet: inout SheetReader, _ archive: inout ZipArchive, table: Int?, isOnly: Bool
    ) throws(WorkbookFault) {
        let place = files[files.count - 1].place
        while sheet.lines.filled <= HeaderSearch.rows, try sheet.nextRow(of: &archive) {}
        let head = sheet.lines.take()
        let search = HeaderSearch(matcher: matcher, table: table, line: manifest?.entry(place)?.headerRow)
        guard let file = CSVFile(head.span, search, separator: SheetLines.separator) else {
            if table != nil || isOnly { log.add(DataFinding(RecordsDiagnostics.emptyFile, at: place)) }
            return
        }
        guard let index = table ?? self.table(of: file, place, isOnly: isOnly), let reader = reader(of: file, index, place) else {
            return
        }
        sheet.lines.begin(file, head.span)
        var line = file.rows.line
        var hasMore = true
        while hasMore {
            while hasMore, sheet.lines.bytes.count < options.chunkBytes { hasMore = try sheet.nextRow(of: &archive) }
            let text = sheet.lines.take()
            guard UTF8Check.firstFault(in: text.span, scanning: options.scanning) == nil else { throw sheet.broken }
            try add(text, reader, index, line: line)
            line = sheet.lines.count + 1
        }
        report(sheet.lines, place, schema.tables[index].id)
    }

    /// Reads lines of a sheet, the first of which is `line`.
    private mutating func add(_ text: [UInt8], _ reader: CSVReader, _ index: Int, line: Int) throws(WorkbookFault) {
        func read(counting first: Int) throws(JinzaiError) -> (TablePart, FindingLog) {
            var table = tables[index].reader
            var log = self.log.emptied
            var scanner = CSVScanner(separator: SheetLines.separator, from: CSVStart(position: 0), isSheet: true)
            scanner.skip(to: 0, lines: first)
            try reader.read(text.span, &scanner, until: text.count, options.scanning, into: &table, log: &log)
            return (table.part(), log)
        }
        do throws(JinzaiError) {
            guard let (rows, log) = try? read(counting: 0) else {
                // What stops the reading names its line.
                _ = try read(counting: line)
                return
            }
            tables[index].add(rows, line: line, parents: 0)
            self.log.add(log, lines: line)
        } catch {
            throw .stopped(error)
        }
    }

    /// Tells what is to be told of a sheet as a whole.
    private mutating func report(_ lines: SheetLines, _ place: CellPlace, _ table: String) {
        func tell(_ kind: DiagnosticKind, _ count: Int) {
            guard count > 0 else { return }
            log.add(DataFinding(kind, [LocalizedText(String(count))], at: place, table: table))
        }
        tell(RecordsDiagnostics.hiddenRows, lines.hiddenRows)
        tell(RecordsDiagnostics.cellsOutside, lines.outside)
    }
}

extension WorkbookFault {
    /// What stops the run, told about a file.
    fileprivate func stop(_ path: String) -> JinzaiError {
        switch self {
        case .stopped(let error): error
        case .otherFormat: RecordsDiagnostics.stop(RecordsDiagnostics.spreadsheet, path)
        case .notWorkbook: RecordsDiagnostics.stop(RecordsDiagnostics.brokenWorkbook, path, "ZIP")
        case .broken(let part): RecordsDiagnostics.stop(RecordsDiagnostics.brokenWorkbook, path, part)
        case .tooLarge(let part): RecordsDiagnostics.stop(RecordsDiagnostics.inflatedWorkbook, path, part)
        case .unusual: RecordsDiagnostics.stop(RecordsDiagnostics.brokenWorkbook, path, "XML")
        }
    }
}
