import Columnar

/// The cells of a table's rows that name an ancestor, as they came from the parts of files.
struct LinkColumn: Sendable {
    enum Part: Sendable {
        /// Texts beside each other that are mostly the same.
        case runs(RowRuns, TextDictionary)
        case column(Column)
    }

    let parts: [Part]

    init(_ columns: [Column]) {
        parts = columns.map { column in
            guard case .texts(let codes, let dictionary) = column.storage, column.states.present.population == column.count else {
                return .column(column)
            }
            return .runs(RowRuns(codes.codes), dictionary)
        }
    }

    /// All cells as one column.
    func joined() -> Column? { Column.joined(parts.map { Self.column($0) }) }

    static func column(_ part: Part) -> Column {
        switch part {
        case .column(let column): column
        case .runs(let runs, let dictionary):
            Column(.texts(Integers(runs.expanded), dictionary), states: CellStates(repeating: .value, count: runs.count))
        }
    }
}
