extension Bitmap {
    /// Whether all bits are set.
    package var isFull: Bool {
        for index in 0..<count >> 6 where words[index] != ~0 { return false }
        return count & 63 == 0 || words[count >> 6] == 1 << UInt64(truncatingIfNeeded: count & 63) as UInt64 - 1
    }

    /// Whether any bit is set.
    package var hasAny: Bool { words.contains { $0 != 0 } }

    /// Both bits; the bitmaps have one count.
    package static func & (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 & $1 } }

    /// Either bit; the bitmaps have one count.
    package static func | (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 | $1 } }

    /// The bits that are set here and not there; the bitmaps have one count.
    package func subtracting(_ other: Bitmap) -> Bitmap { combined(other) { $0 & ~$1 } }

    /// Every bit the other way.
    package static prefix func ~ (bits: Bitmap) -> Bitmap {
        let source = bits.words.span
        var result = Bitmap()
        result.words = unsafe Array(unsafeUninitializedCapacity: source.count) { buffer, initialized in
            for index in source.indices { unsafe buffer.initializeElement(at: index, to: ~source[unchecked: index]) }
            initialized = source.count
        }
        result.count = bits.count
        result.clearTail()
        return result
    }

    /// The bits of a range of places.
    package func slice(_ range: Range<Int>) -> Bitmap {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bits that are not there")
        var result = Bitmap()
        result.count = range.count
        let needed = (range.count + 63) >> 6
        let first = range.lowerBound >> 6
        let shift = UInt64(range.lowerBound & 63)
        if shift == 0 {
            result.words = Array(words[first..<first + needed])
        } else {
            result.words.reserveCapacity(needed)
            for source in first..<first + needed {
                let high = source + 1 < words.count ? words[source + 1] << (64 - shift) : 0
                result.words.append(words[source] >> shift | high)
            }
        }
        result.clearTail()
        return result
    }

    /// The places of the bits that are set, ascending.
    package var places: [Int32] {
        let count = population
        return unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            forEachPlace {
                unsafe buffer.initializeElement(at: initialized, to: Int32(truncatingIfNeeded: $0))
                initialized += 1
            }
        }
    }

    /// Calls `body` with the place of each bit that is set, ascending.
    package func forEachPlace(_ body: (Int) -> Void) {
        for index in words.indices {
            var rest = words[index]
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// Appends all bits of another bitmap.
    package mutating func append(contentsOf other: Bitmap) {
        let shift = UInt64(count & 63)
        if shift == 0 {
            words += other.words
        } else {
            for word in other.words {
                words[words.count - 1] |= word << shift
                words.append(word >> (64 - shift))
            }
        }
        count += other.count
        let needed = (count + 63) >> 6
        if words.count > needed { words.removeLast(words.count - needed) }
    }

    @inline(__always)
    private func combined(_ other: Bitmap, _ combine: (UInt64, UInt64) -> UInt64) -> Bitmap {
        precondition(count == other.count, "bitmaps of different counts")
        let (left, right) = (words.span, other.words.span)
        let size = min(left.count, right.count)
        var result = Bitmap()
        result.words = unsafe Array(unsafeUninitializedCapacity: size) { buffer, initialized in
            for index in 0..<size {
                unsafe buffer.initializeElement(at: index, to: combine(left[unchecked: index], right[unchecked: index]))
            }
            initialized = size
        }
        result.count = count
        return result
    }

    mutating func clearTail() {
        if count & 63 != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
    }
}
