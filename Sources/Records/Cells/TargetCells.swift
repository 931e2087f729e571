import Columnar

/// The cells of a part's rows that one target is read from.
enum TargetCells: Sendable {
    /// Texts that are mostly those of the row before: by row the code of each in the dictionary.
    case runs(RowRuns, TextDictionary)
    case column(Column)

    var count: Int {
        switch self {
        case .runs(let runs, _): runs.count
        case .column(let column): column.count
        }
    }

    /// The texts among which the cells' are; nil for other cells.
    var texts: TextDictionary? {
        switch self {
        case .runs(_, let texts): return texts
        case .column(let column):
            guard case .texts(_, let texts) = column.storage else { return nil }
            return texts
        }
    }

    /// The cells as a column.
    var column: Column {
        switch self {
        case .column(let column): column
        case .runs(let runs, let dictionary):
            Column(.texts(Integers(runs.expanded), dictionary), states: CellStates(repeating: .value, count: runs.count))
        }
    }
}
