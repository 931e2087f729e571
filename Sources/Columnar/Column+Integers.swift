extension Column.Storage {
    /// Integers in the narrowest storage that holds them all.
    package init(narrowing values: [Int64]) {
        var low: Int64 = 0
        var high: Int64 = 0
        for value in values {
            low = min(low, value)
            high = max(high, value)
        }
        self = .init(values, from: low, to: high)
    }

    /// Integers in the narrowest storage for a range that holds them all and 0.
    init(_ values: [Int64], from low: Int64, to high: Int64) {
        if low >= Int64(Int8.min), high <= Int64(Int8.max) {
            self = .int8(values.map { Int8(truncatingIfNeeded: $0) })
        } else if low >= Int64(Int16.min), high <= Int64(Int16.max) {
            self = .int16(values.map { Int16(truncatingIfNeeded: $0) })
        } else if low >= Int64(Int32.min), high <= Int64(Int32.max) {
            self = .int32(values.map { Int32(truncatingIfNeeded: $0) })
        } else {
            self = .ints(values)
        }
    }

    /// The integer in a place of the storage, whatever its width; 0 in a storage of something else.
    @inlinable
    package func integer(at row: Int) -> Int64 {
        switch self {
        case .int8(let values): Int64(values[row])
        case .int16(let values): Int64(values[row])
        case .int32(let values): Int64(values[row])
        case .ints(let values): values[row]
        default: 0
        }
    }
}
