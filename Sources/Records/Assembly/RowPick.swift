import Columnar

/// Which rows of a raw table a table has, and in which order.
enum RowPick {
    /// All as they are.
    case all
    /// All, each being the one that stands so far ahead.
    case displaced(Distances)
    case rows([Int32])

    /// How many of so many rows there are.
    func count(of count: Int) -> Int {
        if case .rows(let rows) = self { return rows.count }
        return count
    }

    func picked(_ column: Column) -> Column {
        switch self {
        case .all: column
        case .displaced(let distances): column.displaced(by: distances)
        case .rows(let rows): column.gathered(rows)
        }
    }

    func picked(_ origins: RowOrigins) -> RowOrigins {
        switch self {
        case .all: origins
        case .displaced(let distances): origins.displaced(by: distances)
        case .rows(let rows): origins.gathered(rows)
        }
    }

    /// The raw rows, given how many of them there are.
    func rows(of count: Int) -> [Int32] {
        switch self {
        case .all: (0..<count).map { Int32(truncatingIfNeeded: $0) }
        case .displaced(let distances): distances.rows
        case .rows(let rows): rows
        }
    }

    /// By raw row the row that it became, or -1.
    func inverted(count: Int) -> [Int32] {
        var result = [Int32](repeating: -1, count: count)
        switch self {
        case .all: for row in 0..<count { result[row] = Int32(truncatingIfNeeded: row) }
        case .displaced(let distances):
            for row in 0..<distances.count { result[distances.source(of: row)] = Int32(truncatingIfNeeded: row) }
        case .rows(let rows): for (row, raw) in rows.enumerated() { result[Int(raw)] = Int32(truncatingIfNeeded: row) }
        }
        return result
    }
}
