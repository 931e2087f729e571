extension Bitmap {
    /// `count` bits, each what `bit` says of its place.
    @inlinable
    package init(count: Int, _ bit: (Int) -> Bool) {
        self.init()
        words.reserveCapacity((count + 63) >> 6)
        var start = 0
        while start < count {
            let end = min(start + 64, count)
            var word: UInt64 = 0
            var index = start
            while index < end {
                word |= (bit(index) ? 1 : 0) << UInt64(truncatingIfNeeded: index - start)
                index += 1
            }
            words.append(word)
            start = end
        }
        self.count = count
    }

    /// Whether all bits are set.
    @inlinable
    package var isFull: Bool { population == count }

    /// Whether any bit is set.
    @inlinable
    package var hasAny: Bool { words.contains { $0 != 0 } }

    /// Both bits; the bitmaps have one count.
    package static func & (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 & $1 } }

    /// Either bit; the bitmaps have one count.
    package static func | (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 | $1 } }

    /// The bits that are set here and not there; the bitmaps have one count.
    package func subtracting(_ other: Bitmap) -> Bitmap { combined(other) { $0 & ~$1 } }

    /// Every bit the other way.
    package static prefix func ~ (bits: Bitmap) -> Bitmap {
        var result = bits
        for index in result.words.indices { result.words[index] = ~result.words[index] }
        result.clearTail()
        return result
    }

    /// The bits of a range of places.
    package func slice(_ range: Range<Int>) -> Bitmap {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bits that are not there")
        var result = Bitmap()
        result.count = range.count
        result.words.reserveCapacity((range.count + 63) >> 6)
        let shift = UInt64(range.lowerBound & 63)
        var source = range.lowerBound >> 6
        for _ in 0..<(range.count + 63) >> 6 {
            let low = words[source] >> shift
            let high = shift > 0 && source + 1 < words.count ? words[source + 1] << (64 - shift) : 0
            result.words.append(low | high)
            source += 1
        }
        result.clearTail()
        return result
    }

    /// The places of the bits that are set, ascending.
    package var places: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(population)
        forEachPlace { result.append(Int32(truncatingIfNeeded: $0)) }
        return result
    }

    /// Calls `body` with the place of each bit that is set, ascending.
    @inlinable
    package func forEachPlace(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
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

    private func combined(_ other: Bitmap, _ combine: (UInt64, UInt64) -> UInt64) -> Bitmap {
        precondition(count == other.count, "bitmaps of different counts")
        var result = self
        for index in result.words.indices { result.words[index] = combine(words[index], other.words[index]) }
        return result
    }

    mutating func clearTail() {
        if count & 63 != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
    }
}
