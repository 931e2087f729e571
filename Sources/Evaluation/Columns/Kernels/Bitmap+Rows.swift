import Columnar

/// Loops over bits. They stand here, because code with a body to call is made part of its caller only within one module.
extension Bitmap {
    /// `count` bits, each what `bit` says of its row.
    @inline(__always)
    init(rows count: Int, _ bit: (Int) -> Bool) {
        let size = (count + 63) >> 6
        // Truths are bytes first, behind the words, because writing bytes is a loop of which the compiler does many rounds at a time.
        let words = unsafe [UInt64](unsafeUninitializedCapacity: size + 8) { buffer, initialized in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            let truths = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[(size << 3)..<(size + 8) << 3])
            for word in 0..<count >> 6 {
                for place in 0..<64 { unsafe truths[place] = bit(word << 6 &+ place) ? 1 : 0 }
                unsafe buffer.initializeElement(at: word, to: Self.packed(truths))
            }
            if count & 63 != 0 {
                for place in 0..<64 { unsafe truths[place] = 0 }
                for place in 0..<count & 63 { unsafe truths[place] = bit(count & ~63 &+ place) ? 1 : 0 }
                unsafe buffer.initializeElement(at: size - 1, to: Self.packed(truths))
            }
            initialized = size
        }
        self.init(words: words, count: count)
    }

    /// One bit for each of 64 bytes that are 0 or 1.
    private static func packed(_ truths: UnsafeMutableRawBufferPointer) -> UInt64 {
        var word: UInt64 = 0
        for part in 0..<8 {
            let eight = unsafe truths.loadUnaligned(fromByteOffset: part << 3, as: UInt64.self)
            // The product has the lowest bits of the eight bytes side by side in its highest byte.
            let bits = (UInt64(littleEndian: eight) &* 0x0102_0408_1020_4080) >> 56
            word |= bits << UInt64(truncatingIfNeeded: part << 3)
        }
        return word
    }

    /// Calls `body` with each row whose bit is set, ascending.
    @inline(__always)
    func forEachRow(_ body: (Int) -> Void) {
        let words = words.span
        for index in words.indices {
            var rest = unsafe words[unchecked: index]
            while rest != 0 {
                body(index << 6 &+ rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }

    /// Whether any bit from `start` up to `end` is set.
    @inline(__always)
    func hasAny(from start: Int, to end: Int) -> Bool {
        guard start < end else { return false }
        precondition(start >= 0 && end <= count, "bits that are not there")
        let (first, last) = (start >> 6, (end &- 1) >> 6)
        let (low, high) = (Self.from(start), Self.to(end))
        if first == last { return words[first] & low & high != 0 }
        if words[first] & low != 0 || words[last] & high != 0 { return true }
        for index in first + 1..<last where words[index] != 0 { return true }
        return false
    }

    /// How many bits from `start` up to `end` are set.
    @inline(__always)
    func population(from start: Int, to end: Int) -> Int {
        guard start < end else { return 0 }
        precondition(start >= 0 && end <= count, "bits that are not there")
        let (first, last) = (start >> 6, (end &- 1) >> 6)
        let (low, high) = (Self.from(start), Self.to(end))
        if first == last { return (words[first] & low & high).nonzeroBitCount }
        var result = (words[first] & low).nonzeroBitCount &+ (words[last] & high).nonzeroBitCount
        for index in first + 1..<last { result &+= words[index].nonzeroBitCount }
        return result
    }

    /// The bits of a word from a place on.
    @inline(__always)
    private static func from(_ place: Int) -> UInt64 { ~0 << UInt64(truncatingIfNeeded: place & 63) }

    /// The bits of a word up to a place that is not its first.
    @inline(__always)
    private static func to(_ place: Int) -> UInt64 { ~0 >> UInt64(truncatingIfNeeded: (64 - place & 63) & 63) }
}
