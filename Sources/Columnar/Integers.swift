/// Integers, one for each row, in the narrowest of these widths that holds all that are there.
package enum Integers: Sendable {
    case int8([Int8])
    case int16([Int16])
    case int32([Int32])
    case int64([Int64])

    package init() {
        self = .int8([])
    }

    package init(_ values: [Int64]) {
        self.init()
        append(values, count: values.count)
    }

    package init(_ values: [Int32]) {
        self.init()
        append(values, count: values.count)
    }

    package init(repeating value: Int64, count: Int) {
        self.init()
        append(repeating: value, count: count)
    }

    @inlinable
    package var count: Int {
        switch self {
        case .int8(let values): values.count
        case .int16(let values): values.count
        case .int32(let values): values.count
        case .int64(let values): values.count
        }
    }

    @inlinable
    package subscript(row: Int) -> Int64 {
        switch self {
        case .int8(let values): Int64(values[row])
        case .int16(let values): Int64(values[row])
        case .int32(let values): Int64(values[row])
        case .int64(let values): values[row]
        }
    }

    /// The integer of a row, which is a code.
    @inlinable
    package func code(at row: Int) -> Int32 { Int32(truncatingIfNeeded: self[row]) }

    package mutating func append(_ value: Int64) {
        append(repeating: value, count: 1)
    }

    package mutating func append(repeating value: Int64, count: Int) {
        widen(for: value...value)
        change(Repeating(value: value, count: count))
    }

    /// Appends other integers.
    mutating func append(contentsOf other: Integers) {
        if other.width > width { self = Self.joined([self], width: other.width) }
        switch other {
        case .int8(let values): change(Appending(values: values, count: values.count))
        case .int16(let values): change(Appending(values: values, count: values.count))
        case .int32(let values): change(Appending(values: values, count: values.count))
        case .int64(let values): change(Appending(values: values, count: values.count))
        }
    }

    /// Makes room for so many integers in all.
    mutating func reserve(_ count: Int) { change(Reserving(count: count)) }

    /// Appends the first so many of some integers.
    package mutating func append(_ values: [Int64], count: Int) { appendFirst(values, count) }

    /// Appends the first so many of some integers.
    package mutating func append(_ values: [Int32], count: Int) { appendFirst(values, count) }

    // Generic code that another module calls is not made for each type, and slow.
    @inline(__always)
    private mutating func appendFirst<Value: FixedWidthInteger & SignedInteger>(_ values: [Value], _ count: Int) {
        var low: Value = 0
        var high: Value = 0
        let source = values.span.extracting(0..<count)
        for index in source.indices {
            low = min(low, source[index])
            high = max(high, source[index])
        }
        widen(for: Int64(low)...Int64(high))
        change(Appending(values: values, count: count))
    }

    private mutating func widen(for range: ClosedRange<Int64>) {
        let needed = Width(holding: range)
        guard needed > width else { return }
        self = Self.joined([self], width: needed)
    }

    /// Changes the integers in place.
    @inline(__always)
    private mutating func change(_ change: some IntegersChange) {
        let emptied = Integers.int8([])
        // What is taken out leaves nothing behind, so that it need not be copied.
        switch self {
        case .int8(var values):
            self = emptied
            change.apply(to: &values)
            self = .int8(values)
        case .int16(var values):
            self = emptied
            change.apply(to: &values)
            self = .int16(values)
        case .int32(var values):
            self = emptied
            change.apply(to: &values)
            self = .int32(values)
        case .int64(var values):
            self = emptied
            change.apply(to: &values)
            self = .int64(values)
        }
    }
}

/// What is done to an array whatever its width; the width was found to do.
private protocol IntegersChange {
    func apply<Wide: FixedWidthInteger>(to result: inout [Wide])
}

private struct Repeating: IntegersChange {
    let value: Int64
    let count: Int

    @inline(__always)
    func apply<Wide: FixedWidthInteger>(to result: inout [Wide]) {
        if count == 1 {
            result.append(Wide(truncatingIfNeeded: value))
        } else {
            result.append(contentsOf: repeatElement(Wide(truncatingIfNeeded: value), count: count))
        }
    }
}

private struct Reserving: IntegersChange {
    let count: Int

    func apply<Wide: FixedWidthInteger>(to result: inout [Wide]) { result.reserveCapacity(count) }
}

private struct Appending<Value: FixedWidthInteger>: IntegersChange {
    let values: [Value]
    let count: Int

    @inline(__always)
    func apply<Wide: FixedWidthInteger>(to result: inout [Wide]) {
        let first = result.count
        result.append(contentsOf: repeatElement(0, count: count))
        let source = values.span
        var room = result.mutableSpan
        for index in 0..<count { room[first + index] = Wide(truncatingIfNeeded: source[index]) }
    }
}
