import Columnar

/// The cells of a table's rows that name an ancestor, as they came from the parts of files.
struct LinkColumn: Sendable {
    let parts: [TargetCells]

    init(_ parts: [TargetCells]) {
        self.parts = parts
    }

    /// All cells as one column.
    func joined() -> Column? { Column.joined(parts.map(\.column)) }
}
