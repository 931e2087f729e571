import Columnar

/// Which rows of a raw table a table has, and in which order.
enum RowPick {
    /// All as they are.
    case all
    /// All or nearly all, each being the one that stands so far ahead.
    case displaced(Distances)
    case rows([Int32])

    /// How many of so many rows there are.
    func count(of count: Int) -> Int {
        switch self {
        case .all: count
        case .displaced(let distances): distances.count
        case .rows(let rows): rows.count
        }
    }

    /// Without some raw rows, of so many; and which places they had, ascending.
    func without(_ gone: Set<Int32>, of count: Int) -> (pick: RowPick, places: [Int]) {
        switch self {
        case .all: return RowPick.displaced(Distances(Integers(repeating: 0, count: count))).without(gone, of: count)
        case .displaced(let distances):
            let places = distances.places(of: Array(gone))
            return (.displaced(distances.without(places)), places)
        case .rows(let rows):
            let places = rows.indices.filter { gone.contains(rows[$0]) }
            return (.rows(rows.filter { !gone.contains($0) }), places)
        }
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
