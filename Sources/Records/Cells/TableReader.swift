import Columnar
import Diagnostics
import Schema

/// Collects the rows of one table that stand in a part of a file.
struct TableReader {
    let schema: TableSchema
    let plan: SourcePlan
    /// One for each target of the plan. A field may lag behind the rows: its cells are then not supplied.
    private(set) var fields: [FieldReader]
    /// Whether the part has the target's cells.
    private var supplied: [Bool]
    private(set) var origins = RowOrigins()
    /// The row of the parent that holds each row; empty while keys say it of all rows.
    private var parents: [Int32] = []
    /// Whether the part has rows of this table, or could have.
    var isSupplied = false
    /// For each of the table's children, whether a row holds a list of them.
    private var lists: [Bitmap]
    /// The ids of the table's children.
    let children: [String]
    private var joined: [UInt8] = []
    /// Follows the reading of each cell; nil for most runs, whose cells are then read many at a time.
    var trace: CellTrace?
    /// For each target what became of texts that were met before; empty where nothing is followed.
    var tracedTexts: [TracedTexts] = []
    /// The file whose cells are followed, by its index.
    var tracedFile: Int32 = 0
    private var words = CellWords()
    private var together = JoinedCells()

    init(_ schema: TableSchema, in dataset: DatasetSchema, trace: CellTrace.Depth? = nil) {
        self.trace = trace.map { CellTrace($0) }
        self.schema = schema
        self.plan = SourcePlan(schema, in: dataset)
        self.fields = plan.targets.map { target in
            FieldReader(
                target.field.spelled(in: dataset), isKey: target.isKey, isLink: target.isLink,
                isSorted: target.isLink || schema.key == [target.field.name], vocabulary: dataset.vocabulary)
        }
        if trace != nil { tracedTexts = zip(plan.targets, fields).map { TracedTexts($0.linkName, read: $1) } }
        self.supplied = Array(repeating: false, count: plan.targets.count)
        self.children = dataset.children(of: schema.id).map(\.id)
        self.lists = Array(repeating: Bitmap(), count: children.count)
    }

    var rowCount: Int { origins.count }

    /// The rows as far as they were read.
    func part() -> TablePart {
        let columns = fields.indices.map { target in supplied[target] ? fields[target].cells(count: rowCount) : nil }
        return TablePart(
            columns: columns, origins: origins, parents: parents, lists: lists, isSupplied: isSupplied, trace: countedTrace)
    }

    /// Says which texts most cells of a target will have.
    mutating func expect(_ texts: TextDictionary, target: Int) { fields[target].expect(texts) }

    /// Makes room for so many more rows in the columns that the part has.
    mutating func reserve(_ count: Int) {
        for target in fields.indices where supplied[target] { fields[target].column.reserve(rowCount + count) }
    }

    /// Appends a row; `routes` has one for each target, `held` the numbers of the children of which the row holds a list.
    mutating func append(
        _ cells: RowCells, routes: [CellRoute], from bytes: Span<UInt8>, _ row: RowContext, held: [Int] = [],
        log: inout FindingLog
    ) throws(JinzaiError) {
        for target in fields.indices {
            let fault = read(target, cells, routes[target], bytes, row: rowCount)
            if fault != .none { try report(fault, target, cells, routes[target], bytes, row, &log) }
            if trace != nil { follow(target, fault, cells, routes[target], bytes, row) }
        }
        addRow(row, held: held)
    }

    /// The index of a row in the list that holds it, and the row of the parent.
    func place(of row: Int) -> (line: Int, item: Int?, parent: Int) {
        let origin = origins[row]
        return (origin.line, origin.item, parents.isEmpty ? -1 : Int(parents[row]))
    }

    /// Adds a row whose cells come with a batch.
    mutating func addRow(_ row: RowContext, held: [Int]) {
        addRow(file: row.file, line: row.line, item: row.item, parent: row.parent)
        for child in held { hold(child) }
    }

    /// Notes that the row added last holds a list of a child.
    mutating func hold(_ child: Int) { hold(child, row: rowCount - 1) }

    /// Notes that a row holds a list of a child; no row behind it does yet.
    mutating func hold(_ child: Int, row: Int) {
        // A row may have the list under two names.
        guard lists[child].count <= row else { return }
        lists[child].append(repeating: false, count: row - lists[child].count)
        lists[child].append(true)
    }

    /// Adds all rows of a list, whose cells come with a batch.
    mutating func addRows(file: Int32, line: Int, count: Int, parent: Int32) {
        guard count > 0 else { return }
        if parents.isEmpty { parents = Array(repeating: -1, count: rowCount) }
        parents.append(contentsOf: repeatElement(parent, count: count))
        origins.append(file: file, line: line, items: count)
    }

    mutating func addRow(file: Int32, line: Int, item: Int32, parent: Int32) {
        if parent >= 0 || !parents.isEmpty {
            if parents.isEmpty { parents = Array(repeating: -1, count: rowCount) }
            parents.append(parent)
        }
        origins.append(file: file, line: line, item: item)
    }

    /// Appends the rows of a batch, the first of which stands on the line of `row`; `cells` names the columns.
    mutating func append(
        _ batch: CellBatch, _ cells: inout RowCells, routes: [CellRoute], from bytes: Span<UInt8>, _ row: RowContext,
        log: inout FindingLog
    ) throws(JinzaiError) {
        let faults = readCells(batch, &cells, routes: routes, from: bytes, first: rowCount)
        var row = row
        let line = row.line
        for fault in faults {
            row.line = line + fault.row
            try report(fault, batch, &cells, routes, bytes, row, &log)
        }
        row.line = line
        if trace != nil { follow(batch, faults, &cells, routes, bytes, row) }
        origins.append(file: row.file, line: line, lines: batch.count)
    }

    /// Reads the cells of a batch whose first row has the number `first`; what is to be told of them, row by row.
    mutating func readCells(
        _ batch: CellBatch, _ cells: inout RowCells, routes: [CellRoute], from bytes: Span<UInt8>, first: Int
    ) -> [BatchFault] {
        var faults: [BatchFault] = []
        for target in fields.indices {
            switch routes[target].simplified(for: batch) {
            case .none: continue
            case .one(let column):
                catchUp(target, to: first)
                fields[target].append(batch, column: column, of: bytes, target: target, words: &words, faults: &faults)
            case .several(let columns) where together.join(columns, of: batch, bytes):
                catchUp(target, to: first)
                let (joined, texts) = (together.batch, together.bytes)
                fields[target].append(joined, column: 0, of: texts.span, target: target, words: &words, faults: &faults)
            case .several, .choice:
                let columns = routes[target].columns
                for number in 0..<batch.count {
                    for column in columns { cells.slices[column] = batch.slice(column, number) }
                    let fault = read(target, cells, routes[target], bytes, row: first + number)
                    if fault != .none { faults.append(BatchFault(row: number, target: target, fault: fault)) }
                }
            }
        }
        return faults.sorted { ($0.row, $0.target) < ($1.row, $1.target) }
    }

    /// Tells what is to be told about a cell of a batch.
    func report(
        _ fault: BatchFault, _ batch: CellBatch, _ cells: inout RowCells, _ routes: [CellRoute], _ bytes: Span<UInt8>,
        _ row: RowContext, _ log: inout FindingLog
    ) throws(JinzaiError) {
        for column in routes[fault.target].columns { cells.slices[column] = batch.slice(column, fault.row) }
        try report(fault.fault, fault.target, cells, routes[fault.target], bytes, row, &log)
    }

    /// Fills in the cells of rows before `row` in which the target was not supplied.
    private mutating func catchUp(_ target: Int, to row: Int) {
        supplied[target] = true
        let count = fields[target].count
        if count < row { fields[target].append(absent: .notSupplied, count: row - count) }
    }

    /// `row`: the number of the row.
    private mutating func read(
        _ target: Int, _ cells: RowCells, _ route: CellRoute, _ bytes: Span<UInt8>, row: Int
    ) -> CellFault {
        switch route {
        case .none: return .none
        case .one(let index): return read(target, cells, index, bytes, row)
        case .several(let indices): return readJoined(target, cells, indices, bytes, row)
        case .choice:
            guard let indices = route.indices(in: cells) else { return .none }
            return indices.count == 1
                ? read(target, cells, indices[0], bytes, row) : readJoined(target, cells, indices, bytes, row)
        }
    }

    private mutating func read(_ target: Int, _ cells: RowCells, _ index: Int, _ bytes: Span<UInt8>, _ row: Int) -> CellFault {
        let slice = cells.slices[index]
        if slice.source == .absent { return .none }
        catchUp(target, to: row)
        switch slice.source {
        case .file: return fields[target].append(bytes.extracting(slice.start..<slice.end))
        case .scratch: return fields[target].append(cells.scratch.span.extracting(slice.start..<slice.end))
        case .lost, .absent, .broken: fields[target].append(absent: .unreadable)
        }
        return slice.source == .broken ? .broken : .none
    }

    /// Cells of several columns with `/` between them; empty if one of them is.
    private mutating func readJoined(
        _ target: Int, _ cells: RowCells, _ slots: [Int], _ bytes: Span<UInt8>, _ row: Int
    ) -> CellFault {
        if slots.contains(where: { cells.slices[$0].source == .absent }) { return .none }
        catchUp(target, to: row)
        var joined = self.joined
        self.joined = []
        defer { self.joined = joined }
        joined.removeAll(keepingCapacity: true)
        for (index, slot) in slots.enumerated() {
            let slice = cells.slices[slot]
            guard slice.source == .file || slice.source == .scratch else {
                fields[target].append(absent: .unreadable)
                return slice.source == .broken ? .broken : .none
            }
            let part =
                slice.source == .file
                ? bytes.extracting(slice.start..<slice.end) : cells.scratch.span.extracting(slice.start..<slice.end)
            let range = FieldReader.trimmed(part)
            if range.isEmpty {
                joined.removeAll(keepingCapacity: true)
                break
            }
            if index > 0 { joined.append(UInt8(ascii: "/")) }
            for offset in range { joined.append(part[offset]) }
        }
        return fields[target].append(joined.span)
    }
}

extension FieldSchema {
    /// A reference is spelled as the key that it names.
    fileprivate func spelled(in dataset: DatasetSchema) -> FieldSchema {
        guard case .reference(let id) = type, let table = dataset.table(named: id), table.key.count == 1,
            let key = table.field(named: table.key[0])
        else { return self }
        return FieldSchema(
            name: name, type: type, headers: headers, optional: optional, oneOf: key.oneOf, personal: personal || key.personal,
            sensitive: sensitive || key.sensitive, width: width ?? key.width, blanks: blanks, documentation: documentation)
    }
}
