import Diagnostics
import Schema

/// A file of comma- or tab-separated text with headers.
struct CSVFile {
    let headers: [String]
    let separator: UInt8
    /// The line of the row of headers, or of the first of two.
    let headerLine: Int
    /// Whether the headers are two rows, or do not stand at the beginning.
    let isHeaderUnusual: Bool
    /// The lines of several rows that may be the headers; else empty.
    let headerLines: [Int]
    /// How many cells a row may have where those behind the headers are empty.
    fileprivate let widest: Int
    /// The scanner behind the headers.
    let rows: CSVScanner

    /// Nil for a file without anything. `separator` is found out where it is not given.
    init?(_ bytes: Span<UInt8>, _ search: HeaderSearch, separator given: UInt8? = nil) {
        let separator = given ?? Self.separator(of: bytes)
        var scanner = CSVScanner(separator: separator, isSheet: given != nil)
        var cells = RowCells()
        var first: [(texts: [String], line: Int, behind: CSVScanner)] = []
        while first.count < HeaderSearch.rows, let row = scanner.next(bytes, into: &cells) {
            if case .blank = row { continue }
            first.append(((0..<cells.count).map { cells.text(at: $0, bytes) }, cells.line, scanner))
        }
        guard !first.isEmpty else { return nil }
        var chosen = 0
        switch search.choice(among: first.map(\.texts), lines: first.map(\.line)) {
        case .ambiguous(let rows):
            headers = first[0].texts
            headerLines = rows.map { first[$0].line }
            isHeaderUnusual = true
        case .row(let row, let isDouble, let texts):
            headers = Self.headers(texts, isSheet: given != nil)
            headerLines = []
            isHeaderUnusual = row > 0 || isDouble
            chosen = isDouble ? row + 1 : row
            self.separator = separator
            headerLine = first[row].line
            rows = first[chosen].behind
            widest = given == nil ? Self.widest(rows, headers: headers.count, bytes) : headers.count
            return
        }
        self.separator = separator
        headerLine = first[0].line
        rows = first[0].behind
        widest = headers.count
    }

    /// Headers as they are shown; a sheet has empty cells behind them wherever it has a format.
    private static func headers(_ texts: [String], isSheet: Bool) -> [String] {
        var headers = texts.map { HeaderText.shown($0) }
        while isSheet, headers.last == "" { headers.removeLast() }
        return headers
    }

    /// Some programs end all rows but that of the headers with separators; the first two rows tell.
    private static func widest(_ scanner: CSVScanner, headers: Int, _ bytes: Span<UInt8>) -> Int {
        var scanner = scanner
        var cells = RowCells()
        var counts: [Int] = []
        while counts.count < 2, let row = scanner.next(bytes, into: &cells) {
            if case .blank = row { continue }
            guard cells.count > headers, cells.slices[headers..<cells.count].allSatisfy(\.isEmpty) else { return headers }
            counts.append(cells.count)
        }
        return counts.count == 2 && counts[0] == counts[1] ? counts[0] : headers
    }

    /// A tab if the first line with any of the two has more of them than of commas.
    private static func separator(of bytes: Span<UInt8>) -> UInt8 {
        var tabs = 0
        var commas = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\t"): tabs += 1
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if tabs + commas == 0 { continue }
                return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
            default: break
            }
        }
        return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    }
}

/// Reads the rows of a file into a table.
struct CSVReader {
    let file: CSVFile
    /// The file, or the sheet of one.
    let place: CellPlace
    let fileIndex: Int32
    let routes: [CellRoute]
    /// The columns that hold keys, which a row that is too long may keep.
    let keys: Set<Int>
    private let wide: WideColumns?
    private let screen: RowScreen

    /// The columns of a target; nil if the file does not have them.
    static func columns(of target: SourcePlan.Target, in columnOfSlot: [Int?]) -> [Int]? {
        for alternative in target.alternatives {
            let columns = alternative.compactMap { columnOfSlot[$0] }
            if columns.count == alternative.count { return columns }
        }
        return nil
    }

    init(
        _ file: CSVFile, place: CellPlace, fileIndex: Int32, plan: SourcePlan, columns: [[Int]?], wide: WideColumns?
    ) {
        self.file = file
        self.place = place
        self.fileIndex = fileIndex
        self.wide = wide
        self.screen = RowScreen(plan: plan, columns: columns, count: file.headers.count)
        self.routes = zip(plan.targets, columns).map { target, columns in
            if let wide, !target.isLink, target.field.name == wide.competency { return .one(file.headers.count) }
            if let wide, !target.isLink, let value = wide.values.firstIndex(of: target.field.name) {
                return .one(file.headers.count + 1 + value)
            }
            guard let columns else { return .none }
            return columns.count == 1 ? .one(columns[0]) : .several(columns)
        }
        self.keys = Set(zip(plan.targets, columns).flatMap { $0.isKeyOfRow ? $1 ?? [] : [] })
    }

    /// Reads the rows that begin before `limit`.
    func read(
        _ bytes: Span<UInt8>, _ scanner: inout CSVScanner, until limit: Int, _ scanning: Scanning, into table: inout TableReader,
        log: inout FindingLog
    ) throws(JinzaiError) {
        var cells = RowCells()
        cells.headers = file.headers
        cells.reserve(file.headers.count)
        var row = RowContext(file: fileIndex, path: place.file, sheet: place.sheet, line: 0)
        var batch = CellBatch(columns: file.headers.count)
        var words = CellWords()
        let start = scanner.position
        // How many of the next rows are read one by one because they may be no records.
        var doubtful = 0
        while scanner.position < limit {
            doubtful -= 1
            if wide == nil, doubtful < 0 {
                row.line = scanner.line
                let next = take(
                    &batch, bytes, from: scanner.position, limit: min(limit, bytes.count), scanning, &words, &doubtful)
                if batch.count > 0, doubtful <= 0 {
                    scanner.skip(to: next, lines: batch.count)
                    let isFirst = table.rowCount == 0
                    try table.append(batch, &cells, routes: routes, from: bytes, row, log: &log)
                    // Rows are mostly about as long as the first ones.
                    if isFirst { table.reserve(table.rowCount * (limit - scanner.position) / (scanner.position - start)) }
                    continue
                }
            }
            guard let kind = scanner.next(bytes, into: &cells) else { return }
            try append(kind, &cells, bytes, &row, into: &table, log: &log)
        }
    }

    /// Takes the next rows in which nothing is unusual, up to the first that may be no record; the position behind them.
    ///
    /// `doubtful`: how many rows are to be read one by one instead.
    private func take(
        _ batch: inout CellBatch, _ bytes: Span<UInt8>, from position: Int, limit: Int, _ scanning: Scanning,
        _ words: inout CellWords, _ doubtful: inout Int
    ) -> Int {
        doubtful = 0
        let next = batch.take(bytes, separator: file.separator, from: position, limit: limit, scanning)
        let rows = screen.doubtfulRows(batch, bytes, &words)
        guard let first = rows.first else { return next }
        // Where there are many it takes less time to look at all.
        if first == 0 || rows.count > 8 {
            doubtful = rows.count > 8 ? batch.count : zip(rows, 0...).prefix { $0 == $1 }.count
            return position
        }
        return batch.take(bytes, separator: file.separator, from: position, rows: first, limit: limit, scanning)
    }

    /// Appends a row that may be unusual.
    private func append(
        _ kind: CSVScanner.Row, _ cells: inout RowCells, _ bytes: Span<UInt8>, _ row: inout RowContext,
        into table: inout TableReader, log: inout FindingLog
    ) throws(JinzaiError) {
        if case .blank = kind { return }
        row.line = cells.line
        if case .row = kind, let extra = screen.kind(of: cells, bytes) {
            if extra == .blank { return }
            let kind = extra == .total ? RecordsDiagnostics.totalRow : RecordsDiagnostics.noteRow
            return log.add(DataFinding(kind, at: row.place, table: table.schema.id))
        }
        if case .unclosed = kind {
            log.add(
                DataFinding(RecordsDiagnostics.unclosedQuote, at: row.place, table: table.schema.id))
            for index in 0..<cells.count where cells.slices[index].source == .broken {
                cells.slices[index].source = .lost
            }
        }
        let count = cells.count
        if count != file.headers.count { fit(&cells, bytes, row, table.schema.id, &log) }
        if let wide {
            try append(wide, &cells, bytes, &row, into: &table, log: &log)
        } else {
            try table.append(cells, routes: routes, from: bytes, row, log: &log)
        }
    }

    /// Appends a row for each competency that has a cell that is not empty.
    private func append(
        _ wide: WideColumns, _ cells: inout RowCells, _ bytes: Span<UInt8>, _ row: inout RowContext,
        into table: inout TableReader,
        log: inout FindingLog
    ) throws(JinzaiError) {
        let name = file.headers.count
        cells.reserve(name + 1 + wide.values.count)
        for group in wide.groups {
            let values = group.cells.map { $0.map { cells.slices[$0.number - 1] } ?? CellSlice(.absent) }
            if values.allSatisfy({ cells.isBlank($0, bytes) }) { continue }
            let start = cells.scratch.count
            cells.scratch += Array(group.header.utf8)
            cells.slices[name] = CellSlice(start, cells.scratch.count, .scratch)
            for (index, value) in values.enumerated() { cells.slices[name + 1 + index] = value }
            cells.headers = file.headers + [group.header] + group.cells.map { $0?.header ?? group.header }
            cells.wideColumns = [group.first - 1] + group.cells.map { ($0?.number ?? group.first) - 1 }
            row.item = Int32(truncatingIfNeeded: group.first - 1)
            try table.append(cells, routes: routes, from: bytes, row, log: &log)
        }
    }

    /// Makes a row as long as the headers and tells that it was not.
    private func fit(
        _ cells: inout RowCells, _ bytes: Span<UInt8>, _ row: RowContext, _ table: String, _ log: inout FindingLog
    ) {
        let count = cells.count
        let headers = file.headers.count
        let arguments = [LocalizedText(String(count)), LocalizedText(String(headers))]
        let place = row.place
        if count < headers {
            log.add(DataFinding(RecordsDiagnostics.shortRow, arguments, at: place, table: table))
            while cells.count < headers { cells.append(CellSlice(.lost)) }
        } else if count != file.widest || !cells.slices[headers..<count].allSatisfy(\.isEmpty) {
            log.add(DataFinding(RecordsDiagnostics.longRow, arguments, at: place, table: table))
            for index in 0..<headers where !keys.contains(index) { cells.slices[index] = CellSlice(.lost) }
        }
    }
}
