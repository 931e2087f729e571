import Columnar

/// Loops over bits. They stand here, because code with a body to call is made part of its caller only within one module.
extension Bitmap {
    /// `count` bits, each what `bit` says of its row.
    @inline(__always)
    init(rows count: Int, _ bit: (Int) -> Bool) {
        self.init(count: count) { truths, first in
            for place in 0..<truths.count { unsafe truths[place] = bit(first &+ place) ? 1 : 0 }
        }
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
