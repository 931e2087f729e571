/// How far ahead of each row the one stands that belongs there.
package struct Distances: Sendable {
    private let values: Integers

    /// Negative for a row that stands before.
    package init(_ values: Integers) {
        self.values = values
    }

    package var count: Int { values.count }

    /// Where the row stands that belongs into a place.
    package func source(of place: Int) -> Int { place + Int(values[place]) }

    /// For each place the row that belongs there.
    package var rows: [Int32] { (0..<count).map { Int32(truncatingIfNeeded: source(of: $0)) } }

    /// The values in their places.
    func moved<Value>(_ array: [Value]) -> [Value] {
        switch values {
        case .int8(let distances): Self.moved(array, distances)
        case .int16(let distances): Self.moved(array, distances)
        case .int32(let distances): Self.moved(array, distances)
        case .int64(let distances): Self.moved(array, distances)
        }
    }

    private static func moved<Value, Distance: FixedWidthInteger>(_ array: [Value], _ distances: [Distance]) -> [Value] {
        let (source, ahead) = (array.span, distances.span)
        return unsafe Array(unsafeUninitializedCapacity: distances.count) { buffer, initialized in
            for place in ahead.indices {
                unsafe buffer.initializeElement(at: place, to: source[place + Int(ahead[unchecked: place])])
            }
            initialized = distances.count
        }
    }
}
