/// Where the bytes of one cell are.
struct CellSlice {
    enum Source: UInt8 {
        /// In the file.
        case file
        /// In the row's scratch, because quotes or escapes were taken out.
        case scratch
        /// Nowhere: the file does not have the cell.
        case absent
        /// Nowhere: the row is too short or too long, or the object has the property twice, which is told already.
        case lost
        /// Nowhere: quotes or nesting make it unreadable, which is still to be told.
        case broken
    }

    var start: Int
    var end: Int
    var source: Source

    init(_ start: Int, _ end: Int, _ source: Source = .file) {
        self.start = start
        self.end = end
        self.source = source
    }

    var isEmpty: Bool { source == .file && start == end }

    init(_ source: Source) {
        self.init(0, 0, source)
    }
}

/// The cells of one row as a reader found them; reused from row to row.
struct RowCells {
    /// Those of this row, and behind them what is left of a longer one.
    var slices: [CellSlice] = []
    private(set) var count = 0
    /// Texts of cells whose quotes or escapes were taken out.
    var scratch: [UInt8] = []
    /// The line on which the row begins, from 1.
    var line = 0
    /// What each cell is called in the file.
    var headers: [String] = []
    /// Whether the cells' order is that of the file's columns.
    var areColumns = true
    /// The columns that are read as a row of their own, whose cells stand behind those of the file's columns: which columns they are.
    var wideColumns: [Int] = []

    mutating func reset(line: Int) {
        count = 0
        if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
        self.line = line
    }

    /// Makes room for so many cells.
    mutating func reserve(_ count: Int) {
        while slices.count < count { slices.append(CellSlice(.absent)) }
    }

    /// Whether a cell holds nothing but spaces.
    func isBlank(_ slice: CellSlice, _ bytes: Span<UInt8>) -> Bool {
        switch slice.source {
        case .file: FieldReader.trimmed(bytes.extracting(slice.start..<slice.end)).isEmpty
        case .scratch: FieldReader.trimmed(scratch.span.extracting(slice.start..<slice.end)).isEmpty
        case .absent: true
        case .lost, .broken: false
        }
    }

    mutating func append(_ slice: CellSlice) {
        if count < slices.count { slices[count] = slice } else { slices.append(slice) }
        count += 1
    }

    /// The number of a cell's column in the file, from 1; nil where the file has none.
    func columnNumber(of index: Int) -> Int? {
        guard areColumns else { return nil }
        let first = headers.count - wideColumns.count
        return (index < first ? index : wideColumns[index - first]) + 1
    }

    /// The text of a cell in the file or the scratch; empty for one that has none.
    func text(at index: Int, _ bytes: Span<UInt8>) -> String {
        let slice = slices[index]
        switch slice.source {
        case .file: return String(bytes.extracting(slice.start..<slice.end))
        case .scratch: return String(scratch.span.extracting(slice.start..<slice.end))
        case .absent, .lost, .broken: return ""
        }
    }
}

/// Which cells of a row a field is read from.
enum CellRoute {
    /// The file does not have it.
    case none
    case one(Int)
    /// Several cells that are joined.
    case several([Int])
    /// The first of several ways whose cells the row has.
    case choice([[Int]])

    /// All cells that the field may be read from.
    var columns: [Int] {
        switch self {
        case .none: []
        case .one(let index): [index]
        case .several(let indices): indices
        case .choice(let ways): ways.flatMap { $0 }
        }
    }

    /// The same for the rows of a batch: a choice of which the rows have one cell only is none.
    func simplified(for batch: CellBatch) -> CellRoute {
        guard !batch.isPresent.isEmpty else { return self }
        let present = columns.filter { batch.isPresent[$0] }
        if present.isEmpty { return .none }
        switch self {
        case .none, .one, .several: return self
        case .choice(let ways):
            let possible = ways.filter { way in way.contains { batch.isPresent[$0] } }
            return possible.count == 1 && possible[0].count == 1 ? .one(possible[0][0]) : self
        }
    }

    /// The cells for a row; nil if it does not have them.
    func indices(in cells: RowCells) -> [Int]? {
        func hasAll(_ indices: [Int]) -> Bool { indices.allSatisfy { cells.slices[$0].source != .absent } }
        switch self {
        case .none: return nil
        case .one(let index): return hasAll([index]) ? [index] : nil
        case .several(let indices): return hasAll(indices) ? indices : nil
        case .choice(let ways): return ways.first(where: hasAll)
        }
    }

    /// The only cell for a row; nil if it has none or several.
    func index(in cells: RowCells) -> Int? {
        if case .one(let index) = self { return cells.slices[index].source == .absent ? nil : index }
        guard let indices = indices(in: cells), indices.count == 1 else { return nil }
        return indices[0]
    }
}
