extension Bitmap {
    /// `count` bits, up to 64 at a time: `fill` writes 1 or 0 into as many bytes as it is given, for the places from a first one on.
    ///
    /// Truths are bytes first, because writing bytes is a loop of which the compiler does many rounds at a time.
    package init(count: Int, filling fill: (_ truths: UnsafeMutableRawBufferPointer, _ first: Int) -> Void) {
        self.init()
        self.count = count
        words = unsafe Array(unsafeUninitializedCapacity: (count + 63) >> 6) { buffer, initialized in
            unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { truths in
                unsafe truths.initialize(repeating: 0)
                let bytes = UnsafeMutableRawBufferPointer(truths)
                for word in 0..<count >> 6 {
                    unsafe fill(bytes, word << 6)
                    unsafe buffer.initializeElement(at: word, to: Self.packed(truths))
                }
                guard count & 63 != 0 else { return }
                unsafe truths.update(repeating: 0)
                unsafe fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<(count & 63)]), count & ~63)
                unsafe buffer.initializeElement(at: count >> 6, to: Self.packed(truths))
            }
            initialized = (count + 63) >> 6
        }
    }

    /// One bit for each of 64 bytes that are 0 or 1.
    private static func packed(_ truths: UnsafeMutableBufferPointer<UInt64>) -> UInt64 {
        var word: UInt64 = 0
        for part in 0..<8 {
            // The product has the lowest bits of the eight bytes side by side in its highest byte.
            let bits = unsafe (UInt64(littleEndian: truths[part]) &* 0x0102_0408_1020_4080) >> 56
            word |= bits << UInt64(truncatingIfNeeded: part << 3)
        }
        return word
    }

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
