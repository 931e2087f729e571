extension Integers {
    /// The widths that integers are kept in.
    enum Width: Int, Comparable {
        case one = 1
        case two = 2
        case four = 4
        case eight = 8

        /// The narrowest that holds all integers of a range.
        init(holding range: ClosedRange<Int64>) {
            func fits<Narrow: FixedWidthInteger>(_ type: Narrow.Type) -> Bool {
                Narrow(exactly: range.lowerBound) != nil && Narrow(exactly: range.upperBound) != nil
            }
            self = fits(Int8.self) ? .one : fits(Int16.self) ? .two : fits(Int32.self) ? .four : .eight
        }

        static func < (left: Width, right: Width) -> Bool { left.rawValue < right.rawValue }
    }

    var width: Width {
        switch self {
        case .int8: .one
        case .int16: .two
        case .int32: .four
        case .int64: .eight
        }
    }

    /// Some integers behind each other, in the widest width of any of them.
    package static func joined(_ parts: [Integers]) -> Integers { joined(parts, width: parts.map(\.width).max() ?? .one) }

    static func joined(_ parts: [Integers], width: Width) -> Integers {
        switch width {
        case .one: .int8(widened(parts))
        case .two: .int16(widened(parts))
        case .four: .int32(widened(parts))
        case .eight: .int64(widened(parts))
        }
    }

    /// Codes behind each other, each replaced by the code that its part's mapping has for it; a part without a mapping is left as it is.
    /// All new codes are below `limit`.
    static func joined(_ parts: [(codes: Integers, mapping: [Int32])], below limit: Int) -> Integers {
        switch Width(holding: 0...Int64(max(limit, 1) - 1)) {
        case .one: .int8(mapped(parts))
        case .two: .int16(mapped(parts))
        case .four, .eight: .int32(mapped(parts))
        }
    }

    private static func widened<Wide: FixedWidthInteger>(_ parts: [Integers]) -> [Wide] {
        filled(parts.reduce(0) { $0 + $1.count }) { room in
            for part in parts {
                switch part {
                case .int8(let values): room.add(values) { Wide(truncatingIfNeeded: $0) }
                case .int16(let values): room.add(values) { Wide(truncatingIfNeeded: $0) }
                case .int32(let values): room.add(values) { Wide(truncatingIfNeeded: $0) }
                case .int64(let values): room.add(values) { Wide(truncatingIfNeeded: $0) }
                }
            }
        }
    }

    private static func mapped<Wide: FixedWidthInteger>(_ parts: [(codes: Integers, mapping: [Int32])]) -> [Wide] {
        filled(parts.reduce(0) { $0 + $1.codes.count }) { room in
            for (codes, mapping) in parts {
                let mapping = mapping.isEmpty ? [0] : mapping
                let target = mapping.span
                switch codes {
                case .int8(let values): room.add(values) { Wide(truncatingIfNeeded: target[Int($0)]) }
                case .int16(let values): room.add(values) { Wide(truncatingIfNeeded: target[Int($0)]) }
                case .int32(let values): room.add(values) { Wide(truncatingIfNeeded: target[Int($0)]) }
                case .int64(let values): room.add(values) { Wide(truncatingIfNeeded: target[Int($0)]) }
                }
            }
        }
    }

    /// An array of so many elements, all of which `body` adds.
    @inline(__always)
    private static func filled<Wide: FixedWidthInteger>(_ count: Int, _ body: (inout Room<Wide>) -> Void) -> [Wide] {
        unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            var room = unsafe Room(buffer: buffer)
            body(&room)
            precondition(room.count == count, "an array with a gap")
            initialized = count
        }
    }
}

/// Memory that is filled from its beginning.
@safe
private struct Room<Wide: FixedWidthInteger> {
    let buffer: UnsafeMutableBufferPointer<Wide>
    private(set) var count = 0

    init(buffer: UnsafeMutableBufferPointer<Wide>) {
        unsafe self.buffer = buffer
    }

    @inline(__always)
    mutating func add<Value>(_ values: [Value], _ element: (Value) -> Wide) {
        precondition(unsafe count + values.count <= buffer.count, "more elements than there is room for")
        let source = values.span
        for index in source.indices { unsafe buffer.initializeElement(at: count + index, to: element(source[index])) }
        count += values.count
    }
}
