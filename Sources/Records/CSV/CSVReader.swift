import Diagnostics
import Schema

/// A file of comma- or tab-separated text with one row of headers.
struct CSVFile {
    let headers: [String]
    let separator: UInt8
    /// How many cells a row may have where those behind the headers are empty.
    fileprivate let widest: Int
    /// The scanner behind the headers.
    let rows: CSVScanner

    /// Nil for a file without anything.
    init?(_ bytes: Span<UInt8>) {
        let separator = Self.separator(of: bytes)
        var scanner = CSVScanner(separator: separator)
        var cells = RowCells()
        var row = scanner.next(bytes, into: &cells)
        while case .blank = row { row = scanner.next(bytes, into: &cells) }
        guard row != nil else { return nil }
        self.headers = (0..<cells.count).map { cells.text(at: $0, bytes) }
        self.separator = separator
        self.rows = scanner
        self.widest = Self.widest(scanner, headers: headers.count, bytes)
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

    /// A tab if the first line has more of them than of commas.
    private static func separator(of bytes: Span<UInt8>) -> UInt8 {
        var tabs = 0
        var commas = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\t"): tabs += 1
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
            default: break
            }
        }
        return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    }
}

/// Reads the rows of a file into a table.
struct CSVReader {
    let file: CSVFile
    let path: String
    let fileIndex: Int32
    let routes: [CellRoute]
    /// The columns that hold keys, which a row that is too long may keep.
    let keys: Set<Int>
    private let wide: WideColumns?

    /// The columns of a target; nil if the file does not have them.
    static func columns(of target: SourcePlan.Target, in columnOfSlot: [Int?]) -> [Int]? {
        for alternative in target.alternatives {
            let columns = alternative.compactMap { columnOfSlot[$0] }
            if columns.count == alternative.count { return columns }
        }
        return nil
    }

    init(_ file: CSVFile, path: String, fileIndex: Int32, plan: SourcePlan, columns: [[Int]?], wide: WideColumns?) {
        self.file = file
        self.path = path
        self.fileIndex = fileIndex
        self.wide = wide
        self.routes = zip(plan.targets, columns).map { target, columns in
            if let wide, !target.isLink, target.field.name == wide.competency { return .one(file.headers.count) }
            if let wide, !target.isLink, target.field.name == wide.value { return .one(file.headers.count + 1) }
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
        var row = RowContext(file: fileIndex, path: path, line: 0)
        var batch = CellBatch(columns: file.headers.count, used: Set(routes.flatMap(\.columns)))
        while scanner.position < limit {
            if wide == nil {
                row.line = scanner.line
                let next = batch.take(
                    bytes, separator: file.separator, from: scanner.position, limit: min(limit, bytes.count), scanning)
                if batch.count > 0 {
                    scanner.skip(to: next, lines: batch.count)
                    try table.append(batch, &cells, routes: routes, from: bytes, row, log: &log)
                    continue
                }
            }
            guard let kind = scanner.next(bytes, into: &cells) else { return }
            try append(kind, &cells, bytes, &row, into: &table, log: &log)
        }
    }

    /// Appends a row that may be unusual.
    private func append(
        _ kind: CSVScanner.Row, _ cells: inout RowCells, _ bytes: Span<UInt8>, _ row: inout RowContext,
        into table: inout TableReader, log: inout FindingLog
    ) throws(JinzaiError) {
        if case .blank = kind { return }
        row.line = cells.line
        if case .unclosed = kind {
            log.add(
                DataFinding(RecordsDiagnostics.unclosedQuote, at: CellPlace(file: path, line: row.line), table: table.schema.id))
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

    /// Appends a row for each column of a competency whose cell is not empty.
    private func append(
        _ wide: WideColumns, _ cells: inout RowCells, _ bytes: Span<UInt8>, _ row: inout RowContext,
        into table: inout TableReader,
        log: inout FindingLog
    ) throws(JinzaiError) {
        let name = file.headers.count
        cells.reserve(name + 2)
        for column in wide.columns {
            let value = cells.slices[column.number - 1]
            if cells.isBlank(value, bytes) { continue }
            let start = cells.scratch.count
            cells.scratch += Array(column.header.utf8)
            cells.slices[name] = CellSlice(start, cells.scratch.count, .scratch)
            cells.slices[name + 1] = value
            cells.headers = file.headers + [column.header, column.header]
            cells.wideColumn = column.number - 1
            row.item = Int32(truncatingIfNeeded: column.number - 1)
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
        let place = CellPlace(file: path, line: row.line)
        if count < headers {
            log.add(DataFinding(RecordsDiagnostics.shortRow, arguments, at: place, table: table))
            while cells.count < headers { cells.append(CellSlice(.lost)) }
        } else if count != file.widest || !cells.slices[headers..<count].allSatisfy(\.isEmpty) {
            log.add(DataFinding(RecordsDiagnostics.longRow, arguments, at: place, table: table))
            for index in 0..<headers where !keys.contains(index) { cells.slices[index] = CellSlice(.lost) }
        }
    }
}
