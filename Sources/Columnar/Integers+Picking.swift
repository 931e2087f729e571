extension Integers {
    /// The integers at `rows`, in that order.
    package func gathered(_ rows: [Int32]) -> Integers {
        switch self {
        case .int8(let values): .int8(Self.gathered(values, rows))
        case .int16(let values): .int16(Self.gathered(values, rows))
        case .int32(let values): .int32(Self.gathered(values, rows))
        case .int64(let values): .int64(Self.gathered(values, rows))
        }
    }

    /// Each integer replaced by the one that stands so far ahead of it.
    func displaced(by distances: Distances) -> Integers {
        switch self {
        case .int8(let values): .int8(distances.moved(values))
        case .int16(let values): .int16(distances.moved(values))
        case .int32(let values): .int32(distances.moved(values))
        case .int64(let values): .int64(distances.moved(values))
        }
    }

    /// The integers of some rows that stand beside each other.
    package func wide(in rows: Range<Int>) -> [Int64] { values(in: rows) }

    /// The integers at `rows`, in that order.
    package func wide(at rows: [Int32]) -> [Int64] { values(at: rows) }

    /// The codes of some rows that stand beside each other.
    package func codes(in rows: Range<Int>) -> [Int32] { values(in: rows) }

    /// The codes at `rows`, in that order.
    package func codes(at rows: [Int32]) -> [Int32] { values(at: rows) }

    /// All codes.
    package var codes: [Int32] { codes(in: 0..<count) }

    // Generic code that another module calls is not made for each type, and slow.
    @inline(__always)
    private func values<Value: FixedWidthInteger>(in rows: Range<Int>) -> [Value] {
        switch self {
        case .int8(let values): Self.values(values, rows)
        case .int16(let values): Self.values(values, rows)
        case .int32(let values): Self.values(values, rows)
        case .int64(let values): Self.values(values, rows)
        }
    }

    @inline(__always)
    private func values<Value: FixedWidthInteger>(at rows: [Int32]) -> [Value] {
        switch self {
        case .int8(let values): Self.values(values, rows)
        case .int16(let values): Self.values(values, rows)
        case .int32(let values): Self.values(values, rows)
        case .int64(let values): Self.values(values, rows)
        }
    }

    private static func gathered<Value>(_ values: [Value], _ rows: [Int32]) -> [Value] { rows.map { values[Int($0)] } }

    @inline(__always)
    private static func values<Stored: FixedWidthInteger, Value: FixedWidthInteger>(_ values: [Stored], _ rows: Range<Int>)
        -> [Value]
    {
        let source = values.span.extracting(rows)
        return unsafe Array(unsafeUninitializedCapacity: rows.count) { buffer, initialized in
            for index in source.indices {
                unsafe buffer.initializeElement(at: index, to: Value(truncatingIfNeeded: source[unchecked: index]))
            }
            initialized = rows.count
        }
    }

    @inline(__always)
    private static func values<Stored: FixedWidthInteger, Value: FixedWidthInteger>(_ values: [Stored], _ rows: [Int32])
        -> [Value]
    {
        let (source, wanted) = (values.span, rows.span)
        return unsafe Array(unsafeUninitializedCapacity: rows.count) { buffer, initialized in
            for index in wanted.indices {
                unsafe buffer.initializeElement(
                    at: index, to: Value(truncatingIfNeeded: source[Int(wanted[unchecked: index])]))
            }
            initialized = rows.count
        }
    }
}
