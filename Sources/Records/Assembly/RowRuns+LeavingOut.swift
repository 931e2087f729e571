import Columnar

extension RowRuns {
    /// The same, but -1 for some rows, which are thereby left out.
    func leavingOut(_ rows: Set<Int32>) -> RowRuns {
        var result = RowRuns()
        for (row, value) in expanded.enumerated() {
            result.append(rows.contains(Int32(truncatingIfNeeded: row)) ? -1 : value, count: 1)
        }
        return result
    }
}
