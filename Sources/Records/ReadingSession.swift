import CScan
import Columnar
import Diagnostics
import Schema

/// The tables as far as the files read so far fill them.
struct ReadingSession {
    let schema: DatasetSchema
    let options: ReadingOptions
    var tables: [TableParts]
    var files: [InputFile] = []
    var log: FindingLog
    let matcher: TableMatcher
    /// What is written down about the files.
    let manifest: ManifestReading?

    init(_ schema: DatasetSchema, log: FindingLog, options: ReadingOptions, manifest: ManifestReading? = nil) {
        self.manifest = manifest
        let tables = schema.tables.map { TableParts($0, in: schema, trace: options.trace) }
        self.schema = schema
        self.options = options
        self.tables = tables
        self.log = log
        self.matcher = TableMatcher(dataset: schema, plans: tables.map(\.plan))
    }

    /// Reads one file.
    mutating func add(_ path: String, _ text: InputText) throws(JinzaiError) {
        if text.starts(with: WorkbookMark.oldFile) {
            throw RecordsDiagnostics.stop(
                WorkbookMark.isEncrypted(text) ? RecordsDiagnostics.encrypted : RecordsDiagnostics.spreadsheet, path)
        }
        if text.starts(with: WorkbookMark.archive) { return try addWorkbook(path, text) }
        let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
        let utf8 = hasMark ? text.dropping(3) : text
        // Most files are UTF-8, which is found out beside the reading; what was read of another one is dropped.
        if Self.beginsAsUTF8(utf8, options.scanning) {
            let before = (files, tables, log)
            if try add(path, utf8, .utf8, byteCount: text.count, isChecked: false) { return }
            (files, tables, log) = before
        }
        let decoded: (utf8: [UInt8], encoding: TextEncoding)
        do {
            decoded = try TextDecoding.decode(text, threads: options.threads)
        } catch {
            throw RecordsDiagnostics.stop(
                RecordsDiagnostics.notText, path, String(error.line), String(error.offset + 1), error.encoding.rawValue)
        }
        _ = try add(path, InputText(decoded.utf8), decoded.encoding, byteCount: text.count, isChecked: true)
    }

    /// Reads one file's text; false if it turns out not to be UTF-8.
    private mutating func add(
        _ path: String, _ text: InputText, _ encoding: TextEncoding, byteCount: Int, isChecked: Bool
    ) throws(JinzaiError) -> Bool {
        let isLines = Self.isLines(path, text)
        files.append(InputFile(path: path, byteCount: byteCount, encoding: encoding, format: isLines ? .ndjson : .csv))
        return isLines
            ? try addLines(path, text, isChecked: isChecked) : try addRows(path, text, isChecked: isChecked)
    }

    /// The dataset of all files, whose rows are taken out of here.
    mutating func dataset() -> Dataset {
        var raw: [String: RawTable] = [:]
        let traces = Dictionary(uniqueKeysWithValues: tables.compactMap { parts in parts.trace.map { (parts.schema.id, $0) } })
        for index in tables.indices where tables[index].isSupplied {
            raw[tables[index].schema.id] = RawTable(&tables[index])
            // The parts' memory would otherwise be kept for later while the columns grow beside it.
            cscan_give_memory_back()
        }
        tables = []
        ImpliedTables(dataset: schema, files: files).complete(&raw, log: &log)
        var assembler = Assembler(schema, raw: raw, files: files, log: log, threads: options.threads)
        assembler.add(schema.tables.compactMap { raw.removeValue(forKey: $0.id) })
        cscan_give_memory_back()
        return finished(assembler, traces)
    }

    private func finished(_ assembler: Assembler, _ traces: [String: CellTrace]) -> Dataset {
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
                isImplied: table.isImplied, origins: table.origins, coverage: coverage(of: table, in: assembler.tables),
                rowsByKey: table.rowsByKey)
        }
        return Dataset(
            schema: schema, tables: result, findings: sorted(log.findings), unlisted: log.leftOut, inputs: files,
            traces: traces)
    }

    private func unresolved(_ table: AssembledTable, _ row: Int, _ slot: Int, _ target: String, _ nesting: AssembledNesting)
        -> DataFinding
    {
        let origin = table.origins[row]
        let field = table.schema.fields[slot]
        let file = files[origin.file]
        let place =
            file.format != .ndjson
            ? file.place(line: origin.line, item: origin.item, field: field.name)
            : CellPlace(
                file: file.path, line: origin.line, header: nesting.path(table: table.schema.id, row: row, field: field.name))
        let header = place.header ?? field.name
        let named = schema.table(named: target)?.label ?? LocalizedText(target)
        return DataFinding(
            RecordsDiagnostics.unresolved, [LocalizedText(header), named], at: place, table: table.schema.id, field: field.name)
    }

    /// By file, line and column; in the order of their making where those are equal.
    private func sorted(_ findings: [DataFinding]) -> [DataFinding] {
        let order = Dictionary(files.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
        func key(_ finding: (offset: Int, element: DataFinding)) -> (Int, Int, Int, Int) {
            let place = finding.element.place
            return (order[place.cell(line: 0, column: nil, header: nil)] ?? -1, place.line, place.column ?? 0, finding.offset)
        }
        return findings.enumerated().sorted { key($0) < key($1) }.map(\.element)
    }

    private static func isLines(_ path: String, _ text: InputText) -> Bool {
        if FileList.lines.contains(FileList.fileExtension(of: path)) { return true }
        return text.withBytes { bytes in
            var index = 0
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            return index < bytes.count && bytes[index] == UInt8(ascii: "{")
        }
    }

    /// Whether the first bytes of a text, or all of a short one, are UTF-8.
    private static func beginsAsUTF8(_ text: InputText, _ scanning: Scanning) -> Bool {
        text.withBytes { bytes in
            let end = min(bytes.count, 1 << 16)
            guard let fault = UTF8Check.firstFault(in: bytes.extracting(0..<end), scanning: scanning) else { return true }
            // The last character may be cut.
            return end < bytes.count && fault > end - 4
        }
    }
}
