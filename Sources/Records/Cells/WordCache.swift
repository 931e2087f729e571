/// Remembers the words of the short texts met last, so that most cells of a column of few different texts need no more than a look.
///
/// A text of at most 16 bytes is told from all others by its first eight bytes, its last eight and its length.
struct WordCache {
    private struct Entry {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        /// -1 for an entry that holds nothing.
        var count = -1
        var word: Int64 = 0
    }

    private static let bits = 8
    private var entries = [Entry](repeating: Entry(), count: 1 << bits)

    /// What identifies a text of at most 16 bytes, and where it is remembered.
    struct Key {
        let head: UInt64
        let tail: UInt64
        let count: Int

        /// Nil for an empty or a long text.
        @inline(__always)
        init?(_ text: Span<UInt8>) {
            let count = text.count
            guard count > 0, count <= 16 else { return nil }
            self.count = count
            (head, tail) = unsafe text.withUnsafeBytes { bytes in
                func part<Word: FixedWidthInteger>(_ type: Word.Type, _ offset: Int) -> UInt64 {
                    UInt64(truncatingIfNeeded: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: type))
                }
                if count >= 8 { return (part(UInt64.self, 0), part(UInt64.self, count - 8)) }
                if count >= 4 { return (part(UInt32.self, 0), part(UInt32.self, count - 4)) }
                if count >= 2 { return (part(UInt16.self, 0), part(UInt16.self, count - 2)) }
                return (part(UInt8.self, 0), 0)
            }
        }

        @inline(__always)
        fileprivate var slot: Int {
            let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)) &* 0xA076_1D64_78BD_642F
            return Int(truncatingIfNeeded: mixed >> UInt64(64 - WordCache.bits))
        }
    }

    @inline(__always)
    subscript(key: Key) -> Int64? {
        let entry = entries[key.slot]
        return entry.head == key.head && entry.tail == key.tail && entry.count == key.count ? entry.word : nil
    }

    @inline(__always)
    mutating func remember(_ word: Int64, for key: Key) {
        entries[key.slot] = Entry(head: key.head, tail: key.tail, count: key.count, word: word)
    }
}
