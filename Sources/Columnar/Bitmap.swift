/// A row of bits in 64-bit words; the bits behind the last one are zero.
package struct Bitmap: Sendable, Hashable {
    @usableFromInline
    package internal(set) var words: [UInt64]
    @usableFromInline
    package internal(set) var count: Int

    @inlinable
    package init() {
        words = []
        count = 0
    }

    /// `count` bits in as many words as they need; what is behind the last of them is zero.
    package init(words: [UInt64], count: Int) {
        precondition(words.count == (count + 63) >> 6, "more or fewer words than the bits need")
        self.words = words
        self.count = count
    }

    /// `count` equal bits.
    package init(repeating bit: Bool, count: Int) {
        self.words = Array(repeating: bit ? ~0 : 0, count: (count + 63) / 64)
        self.count = count
        if bit, count % 64 != 0, !words.isEmpty { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    @inlinable
    package subscript(index: Int) -> Bool {
        get {
            precondition(index >= 0 && index < count, "a bit that is not there")
            return words[index >> 6] >> UInt64(index & 63) & 1 == 1
        }
        set {
            precondition(index >= 0 && index < count, "a bit that is not there")
            let mask: UInt64 = 1 << UInt64(index & 63)
            if newValue { words[index >> 6] |= mask } else { words[index >> 6] &= ~mask }
        }
    }

    @inlinable
    package mutating func append(_ bit: Bool) {
        if count & 63 == 0 { words.append(0) }
        if bit { words[count >> 6] |= 1 << UInt64(count & 63) }
        count += 1
    }

    /// Appends so many equal bits.
    package mutating func append(repeating bit: Bool, count added: Int) {
        guard added > 0 else { return }
        if bit, count & 63 != 0 { words[words.count - 1] |= ~0 << UInt64(count & 63) }
        count += added
        words.append(contentsOf: repeatElement(bit ? ~0 : 0, count: (count + 63) >> 6 - words.count))
        clearTail()
    }

    /// The number of bits that are set.
    @inlinable
    package var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The bits at `rows`, in that order.
    package func gathered(_ rows: [Int32]) -> Bitmap {
        let wanted = rows.span
        return picked(rows.count) { unsafe Int(wanted[unchecked: $0]) }
    }

    /// So many bits, each the one in the place that `source` says.
    @inline(__always)
    func picked(_ count: Int, _ source: (Int) -> Int) -> Bitmap {
        let bits = words.span
        let size = (count + 63) >> 6
        let picked = unsafe [UInt64](unsafeUninitializedCapacity: size) { buffer, initialized in
            for index in 0..<size {
                let first = index << 6
                var word: UInt64 = 0
                for place in 0..<min(64, count - first) {
                    let row = source(first &+ place)
                    let bit = bits[row >> 6] >> UInt64(truncatingIfNeeded: row & 63) & 1
                    word |= bit << UInt64(truncatingIfNeeded: place)
                }
                unsafe buffer.initializeElement(at: index, to: word)
            }
            initialized = size
        }
        return Bitmap(words: picked, count: count)
    }
}
