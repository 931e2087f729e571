/// What was read of one cell.
package struct CellReading: Sendable {
    /// What became of a cell.
    package enum Outcome: String, Sendable, CaseIterable {
        /// Read as it stands.
        case plain
        /// Written in another way than programs write it, as `令和6年4月1日`, and read without a word.
        case normalised
        /// Read, but something is told of it.
        case warned
        /// Not read, which is told.
        case refused
        /// Nothing stands there, or the reason for it.
        case empty
    }

    package internal(set) var place: CellPlace
    package let field: String
    package let outcome: Outcome
    /// The code of what is told.
    package let code: String?
    /// The cell as it stands and what it was read as; nil where that is nobody's business.
    package let text: String?
    package let value: String?
}

/// How many cells of a column were read how.
package struct ReadingCounts: Sendable, Hashable {
    private var counts: [CellReading.Outcome: Int] = [:]

    package subscript(outcome: CellReading.Outcome) -> Int {
        get { counts[outcome, default: 0] }
        set { counts[outcome] = newValue }
    }

    /// All cells.
    package var total: Int { counts.values.reduce(0, +) }
}

/// Follows the reading of each cell of a table.
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

    mutating func add(_ cell: CellReading, file: Int32) {
        count(cell.outcome, of: cell.field, file: file)
        if keeps(cell.outcome) { cells.append(cell) }
    }

    /// Counts a cell that is not noted itself.
    mutating func count(_ outcome: CellReading.Outcome, of field: String, file: Int32) {
        counts[Column(file: file, field: field), default: ReadingCounts()][outcome] += 1
    }

    /// Whether a cell of which this became is noted itself.
    func keeps(_ outcome: CellReading.Outcome) -> Bool {
        switch depth {
        case .counts: false
        case .unusual: outcome != .plain && outcome != .empty
        case .all: true
        }
    }

    /// Adds what was read of a part that begins so many lines further down.
    mutating func add(_ other: CellTrace, lines: Int) {
        for (column, found) in other.counts {
            for outcome in CellReading.Outcome.allCases { counts[column, default: ReadingCounts()][outcome] += found[outcome] }
        }
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
