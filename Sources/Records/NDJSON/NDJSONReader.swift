import Columnar
import Diagnostics
import Schema

/// Reads lines of JSON objects, with lists of child rows in them, into tables.
struct NDJSONReader {
    /// What one table needs while one of its objects is read; no table holds itself.
    private struct Frame {
        var cells = RowCells()
        var names: PropertyMap
        let routes: [CellRoute]
        /// Tokens of the lists in the object, with the number of the child.
        var lists: [(child: Int, token: Int)] = []
        let childTables: [Int]
        let id: String
        /// What a list of the table's rows is called.
        let listName: String
    }

    private var frames: [Frame]
    private var tape = JSONTape()
    private let path: String
    private let fileIndex: Int32
    private(set) var ignored: [String] = []

    init(_ schema: DatasetSchema, plans: [SourcePlan], path: String, fileIndex: Int32) {
        self.path = path
        self.fileIndex = fileIndex
        self.frames = zip(schema.tables, plans).map { table, plan in
            let children = schema.children(of: table.id)
            var cells = RowCells()
            cells.areColumns = false
            cells.headers = plan.headers
            return Frame(
                cells: cells, names: PropertyMap(plan, children: children),
                routes: plan.targets.map { target in
                    guard target.alternatives.count == 1 else { return .choice(target.alternatives) }
                    let only = target.alternatives[0]
                    return only.count == 1 ? .one(only[0]) : .several(only)
                },
                childTables: children.compactMap { child in schema.tables.firstIndex { $0.id == child.id } }, id: table.id,
                listName: table.files[0])
        }
    }

    /// Reads all lines as rows of a table.
    mutating func read(
        _ bytes: Span<UInt8>, as table: Int, into tables: inout [TableReader], log: inout FindingLog
    ) throws(JinzaiError) {
        var start = 0
        var line = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            var row = RowContext(file: fileIndex, path: path, line: line)
            if let fault = tape.scan(bytes, start..<end) {
                if !Self.isBlank(bytes, start..<end) { reportMalformed(line, fault - start, frames[table].id, &log) }
            } else if tape.tokens[0].kind != .object {
                reportMalformed(line, 0, frames[table].id, &log)
            } else {
                row.parent = -1
                try object(0, table, row, bytes, &tables, &log)
            }
            start = end + 1
        }
    }

    private mutating func object(
        _ token: Int, _ table: Int, _ row: RowContext, _ bytes: Span<UInt8>, _ tables: inout [TableReader],
        _ log: inout FindingLog
    ) throws(JinzaiError) {
        frames[table].cells.reset(line: row.line)
        frames[table].lists.removeAll(keepingCapacity: true)
        for _ in frames[table].cells.headers { frames[table].cells.append(CellSlice(.absent)) }
        var next = token + 1
        while next < tape.tokens[token].next {
            property(next, table, row, bytes, &log)
            next = tape.tokens[next + 1].next
        }
        let number = Int32(truncatingIfNeeded: tables[table].rowCount)
        try tables[table].append(
            frames[table].cells, routes: frames[table].routes, from: bytes, row, held: frames[table].lists.map(\.child), log: &log
        )
        for index in frames[table].lists.indices {
            let (child, list) = frames[table].lists[index]
            try rows(list, frames[table].childTables[child], row, parent: number, bytes, &tables, &log)
        }
    }

    /// Notes a property's value as a cell or a list.
    private mutating func property(
        _ name: Int, _ table: Int, _ row: RowContext, _ bytes: Span<UInt8>, _ log: inout FindingLog
    ) {
        let token = tape.tokens[name]
        var unescaped: [UInt8] = []
        if token.isEscaped { JSONEscape.append(bytes, token.start..<token.end, to: &unescaped) }
        let (meaning, isNew) =
            token.isEscaped
            ? frames[table].names.meaning(of: unescaped.span)
            : frames[table].names.meaning(of: bytes.extracting(token.start..<token.end))
        let header = isNew ? (token.isEscaped ? String(unescaped.span) : String(bytes.extracting(token.start..<token.end))) : ""
        switch meaning {
        case .cell(let slot):
            if isNew { frames[table].cells.headers[slot] = header }
            cell(slot, name + 1, table, row, bytes, &log)
        case .list(let child):
            let value = tape.tokens[name + 1].kind
            if value == .array {
                frames[table].lists.append((child, name + 1))
            } else if value != .null {
                add(RecordsDiagnostics.notList, row, String(bytes.extracting(token.start..<token.end)), frames[table].id, &log)
            }
        case .unknown:
            if isNew { ignored.append(row.pattern + header) }
        }
    }

    private mutating func cell(
        _ slot: Int, _ value: Int, _ table: Int, _ row: RowContext, _ bytes: Span<UInt8>, _ log: inout FindingLog
    ) {
        let header = frames[table].cells.headers[slot]
        guard frames[table].cells.slices[slot].source == .absent else {
            if frames[table].cells.slices[slot].source != .lost {
                add(RecordsDiagnostics.repeatedProperty, row, header, frames[table].id, &log)
            }
            frames[table].cells.slices[slot] = CellSlice(.lost)
            return
        }
        let token = tape.tokens[value]
        switch token.kind {
        case .object, .array:
            add(RecordsDiagnostics.notScalar, row, header, frames[table].id, &log)
            frames[table].cells.slices[slot] = CellSlice(.lost)
        case .null: frames[table].cells.slices[slot] = CellSlice(token.start, token.start)
        case .string where token.isEscaped:
            let start = frames[table].cells.scratch.count
            JSONEscape.append(bytes, token.start..<token.end, to: &frames[table].cells.scratch)
            frames[table].cells.slices[slot] = CellSlice(start, frames[table].cells.scratch.count, .scratch)
        case .string, .number, .truth: frames[table].cells.slices[slot] = CellSlice(token.start, token.end)
        }
    }

    /// Reads the elements of a list as rows of a table.
    private mutating func rows(
        _ list: Int, _ table: Int, _ row: RowContext, parent: Int32, _ bytes: Span<UInt8>, _ tables: inout [TableReader],
        _ log: inout FindingLog
    ) throws(JinzaiError) {
        tables[table].isSupplied = true
        var element = list + 1
        var child = row
        child.parent = parent
        child.item = 0
        child.lists.append((name: frames[table].listName, item: 0))
        while element < tape.tokens[list].next {
            child.lists[child.lists.count - 1].item = child.item
            if tape.tokens[element].kind == .object {
                try object(element, table, child, bytes, &tables, &log)
            } else {
                add(RecordsDiagnostics.notObject, row, frames[table].listName, frames[table].id, &log)
            }
            child.item += 1
            element = tape.tokens[element].next
        }
    }

    private func add(_ kind: DiagnosticKind, _ row: RowContext, _ header: String, _ table: String, _ log: inout FindingLog) {
        let name = row.prefix + header
        log.add(
            DataFinding(kind, [LocalizedText(name)], at: CellPlace(file: path, line: row.line, header: name), table: table))
    }

    private func reportMalformed(_ line: Int, _ offset: Int, _ table: String, _ log: inout FindingLog) {
        log.add(
            DataFinding(
                RecordsDiagnostics.malformedLine, [LocalizedText(String(offset + 1))], at: CellPlace(file: path, line: line),
                table: table))
    }

    private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] <= 0x20 }
    }
}
