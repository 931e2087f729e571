import Columnar
import Diagnostics
import Schema

/// Collects the rows of one table from all files that have some.
struct TableReader {
    let schema: TableSchema
    let plan: SourcePlan
    /// One for each target of the plan.
    private(set) var fields: [FieldReader]
    /// Whether any file has the target's cells.
    private var supplied: [Bool]
    private(set) var origins = RowOrigins()
    /// The row of the parent that holds each row; -1 where a key says it.
    private(set) var parents: [Int32] = []
    /// Whether any file has rows of this table, or could have.
    var isSupplied = false
    /// Whether rows come from a file of their own, which is then complete.
    var hasOwnFile = false
    /// Whether a file said which columns it has.
    var hasHeaders = false
    /// For each of the table's children, whether a row holds a list of them.
    private(set) var lists: [Bitmap]
    /// The ids of the table's children.
    let children: [String]
    private var joined: [UInt8] = []

    init(_ schema: TableSchema, in dataset: DatasetSchema) {
        self.schema = schema
        self.plan = SourcePlan(schema, in: dataset)
        self.fields = plan.targets.map { target in
            FieldReader(target.field.spelled(in: dataset), isKey: target.isKey, vocabulary: dataset.vocabulary)
        }
        self.supplied = Array(repeating: false, count: plan.targets.count)
        self.children = dataset.children(of: schema.id).map(\.id)
        self.lists = Array(repeating: Bitmap(), count: children.count)
    }

    var rowCount: Int { origins.count }

    /// The columns of the plan's targets; nil where no file has any.
    func columns() -> [Column?] {
        zip(fields, supplied).map { $1 ? $0.column.finished() : nil }
    }

    /// Notes that a file has a target's cells, though maybe no rows.
    mutating func markSupplied(_ target: Int) { supplied[target] = true }

    /// Appends a row; `routes` has one for each target, `held` the numbers of the children of which the row holds a list.
    mutating func append(
        _ cells: RowCells, routes: [CellRoute], from bytes: Span<UInt8>, _ row: RowContext, held: [Int] = [],
        log: inout FindingLog
    ) throws(JinzaiError) {
        for target in fields.indices {
            let fault = read(target, cells, routes[target], bytes)
            if fault != .none { try report(fault, target, cells, routes[target], bytes, row, &log) }
        }
        for child in held {
            while lists[child].count < rowCount { lists[child].append(false) }
            lists[child].append(true)
        }
        origins.append(file: row.file, line: row.line, item: row.item)
        parents.append(row.parent)
    }

    private mutating func read(_ target: Int, _ cells: RowCells, _ route: CellRoute, _ bytes: Span<UInt8>) -> CellFault {
        switch route {
        case .none: return notSupplied(target)
        case .one(let index): return read(target, cells, index, bytes)
        case .several(let indices): return readJoined(target, cells, indices, bytes)
        case .choice:
            guard let indices = route.indices(in: cells) else { return notSupplied(target) }
            return indices.count == 1 ? read(target, cells, indices[0], bytes) : readJoined(target, cells, indices, bytes)
        }
    }

    private mutating func notSupplied(_ target: Int) -> CellFault {
        fields[target].append(absent: .notSupplied)
        return .none
    }

    private mutating func read(_ target: Int, _ cells: RowCells, _ index: Int, _ bytes: Span<UInt8>) -> CellFault {
        let slice = cells.slices[index]
        if slice.source == .absent { return notSupplied(target) }
        supplied[target] = true
        switch slice.source {
        case .file: return fields[target].append(bytes.extracting(slice.start..<slice.end))
        case .scratch: return fields[target].append(cells.scratch.span.extracting(slice.start..<slice.end))
        case .lost, .absent, .broken: fields[target].append(absent: .unreadable)
        }
        return slice.source == .broken ? .broken : .none
    }

    /// Cells of several columns with `/` between them; empty if one of them is.
    private mutating func readJoined(_ target: Int, _ cells: RowCells, _ slots: [Int], _ bytes: Span<UInt8>) -> CellFault {
        if slots.contains(where: { cells.slices[$0].source == .absent }) { return notSupplied(target) }
        supplied[target] = true
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
