import CScan
import Columnar
import Diagnostics
import Schema

/// Reads lines of JSON objects, with lists of child rows in them, into tables.
struct NDJSONReader {
    /// What one table needs while one of its objects is read; no table holds itself.
    struct Frame {
        var cells = RowCells()
        var names: PropertyMap
        let routes: [CellRoute]
        /// Tokens of the lists in the object, with the number of the child.
        var lists: [(child: Int, token: Int)] = []
        let childTables: [Int]
        /// The index of the parent's table.
        let parent: Int?
        let id: String
        /// Rows in which nothing is unusual, whose cells are not read yet.
        var batch: CellBatch
        /// For each row of the batch, when it was met.
        var positions: [Int] = []
        /// The number of the first row of lines that were taken as a whole whose cells are not read yet.
        var firstWhole = 0
        /// What a list of the table's rows is called.
        let listName: String
    }

    var frames: [Frame]
    /// What takes lines whose objects have known shapes; nil where that must not be.
    var shapes: LineShapes?
    private(set) var tape: JSONTape
    private let path: String
    /// Whether each row is read before the next, so that all is told in the order of the rows as it comes.
    private let isStrict: Bool
    private let takesWholeLines: Bool
    /// How many lines, objects and other elements of lists were met.
    var position = 0
    let fileIndex: Int32
    /// The names of properties in the order in which they were met.
    private(set) var met: [PropertyName] = []

    /// `isStrict`: whether to read row by row, which takes longer.
    init(
        _ schema: DatasetSchema, plans: [SourcePlan], path: String, fileIndex: Int32, options: ReadingOptions,
        isStrict: Bool = false
    ) {
        self.path = path
        self.tape = JSONTape(options.scanning)
        self.isStrict = isStrict
        self.takesWholeLines = options.takesWholeLines && !isStrict
        self.fileIndex = fileIndex
        self.frames = zip(schema.tables, plans).map { table, plan in
            let children = schema.children(of: table.id)
            var cells = RowCells()
            cells.areColumns = false
            cells.headers = plan.headers
            cells.reserve(plan.headers.count)
            return Frame(
                cells: cells, names: PropertyMap(plan, children: children),
                routes: plan.targets.map { target in
                    guard target.alternatives.count == 1 else { return .choice(target.alternatives) }
                    let only = target.alternatives[0]
                    return only.count == 1 ? .one(only[0]) : .several(only)
                },
                childTables: children.compactMap { child in schema.tables.firstIndex { $0.id == child.id } },
                parent: schema.tables.firstIndex { $0.id == table.parent }, id: table.id,
                batch: CellBatch(slots: plan.headers.count), listName: table.files[0])
        }
    }

    /// Reads the lines in a range, which begins `behind` lines from where lines are counted, as rows of a table; how many they are.
    mutating func read(
        _ bytes: Span<UInt8>, _ range: Range<Int>, behind: Int, as table: Int, into tables: inout [TableReader],
        log: inout FindingLog
    ) throws(JinzaiError) -> Int {
        shapes = !takesWholeLines ? nil : LineShapes(slots: frames.map(\.batch.columns), base: range.lowerBound)
        defer { shapes = nil }
        var start = range.lowerBound
        var line = behind
        while start < range.upperBound {
            let end = min(Self.lineEnd(bytes, from: start), range.upperBound)
            line += 1
            position += 1
            log.position = position
            defer { start = end + 1 }
            if try takeWhole(start..<end, table, line, bytes, &tables, &log) { continue }
            try flushWhole(bytes, &tables, &log)
            if let fault = tape.scan(bytes, start..<end) {
                if !Self.isBlank(bytes, start..<end) { reportMalformed(line, fault - start, frames[table].id, &log) }
            } else if tape.tokens[0].kind != .object {
                reportMalformed(line, 0, frames[table].id, &log)
            } else {
                try object(0, table, Row(line: line), bytes, &tables, &log)
            }
        }
        try flushWhole(bytes, &tables, &log)
        for table in frames.indices { try flush(table, bytes, &tables, &log) }
        log.sortByPosition()
        return line - behind
    }

    /// The offset of the next line feed, or the end.
    static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return 0 }
            return unsafe cscan_line_end(bytes, start, buffer.count)
        }
    }

    /// What is known of a row before its cells are.
    private struct Row {
        let line: Int
        /// The index in the nested list that holds the row; -1 for none.
        var item: Int32 = -1
        /// The row of the parent that holds the row; -1 where a key says it.
        var parent: Int32 = -1
    }

    private mutating func object(
        _ token: Int, _ table: Int, _ row: Row, _ bytes: Span<UInt8>, _ tables: inout [TableReader], _ log: inout FindingLog
    ) throws(JinzaiError) {
        position += 1
        let met = position
        let number = Int32(truncatingIfNeeded: tables[table].rowCount)
        if !isStrict, note(token, table, bytes) {
            learn(token, table, bytes)
            frames[table].batch.endRow()
            frames[table].positions.append(met)
            tables[table].addRow(file: fileIndex, line: row.line, item: row.item, parent: row.parent)
            for (child, _) in frames[table].lists { tables[table].hold(child) }
            if frames[table].batch.isFull { try flush(table, bytes, &tables, &log) }
        } else {
            try flush(table, bytes, &tables, &log)
            log.position = met
            try unusual(token, table, context(table, row, tables), bytes, &tables, &log)
        }
        for index in frames[table].lists.indices {
            let (child, list) = frames[table].lists[index]
            try rows(list, frames[table].childTables[child], Row(line: row.line, parent: number), bytes, &tables, &log)
        }
    }

    /// Notes the cells and lists of an object in which nothing is unusual; false if something is.
    private mutating func note(_ token: Int, _ table: Int, _ bytes: Span<UInt8>) -> Bool {
        frames[table].lists.removeAll(keepingCapacity: true)
        frames[table].batch.beginRow(at: tape.tokens[token].start)
        var next = token + 1
        let end = tape.tokens[token].next
        while next < end {
            let name = tape.tokens[next]
            let value = tape.tokens[next + 1]
            guard !name.isEscaped, let meaning = frames[table].names.known(bytes.extracting(name.start..<name.end)) else {
                return false
            }
            switch meaning {
            case .cell(let slot):
                guard !value.isEscaped, value.kind != .object, value.kind != .array, !frames[table].batch.has(slot),
                    frames[table].batch.note(slot, value.start, value.kind == .null ? value.start : value.end)
                else { return false }
            case .list(let child):
                if value.kind == .array {
                    frames[table].lists.append((child, next + 1))
                } else if value.kind != .null {
                    return false
                }
            case .unknown: break
            }
            next = value.next
        }
        return true
    }

    /// Reads the cells of the rows that wait.
    mutating func flush(
        _ table: Int, _ bytes: Span<UInt8>, _ tables: inout [TableReader], _ log: inout FindingLog
    ) throws(JinzaiError) {
        let batch = frames[table].batch
        guard batch.count > 0 else { return }
        let first = tables[table].rowCount - batch.count
        let routes = frames[table].routes
        let faults = tables[table].readCells(batch, &frames[table].cells, routes: routes, from: bytes, first: first)
        for fault in faults {
            log.position = frames[table].positions[fault.row]
            let place = tables[table].place(of: first + fault.row)
            let row = Row(
                line: place.line, item: place.item.map { Int32(truncatingIfNeeded: $0) } ?? -1,
                parent: Int32(truncatingIfNeeded: place.parent))
            try tables[table].report(
                fault, batch, &frames[table].cells, routes, bytes, context(table, row, tables), &log)
        }
        frames[table].batch.removeAll()
        frames[table].positions.removeAll(keepingCapacity: true)
    }

    /// What is told about a row's cells: with the lists in which it is nested.
    private func context(_ table: Int, _ row: Row, _ tables: [TableReader]) -> RowContext {
        var lists: [(name: String, item: Int32)] = []
        var (current, item, parent): (Int?, Int?, Int) = (table, row.item < 0 ? nil : Int(row.item), Int(row.parent))
        while let here = current, let index = item {
            lists.insert((frames[here].listName, Int32(truncatingIfNeeded: index)), at: 0)
            current = frames[here].parent
            guard let above = current, parent >= 0 else { break }
            (_, item, parent) = tables[above].place(of: parent)
        }
        return RowContext(file: fileIndex, path: path, line: row.line, item: row.item, lists: lists, parent: row.parent)
    }

    /// Reads an object whatever it holds.
    private mutating func unusual(
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
        try tables[table].append(
            frames[table].cells, routes: frames[table].routes, from: bytes, row, held: frames[table].lists.map(\.child), log: &log
        )
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
            if isNew {
                frames[table].cells.headers[slot] = header
                met.append(PropertyName(table: table, slot: slot, name: header))
            }
            cell(slot, name + 1, table, row, bytes, &log)
        case .list(let child):
            let value = tape.tokens[name + 1].kind
            if value == .array {
                frames[table].lists.append((child, name + 1))
            } else if value != .null {
                add(RecordsDiagnostics.notList, row, String(bytes.extracting(token.start..<token.end)), frames[table].id, &log)
            }
        case .unknown:
            if isNew { met.append(PropertyName(table: table, slot: nil, name: row.pattern + header)) }
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
        _ list: Int, _ table: Int, _ row: Row, _ bytes: Span<UInt8>, _ tables: inout [TableReader], _ log: inout FindingLog
    ) throws(JinzaiError) {
        tables[table].isSupplied = true
        var element = list + 1
        var child = row
        child.item = 0
        let end = tape.tokens[list].next
        while element < end {
            if tape.tokens[element].kind == .object {
                try object(element, table, child, bytes, &tables, &log)
            } else {
                position += 1
                log.position = position
                if let parent = frames[table].parent {
                    let place = tables[parent].place(of: Int(row.parent))
                    let above = Row(
                        line: row.line, item: place.item.map { Int32(truncatingIfNeeded: $0) } ?? -1,
                        parent: Int32(truncatingIfNeeded: place.parent))
                    let context = context(parent, above, tables)
                    add(RecordsDiagnostics.notObject, context, frames[table].listName, frames[table].id, &log)
                }
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
