/// The cells of one field, all of one kind, with the state of each.
///
/// Where a cell has no value its place in the storage holds a zero that means nothing.
package struct Column: Sendable {
    package enum Storage: Sendable {
        // Integers, in the narrowest of these that holds all that are there.
        case int8([Int8])
        case int16([Int16])
        case int32([Int32])
        case ints([Int64])
        case doubles([Double])
        case bools(Bitmap)
        /// Days since 1970-01-01.
        case dates([Int32])
        /// Codes into the dictionary.
        case texts([Int32], TextDictionary)
        /// Indices of terms of a vocabulary, or of rows of a table.
        case codes([Int32])
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
        case .int8, .int16, .int32, .ints: .int
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
        guard kind == .int, states.present[row] else { return nil }
        return storage.integer(at: row)
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
        return dictionary[codes[row]]
    }

    /// The index of a term or a row.
    package func code(at row: Int) -> Int32? {
        guard case .codes(let codes) = storage, states.present[row] else { return nil }
        return codes[row]
    }

    /// The cells at `rows`, in that order.
    package func gathered(_ rows: [Int32]) -> Column {
        func pick<Value>(_ values: [Value]) -> [Value] { rows.map { values[Int($0)] } }
        let picked: Storage =
            switch storage {
            case .int8(let values): .int8(pick(values))
            case .int16(let values): .int16(pick(values))
            case .int32(let values): .int32(pick(values))
            case .ints(let values): .ints(pick(values))
            case .doubles(let values): .doubles(pick(values))
            case .bools(let values): .bools(values.gathered(rows))
            case .dates(let values): .dates(pick(values))
            case .texts(let codes, let dictionary): .texts(pick(codes), dictionary)
            case .codes(let codes): .codes(pick(codes))
            }
        return Column(picked, states: states.gathered(rows))
    }

    /// Each cell replaced by the one that stands so far ahead of it.
    package func displaced(by distances: [Int16]) -> Column {
        func move<Value>(_ values: [Value]) -> [Value] { distances.indices.map { values[$0 + Int(distances[$0])] } }
        let moved: Storage =
            switch storage {
            case .int8(let values): .int8(move(values))
            case .int16(let values): .int16(move(values))
            case .int32(let values): .int32(move(values))
            case .ints(let values): .ints(move(values))
            case .doubles(let values): .doubles(move(values))
            case .bools(let values):
                .bools(values.gathered(distances.indices.map { Int32(truncatingIfNeeded: $0 + Int(distances[$0])) }))
            case .dates(let values): .dates(move(values))
            case .texts(let codes, let dictionary): .texts(move(codes), dictionary)
            case .codes(let codes): .codes(move(codes))
            }
        return Column(moved, states: states.displaced(by: distances))
    }
}
