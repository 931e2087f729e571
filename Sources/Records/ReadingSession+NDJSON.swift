import Diagnostics
import Schema

extension ReadingSession {
    /// Reads a file of JSON lines.
    mutating func addLines(_ path: String, _ bytes: Span<UInt8>) throws(JinzaiError) {
        let last = files.count - 1
        guard let index = table(ofLines: path, bytes) else { return }
        let id = schema.tables[index].id
        files[last].table = id
        var reader = NDJSONReader(
            schema, plans: matcher.plans, path: path, fileIndex: Int32(truncatingIfNeeded: last))
        tables[index].isSupplied = true
        tables[index].hasOwnFile = true
        try reader.read(bytes, as: index, into: &tables, log: &log)
        files[last].ignored = reader.ignored
        guard !reader.ignored.isEmpty else { return }
        log.add(
            DataFinding(
                RecordsDiagnostics.ignoredColumns, [LocalizedText(reader.ignored.joined(separator: ", "))],
                at: CellPlace(file: path, line: 0), table: id))
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
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
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
