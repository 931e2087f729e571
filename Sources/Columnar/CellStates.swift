/// The state of each cell of a column: one bit for a value, and a sparse list of those that are neither a value nor merely empty.
package struct CellStates: Sendable {
    /// Set where the cell has a value.
    package private(set) var present: Bitmap
    /// Ascending.
    private var exceptionRows: [Int32] = []
    private var exceptionStates: [CellState] = []

    package init() {
        present = Bitmap()
    }

    /// `count` cells, all in one state.
    package init(repeating state: CellState, count: Int) {
        present = Bitmap(repeating: state == .value, count: count)
        guard state != .value, state != .empty else { return }
        exceptionRows = (0..<count).map { Int32(truncatingIfNeeded: $0) }
        exceptionStates = Array(repeating: state, count: count)
    }

    package var count: Int { present.count }

    package subscript(row: Int) -> CellState {
        if present[row] { return .value }
        guard let index = exception(at: row) else { return .empty }
        return exceptionStates[index]
    }

    package mutating func append(_ state: CellState) {
        if state != .value, state != .empty {
            exceptionRows.append(Int32(truncatingIfNeeded: present.count))
            exceptionStates.append(state)
        }
        present.append(state == .value)
    }

    /// Appends `added` cells that have values but for those of `absent`, whose rows count from the first of them and ascend.
    package mutating func append(count added: Int, absent: [AbsentCell] = []) {
        let first = present.count
        present.append(repeating: true, count: added)
        for cell in absent where cell.state != .value {
            present[first + cell.row] = false
            guard cell.state != .empty else { continue }
            exceptionRows.append(Int32(truncatingIfNeeded: first + cell.row))
            exceptionStates.append(cell.state)
        }
    }

    /// Appends the states of other cells.
    package mutating func append(_ other: CellStates) {
        let first = Int32(truncatingIfNeeded: present.count)
        present.append(contentsOf: other.present)
        for row in other.exceptionRows { exceptionRows.append(first + row) }
        exceptionStates.append(contentsOf: other.exceptionStates)
    }

    /// The states of cells that each stand so far ahead of where they are to stand.
    package func displaced(by distances: Distances) -> CellStates {
        guard exceptionRows.isEmpty else { return gathered(distances.rows) }
        var result = CellStates()
        result.present =
            present.isFull ? Bitmap(repeating: true, count: distances.count) : distances.moved(present)
        return result
    }

    /// How many cells are in a state.
    package func count(of state: CellState) -> Int {
        switch state {
        case .value: present.population
        case .empty: present.count - present.population - exceptionRows.count
        default: exceptionStates.count { $0 == state }
        }
    }

    /// Whether no cell is in a state other than having a value or being empty.
    package var hasNoExceptions: Bool { exceptionRows.isEmpty }

    /// The cells that have no value and were not left empty either; nil for none.
    package var hindered: Bitmap? {
        var result: Bitmap?
        for (row, state) in zip(exceptionRows, exceptionStates) where !state.isEmpty {
            result = result ?? Bitmap(repeating: false, count: count)
            result?[Int(row)] = true
        }
        return result
    }

    /// The states at `rows`, in that order.
    package func gathered(_ rows: [Int32]) -> CellStates {
        var result = CellStates()
        guard !exceptionRows.isEmpty else {
            result.present = present.gathered(rows)
            return result
        }
        for row in rows { result.append(self[Int(row)]) }
        return result
    }

    private func exception(at row: Int) -> Int? {
        var low = 0
        var high = exceptionRows.count
        while low < high {
            let middle = (low + high) / 2
            if exceptionRows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < exceptionRows.count && exceptionRows[low] == row ? low : nil
    }
}

/// A cell without a value among several cells.
package struct AbsentCell: Sendable {
    /// From the first of those cells.
    package var row: Int
    package var state: CellState

    package init(row: Int, state: CellState) {
        self.row = row
        self.state = state
    }
}
