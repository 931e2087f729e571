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

    /// The places of some rows, ascending; the rows are below `count`.
    package func places(of rows: [Int32]) -> [Int] {
        guard values.width == .one else {
            var isWanted = Bitmap(repeating: false, count: count)
            for row in rows { isWanted[Int(row)] = true }
            return (0..<count).filter { isWanted[source(of: $0)] }
        }
        // No distance is longer than a byte can say, so that no row is far from its place.
        let reach = Int(Int8.max) + 1
        let places = rows.compactMap { row in
            (max(0, Int(row) - reach)..<min(count, Int(row) + reach)).first { source(of: $0) == Int(row) }
        }
        return places.sorted()
    }

    /// The same rows but for those of some places, given in ascending order.
    package func without(_ places: [Int]) -> Distances {
        var parts: [Integers] = []
        var first = 0
        for (gone, place) in (places + [count]).enumerated() {
            parts.append(Integers(values.codes(in: first..<place)[...].increased(by: Int32(truncatingIfNeeded: gone))))
            first = place + 1
        }
        return Distances(Integers.joined(parts))
    }

    /// The bits in their places.
    func moved(_ bits: Bitmap) -> Bitmap {
        switch values {
        case .int8(let distances): Self.moved(bits, distances)
        case .int16(let distances): Self.moved(bits, distances)
        case .int32(let distances): Self.moved(bits, distances)
        case .int64(let distances): Self.moved(bits, distances)
        }
    }

    private static func moved<Distance: FixedWidthInteger>(_ bits: Bitmap, _ distances: [Distance]) -> Bitmap {
        let ahead = distances.span
        return bits.picked(distances.count) { unsafe $0 &+ Int(ahead[unchecked: $0]) }
    }

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
