import Diagnostics
import Schema

extension ReadingSession {
    /// Reads a file of JSON lines; false if it is not UTF-8.
    mutating func addLines(_ path: String, _ text: InputText, isChecked: Bool) throws(JinzaiError) -> Bool {
        let last = files.count - 1
        guard let index = text.withBytes({ table(ofLines: path, $0) }) else { return isChecked || isUTF8(text) }
        let id = schema.tables[index].id
        files[last].table = id
        func reader(isStrict: Bool) -> NDJSONReader {
            NDJSONReader(
                schema, plans: matcher.plans, path: path, fileIndex: Int32(truncatingIfNeeded: last),
                options: options, isStrict: isStrict)
        }
        tables[index].isSupplied = true
        tables[index].hasOwnFile = true
        let parts = NDJSONParts(
            text: text, reader: reader(isStrict: options.trace != nil), strictReader: reader(isStrict: true), table: index,
            tables: tables.map(\.reader), options: options, log: log.emptied,
            isChecked: isChecked)
        let before = (tables, log)
        let names: [[PropertyName]]
        switch try parts.read({ (part, line) throws(JinzaiError) in try add(part, line: line, path) }) {
        case .read(let found): names = found
        case .notUTF8: return false
        case .again:
            (tables, log) = before
            let part = try parts.whole()
            try add(part, line: 0, path)
            names = [part.names]
        }
        let ignored = PropertyName.ignored(names)
        files[last].ignored = ignored
        guard !ignored.isEmpty else { return true }
        log.add(
            DataFinding(
                RecordsDiagnostics.ignoredColumns, [LocalizedText(ignored.joined(separator: ", "))],
                at: CellPlace(file: path, line: 0), table: id))
        return true
    }

    /// Adds a part's rows to all tables.
    private mutating func add(_ part: NDJSONParts.Part, line: Int, _ path: String) throws(JinzaiError) {
        let before = Dictionary(uniqueKeysWithValues: tables.map { ($0.schema.id, $0.rowCount) })
        for (table, rows) in part.rows.enumerated() {
            guard tables[table].rowCount + rows.rowCount < Int(Int32.max) else {
                throw RecordsDiagnostics.stop(RecordsDiagnostics.tooLarge, path)
            }
            let parents = tables[table].schema.parent.flatMap { before[$0] } ?? 0
            tables[table].add(rows, line: line, parents: parents)
        }
        log.add(part.log, lines: line)
    }

    /// By the file's name, else by the properties of the first line that is an object.
    private mutating func table(ofLines path: String, _ bytes: Span<UInt8>) -> Int? {
        if let index = matcher.table(named: FileList.baseName(of: path)) { return index }
        let place = CellPlace(file: path, line: 0)
        let names = NDJSONReader.firstNames(bytes)
        guard let names else {
            log.add(DataFinding(RecordsDiagnostics.emptyFile, at: place))
            return nil
        }
        switch matcher.table(withHeaders: names) {
        case .table(let index): return index
        case .several(let ids):
            log.add(DataFinding(RecordsDiagnostics.ambiguousFile, [LocalizedText(ids.joined(separator: ", "))], at: place))
        case .none:
            let files = schema.tables.filter { $0.parent == nil }.map { $0.files[0] + ".ndjson" }.joined(separator: ", ")
            log.add(DataFinding(RecordsDiagnostics.unknownFile, [LocalizedText(files)], at: place))
        }
        return nil
    }
}

extension NDJSONReader {
    /// The names of the properties of the first line that is an object; nil if no line is one.
    static func firstNames(_ bytes: Span<UInt8>) -> [String]? {
        var tape = JSONTape()
        var start = 0
        while start < bytes.count {
            let end = lineEnd(bytes, from: start)
            if tape.scan(bytes, start..<end) == nil, tape.tokens[0].kind == .object { return names(tape.tokens, bytes) }
            start = end + 1
        }
        return nil
    }

    private static func names(_ tokens: [JSONToken], _ bytes: Span<UInt8>) -> [String] {
        var result: [String] = []
        var index = 1
        while index < tokens[0].next {
            result.append(String(bytes.extracting(tokens[index].start..<tokens[index].end)))
            index = tokens[index + 1].next
        }
        return result
    }
}
