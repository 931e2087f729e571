import Columnar
import Schema

/// The rows of one table that stand in a part of a file.
struct TablePart: Sendable {
    /// One for each target of the table's plan; nil where the part does not have its cells.
    var columns: [TargetCells?]
    /// Lines count from the part's beginning.
    let origins: RowOrigins
    /// The row of the parent's part that holds each row, or -1; empty where keys say it of all rows.
    let parents: [Int32]
    /// For each of the table's children, whether a row holds a list of them; shorter where none of the last rows does.
    let lists: [Bitmap]
    /// Whether the part has rows of this table, or could have.
    let isSupplied: Bool
    let trace: CellTrace?

    var rowCount: Int { origins.count }
}

/// The rows of one table from all files that have some, in parts.
struct TableParts: Sendable {
    /// What reads a part.
    let reader: TableReader
    private(set) var origins = RowOrigins()
    /// The row of the parent that holds each row, or -1; empty while keys say it of all rows.
    private(set) var parents: [Int32] = []
    private(set) var lists: [Bitmap]
    /// By target, of those that are the table's own fields: the cells so far, without those of the last rows that do not have them.
    private var columns: [ColumnBuilder]
    /// By target, of those that name an ancestor: the cells of the parts that have it, with the number of the first row of each.
    private var links: [[(first: Int, cells: TargetCells)]]
    /// Whether any file has the target's cells.
    private var supplied: [Bool]
    /// Whether any file has rows of this table, or could have.
    var isSupplied = false
    /// Whether rows come from a file of their own, which is then complete.
    var hasOwnFile = false
    /// Whether a file said which columns it has.
    var hasHeaders = false
    /// What was read of each cell; nil where that is not followed.
    private(set) var trace: CellTrace?

    init(_ schema: TableSchema, in dataset: DatasetSchema, trace: CellTrace.Depth? = nil) {
        reader = TableReader(schema, in: dataset, trace: trace)
        self.trace = reader.trace
        lists = Array(repeating: Bitmap(), count: reader.children.count)
        columns = reader.fields.map(\.column)
        links = Array(repeating: [], count: reader.plan.targets.count)
        supplied = Array(repeating: false, count: reader.plan.targets.count)
    }

    var schema: TableSchema { reader.schema }
    var plan: SourcePlan { reader.plan }
    var rowCount: Int { origins.count }

    /// Notes that a file has a target's cells, though maybe no rows.
    mutating func markSupplied(_ target: Int) { supplied[target] = true }

    /// Adds a part that begins `line` lines behind where its lines count from; `parents` is the number of rows that the parent has
    /// from parts before.
    mutating func add(_ part: TablePart, line: Int, parents before: Int) {
        let first = rowCount
        if let found = part.trace { trace?.add(found, lines: line) }
        isSupplied = isSupplied || part.isSupplied
        for (target, cells) in part.columns.enumerated() {
            guard let cells else { continue }
            supplied[target] = true
            if plan.targets[target].isLink {
                links[target].append((first, cells))
            } else {
                columns[target].append(absent: .notSupplied, count: first - columns[target].count)
                columns[target].append(contentsOf: cells.column)
            }
        }
        for (child, held) in part.lists.enumerated() where held.count > 0 {
            lists[child].append(repeating: false, count: first - lists[child].count)
            lists[child].append(contentsOf: held)
        }
        if !part.parents.isEmpty || !parents.isEmpty {
            if parents.isEmpty { parents = Array(repeating: -1, count: first) }
            let moved = Int32(truncatingIfNeeded: before)
            parents.append(contentsOf: part.parents.lazy.map { $0 < 0 ? -1 : $0 + moved })
            parents.append(contentsOf: repeatElement(-1, count: first + part.rowCount - parents.count))
        }
        origins.append(part.origins, from: line)
    }

    /// Makes room for so many more rows.
    mutating func reserve(_ count: Int) {
        for target in columns.indices where supplied[target] { columns[target].reserve(rowCount + count) }
    }

    /// The texts that the cells of one of the table's own fields have so far; nil if these are no texts.
    func texts(_ target: Int) -> TextDictionary? {
        columns[target].kind == .text && columns[target].count > 0 ? columns[target].texts : nil
    }

    /// The column of one of the table's own fields, which is taken out; nil where no file has it.
    mutating func takeColumn(_ target: Int) -> Column? {
        guard supplied[target] else { return nil }
        var column = reader.fields[target].column
        swap(&column, &columns[target])
        column.append(absent: .notSupplied, count: rowCount - column.count)
        return column.finished()
    }

    /// The cells that name an ancestor, which are taken out: together one for each row. Nil where no file has any.
    mutating func takeLinks(_ target: Int) -> [TargetCells]? {
        let parts = links[target]
        links[target] = []
        guard supplied[target] else { return nil }
        var result: [TargetCells] = []
        var end = 0
        func fill(to row: Int) {
            guard row > end || row == 0 && parts.isEmpty else { return }
            var builder = reader.fields[target].column
            builder.append(absent: .notSupplied, count: row - end)
            result.append(.column(builder.finished()))
        }
        for (first, cells) in parts {
            fill(to: first)
            result.append(cells)
            end = first + cells.count
        }
        fill(to: rowCount)
        return result
    }
}
