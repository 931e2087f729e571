import Columnar
import Diagnostics
import Schema

/// The tables as far as the files read so far fill them.
struct ReadingSession {
    let schema: DatasetSchema
    var tables: [TableReader]
    var files: [InputFile] = []
    var log: FindingLog
    let matcher: TableMatcher

    init(_ schema: DatasetSchema, log: FindingLog) {
        let tables = schema.tables.map { TableReader($0, in: schema) }
        self.schema = schema
        self.tables = tables
        self.log = log
        self.matcher = TableMatcher(dataset: schema, plans: tables.map(\.plan))
    }

    /// Reads one file.
    mutating func add(_ path: String, _ bytes: [UInt8]) throws(JinzaiError) {
        if Self.isSpreadsheet(bytes) { throw RecordsDiagnostics.stop(RecordsDiagnostics.spreadsheet, path) }
        let text: (utf8: [UInt8], encoding: TextEncoding)
        do {
            text = try TextDecoding.decode(bytes)
        } catch {
            throw RecordsDiagnostics.stop(
                RecordsDiagnostics.notText, path, String(error.line), String(error.offset + 1), error.encoding.rawValue)
        }
        let utf8 = text.utf8
        let isLines = Self.isLines(path, utf8)
        files.append(
            InputFile(path: path, byteCount: bytes.count, encoding: text.encoding, format: isLines ? .ndjson : .csv))
        if isLines { try addLines(path, utf8.span) } else { try addRows(path, utf8.span) }
    }

    /// The dataset of all files.
    func dataset() -> Dataset {
        var log = log
        var raw: [String: RawTable] = [:]
        for table in tables where table.isSupplied { raw[table.schema.id] = RawTable(table) }
        ImpliedTables(dataset: schema, files: files).complete(&raw, log: &log)
        var assembler = Assembler(schema, raw: raw, files: files, log: log)
        for table in schema.tables {
            if let raw = raw[table.id] { assembler.add(raw) }
        }
        return finished(assembler)
    }

    private func finished(_ assembler: Assembler) -> Dataset {
        var log = assembler.log
        let resolver = ReferenceResolver(assembler.tables)
        let nesting = AssembledNesting(tables: assembler.tables)
        var result: [String: RecordTable] = [:]
        for (id, table) in assembler.tables {
            let columns = resolver.resolved(table) { row, slot, target in
                log.add(unresolved(table, row, slot, target, nesting))
            }
            result[id] = RecordTable(
                schema: table.schema, rowCount: table.origins.count, columns: columns, groups: table.groups,
                isImplied: table.isImplied, origins: table.origins, coverage: table.coverage,
                rowsByKey: resolver.rowsByKey(of: id))
        }
        return Dataset(
            schema: schema, tables: result, findings: sorted(log.findings), unlisted: log.leftOut, inputs: files)
    }

    private func unresolved(_ table: AssembledTable, _ row: Int, _ slot: Int, _ target: String, _ nesting: AssembledNesting)
        -> DataFinding
    {
        let origin = table.origins[row]
        let field = table.schema.fields[slot]
        let file = files[origin.file]
        let place =
            file.format == .csv
            ? file.place(line: origin.line, item: origin.item, field: field.name)
            : CellPlace(
                file: file.path, line: origin.line, header: nesting.path(table: table.schema.id, row: row, field: field.name))
        let header = place.header ?? field.name
        return DataFinding(
            RecordsDiagnostics.unresolved, [LocalizedText(header), LocalizedText(target)], at: place, table: table.schema.id,
            field: field.name)
    }

    /// By file, line and column; in the order of their making where those are equal.
    private func sorted(_ findings: [DataFinding]) -> [DataFinding] {
        let order = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        func key(_ finding: (offset: Int, element: DataFinding)) -> (Int, Int, Int, Int) {
            let place = finding.element.place
            return (order[place.file] ?? -1, place.line, place.column ?? 0, finding.offset)
        }
        return findings.enumerated().sorted { key($0) < key($1) }.map(\.element)
    }

    /// ZIP (`.xlsx`) or an OLE container (`.xls`, or an encrypted workbook).
    private static func isSpreadsheet(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static func isLines(_ path: String, _ bytes: [UInt8]) -> Bool {
        FileList.lines.contains(FileList.fileExtension(of: path)) || bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    }
}
