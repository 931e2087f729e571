/// What was read of the cells of a table.
package struct CellTrace: Sendable {
    /// Which cells are noted one by one.
    package enum Depth: Sendable, Hashable {
        /// None; they are only counted.
        case counts
        /// Those that were normalised, warned about or refused.
        case unusual
        case all
    }

    private struct Column: Hashable, Sendable {
        let file: Int32
        let field: String
    }

    let depth: Depth
    private var counts: [Column: ReadingCounts] = [:]
    package private(set) var cells: [CellReading] = []

    init(_ depth: Depth) {
        self.depth = depth
    }

    /// Notes a cell if it is one of those that are noted one by one.
    mutating func note(_ cell: CellReading) {
        if notes(cell.outcome) { cells.append(cell) }
    }

    /// Whether a cell of which this became is noted.
    func notes(_ outcome: CellReading.Outcome) -> Bool {
        switch depth {
        case .counts: false
        case .unusual: outcome != .plain && outcome != .empty
        case .all: true
        }
    }

    /// Adds cells of a field that stand in one of the files, by its index.
    mutating func add(_ found: ReadingCounts, file: Int32, field: String) {
        counts[Column(file: file, field: field), default: ReadingCounts()] += found
    }

    /// Adds what was read of a part that begins so many lines further down.
    mutating func add(_ other: CellTrace, lines: Int) {
        for (column, found) in other.counts { counts[column, default: ReadingCounts()] += found }
        for var cell in other.cells {
            cell.place.line += lines
            cells.append(cell)
        }
    }

    /// The counts of a field's cells in one of the files, by its index.
    package func counts(file: Int, field: String) -> ReadingCounts {
        counts[Column(file: Int32(truncatingIfNeeded: file), field: field)] ?? ReadingCounts()
    }
}
