/// The cells of one field, all of one kind, with the state of each.
///
/// Where a cell has no value its place in the storage holds a zero that means nothing.
package struct Column: Sendable {
    package enum Storage: Sendable {
        case ints(Integers)
        case doubles([Double])
        case bools(Bitmap)
        /// Days since 1970-01-01.
        case dates([Int32])
        /// Codes into the dictionary.
        case texts(Integers, TextDictionary)
        /// Indices of terms of a vocabulary, or of rows of a table.
        case codes(Integers)
    }

    package let storage: Storage
    package let states: CellStates

    /// Storage and states have one count.
    package init(_ storage: Storage, states: CellStates) {
        self.storage = storage
        self.states = states
    }

    package var count: Int { states.count }

    /// What a builder of columns like this one must be told.
    package var kind: ColumnBuilder.Kind {
        switch storage {
        case .ints: .int
        case .doubles: .double
        case .bools: .bool
        case .dates: .date
        case .texts: .text
        case .codes: .code
        }
    }

    package func state(at row: Int) -> CellState { states[row] }

    /// Integers, levels and fiscal years; nil where there is no value.
    package func int(at row: Int) -> Int64? {
        guard case .ints(let values) = storage, states.present[row] else { return nil }
        return values[row]
    }

    package func double(at row: Int) -> Double? {
        guard case .doubles(let values) = storage, states.present[row] else { return nil }
        return values[row]
    }

    package func bool(at row: Int) -> Bool? {
        guard case .bools(let values) = storage, states.present[row] else { return nil }
        return values[row]
    }

    /// Days since 1970-01-01.
    package func dayNumber(at row: Int) -> Int32? {
        guard case .dates(let values) = storage, states.present[row] else { return nil }
        return values[row]
    }

    package func text(at row: Int) -> String? {
        guard case .texts(let codes, let dictionary) = storage, states.present[row] else { return nil }
        return dictionary[codes.code(at: row)]
    }

    /// The index of a term or a row.
    package func code(at row: Int) -> Int32? {
        guard case .codes(let codes) = storage, states.present[row] else { return nil }
        return codes.code(at: row)
    }

    /// The cells at `rows`, in that order.
    package func gathered(_ rows: [Int32]) -> Column {
        func pick<Value>(_ values: [Value]) -> [Value] { rows.map { values[Int($0)] } }
        let picked: Storage =
            switch storage {
            case .ints(let values): .ints(values.gathered(rows))
            case .doubles(let values): .doubles(pick(values))
            case .bools(let values): .bools(values.gathered(rows))
            case .dates(let values): .dates(pick(values))
            case .texts(let codes, let dictionary): .texts(codes.gathered(rows), dictionary)
            case .codes(let codes): .codes(codes.gathered(rows))
            }
        return Column(picked, states: states.gathered(rows))
    }

    /// Each cell replaced by the one that stands so far ahead of it.
    package func displaced(by distances: Distances) -> Column {
        let moved: Storage =
            switch storage {
            case .ints(let values): .ints(values.displaced(by: distances))
            case .doubles(let values): .doubles(distances.moved(values))
            case .bools(let values): .bools(distances.moved(values))
            case .dates(let values): .dates(distances.moved(values))
            case .texts(let codes, let dictionary): .texts(codes.displaced(by: distances), dictionary)
            case .codes(let codes): .codes(codes.displaced(by: distances))
            }
        return Column(moved, states: states.displaced(by: distances))
    }
}
