#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Different texts, numbered in the order in which they were first met. Two texts are the same only if their UTF-8 bytes are.
package struct TextDictionary: Sendable {
    private var bytes: [UInt8] = []
    /// Each text, and one more that says where the last one ends.
    private var entries = [Entry(prefix: 0, start: 0)]
    /// Codes by open addressing; -1 where free. Its size is a power of two. Empty as long as the texts ascend: they are then looked for by
    /// halving, and those of a sorted key are never hashed.
    private var slots: [Int32] = []
    private var last: Int32 = -1

    private struct Entry {
        /// The first eight bytes, so that most comparisons need no more.
        var prefix: UInt64
        /// Where the text begins in `bytes`.
        let start: Int
    }

    package init() {}

    package var count: Int { entries.count - 1 }

    /// The text with a code.
    package subscript(code: Int32) -> String {
        String(decoding: bytes[range(of: code)], as: UTF8.self)
    }

    /// The UTF-8 bytes of the text with a code.
    package func bytes(of code: Int32) -> ArraySlice<UInt8> { bytes[range(of: code)] }

    /// Appends the UTF-8 bytes of the text with a code.
    package func append(_ code: Int32, to buffer: inout ByteBuffer) { buffer.append(bytes.span.extracting(range(of: code))) }

    /// Calls `body` with all texts one behind the other, and where they begin, each place so many numbers behind the one before.
    func withTexts<Result>(_ body: (UnsafePointer<UInt8>?, UnsafePointer<Int64>?, Int) -> Result) -> Result {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe entries.withUnsafeBytes { entries in
                let starts = unsafe entries.baseAddress.map {
                    unsafe ($0 + Self.startOffset).assumingMemoryBound(to: Int64.self)
                }
                return unsafe body(bytes.baseAddress, starts, MemoryLayout<Entry>.stride / MemoryLayout<Int64>.stride)
            }
        }
    }

    private static let startOffset = MemoryLayout<UInt64>.stride

    /// The code of a text that is there.
    package func code(of text: String) -> Int32? {
        code(of: Array(text.utf8).span)
    }

    /// The code of a text of another dictionary that is there.
    package func code(of text: ArraySlice<UInt8>) -> Int32? { code(of: text.span) }

    /// The code of a text that is there, given as UTF-8.
    package func code(of text: Span<UInt8>) -> Int32? {
        let code = found(text, prefix: Self.prefix(of: text))
        return code >= 0 ? code : nil
    }

    /// The code of a text that is there, given as UTF-8; found at once if it is `near` or one of the few behind it.
    package func code(of text: Span<UInt8>, near: Int32) -> Int32? {
        let prefix = Self.prefix(of: text)
        var code = max(near, 0)
        let end = min(code + 4, Int32(truncatingIfNeeded: count))
        while code < end {
            if equals(text, prefix, code) { return code }
            code += 1
        }
        let found = found(text, prefix: prefix)
        return found >= 0 ? found : nil
    }

    /// Whether the texts ascend in the order of bytes; one that is not near the last is then found more slowly.
    package var isAscending: Bool { slots.isEmpty }

    /// The same texts with the same codes, of which each is found as fast as any other.
    package var hashed: TextDictionary {
        var result = self
        if slots.isEmpty { result.hashAll(room: count) }
        return result
    }

    /// Whether this surely is another dictionary, unchanged; found out at once.
    package func isCopy(of other: TextDictionary) -> Bool {
        guard count == other.count else { return false }
        return unsafe entries.withUnsafeBufferPointer { entries in
            unsafe other.entries.withUnsafeBufferPointer { unsafe $0.baseAddress == entries.baseAddress }
        }
    }

    /// The code of a text that is there, else -1.
    private func found(_ text: Span<UInt8>, prefix: UInt64) -> Int32 {
        guard slots.isEmpty else { return slots[slot(of: text, prefix: prefix)] }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if precedes(middle, text) { low = middle + 1 } else { high = middle }
        }
        let code = Int32(truncatingIfNeeded: low)
        return low < count && equals(text, prefix, code) ? code : -1
    }

    @discardableResult
    package mutating func insert(_ text: String) -> Int32 {
        insert(Array(text.utf8).span)
    }

    /// The code of a text given as UTF-8, new if the text is.
    package mutating func insert(_ text: Span<UInt8>) -> Int32 {
        // Rows of one person stand together in most files.
        let prefix = Self.prefix(of: text)
        if last >= 0, equals(text, prefix, last) { return last }
        return insert(text, prefix: prefix)
    }

    /// The codes here of all texts of another dictionary, in the order of their codes there.
    package mutating func insert(all other: TextDictionary) -> [Int32] {
        if count == 0 {
            self = other
            return (0..<count).map { Int32(truncatingIfNeeded: $0) }
        }
        if slots.isEmpty, other.slots.isEmpty, other.count > 0,
            precedes(count - 1, other.bytes.span.extracting(other.range(of: 0)))
        {
            return append(all: other)
        }
        return (0..<other.count).map { code in
            insert(
                other.bytes.span.extracting(other.range(of: Int32(truncatingIfNeeded: code))), prefix: other.entries[code].prefix)
        }
    }

    /// The codes here of all texts of another dictionary, in the order of their codes there; -1 for a text that is not here.
    package func codes(of other: TextDictionary) -> [Int32] {
        // Where many texts come in no order, hashing all here takes less time than looking for each.
        if isAscending, !other.isAscending, other.count > count / 16 { return hashed.codes(of: other) }
        let size = 8192
        let parts = Parallel.concurrentMap(count: (other.count + size - 1) / size, threads: Parallel.threadCount) { part in
            codes(of: other, part * size..<min(other.count, (part + 1) * size))
        }
        return parts.count == 1 ? parts[0] : parts.flatMap(\.self)
    }

    private func codes(of other: TextDictionary, _ range: Range<Int>) -> [Int32] {
        var next: Int32 = 0
        return range.map { code in
            let text = other.bytes.span.extracting(other.range(of: Int32(truncatingIfNeeded: code)))
            // Where both have their texts in one order, the wanted one is the next or one of the few behind it.
            guard let code = self.code(of: text, near: next) else { return -1 }
            next = code + 1
            return code
        }
    }

    /// Appends the texts of another dictionary, all of which stand behind those here.
    private mutating func append(all other: TextDictionary) -> [Int32] {
        let (first, start) = (count, bytes.count)
        bytes.append(contentsOf: other.bytes)
        entries.removeLast()
        entries.append(contentsOf: other.entries.lazy.map { Entry(prefix: $0.prefix, start: $0.start + start) })
        last = Int32(truncatingIfNeeded: count - 1)
        return (first..<count).map { Int32(truncatingIfNeeded: $0) }
    }

    @inline(__always)
    private mutating func insert(_ text: Span<UInt8>, prefix: UInt64) -> Int32 {
        if slots.isEmpty {
            if count == 0 || precedes(count - 1, text) { return append(text, prefix: prefix) }
            hashAll(room: count + 1)
        }
        let slot = slot(of: text, prefix: prefix)
        if slots[slot] >= 0 {
            last = slots[slot]
            return last
        }
        slots[slot] = append(text, prefix: prefix)
        if count * 2 > slots.count { hashAll(room: count) }
        return last
    }

    @inline(__always)
    private mutating func append(_ text: Span<UInt8>, prefix: UInt64) -> Int32 {
        let code = Int32(truncatingIfNeeded: count)
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        entries[count].prefix = prefix
        entries.append(Entry(prefix: 0, start: bytes.count))
        last = code
        return code
    }

    /// The place of each code in the order of the texts' bytes.
    package func ranks() -> [Int32] {
        if slots.isEmpty { return (0..<count).map { Int32(truncatingIfNeeded: $0) } }
        let order = (0..<count).map { Int32(truncatingIfNeeded: $0) }.sorted {
            bytes(of: $0).lexicographicallyPrecedes(bytes(of: $1))
        }
        var ranks = [Int32](repeating: 0, count: count)
        for (rank, code) in order.enumerated() { ranks[Int(code)] = Int32(truncatingIfNeeded: rank) }
        return ranks
    }

    private func range(of code: Int32) -> Range<Int> { entries[Int(code)].start..<entries[Int(code) + 1].start }

    /// Whether the text with a code stands before another in the order of bytes.
    @inline(__always)
    private func precedes(_ code: Int, _ other: Span<UInt8>) -> Bool {
        let text = bytes.span.extracting(range(of: Int32(truncatingIfNeeded: code)))
        let common = min(text.count, other.count)
        let order = unsafe text.withUnsafeBufferPointer { left in
            unsafe other.withUnsafeBufferPointer { right -> Int32 in
                guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
                return unsafe memcmp(left, right, common)
            }
        }
        return order == 0 ? text.count < other.count : order < 0
    }

    /// The slot that has the text, or the free one where it belongs.
    @inline(__always)
    private func slot(of text: Span<UInt8>, prefix: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(text, prefix: prefix)) & mask
        while slots[slot] >= 0, !equals(text, prefix, slots[slot]) { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always)
    private func equals(_ text: Span<UInt8>, _ prefix: UInt64, _ code: Int32) -> Bool {
        let start = entries[Int(code)].start
        let count = text.count
        guard entries[Int(code)].prefix == prefix, entries[Int(code) + 1].start - start == count else { return false }
        guard count > 8 else { return true }
        let known = bytes.span.extracting(start..<start + count)
        var index = 8
        while index < count {
            if Self.word(of: known, from: index) != Self.word(of: text, from: index) { return false }
            index += 8
        }
        return true
    }

    /// The first eight bytes, or all of them.
    @inline(__always)
    private static func prefix(of text: Span<UInt8>) -> UInt64 {
        word(of: text, from: 0)
    }

    /// Eight bytes from `start` on, or as many as there are: a number that is different for different bytes if they are as many.
    @inline(__always)
    private static func word(of text: Span<UInt8>, from start: Int) -> UInt64 {
        let left = text.count - start
        return unsafe text.withUnsafeBytes { bytes in
            func part<Word: FixedWidthInteger>(_ type: Word.Type, _ offset: Int) -> UInt64 {
                UInt64(truncatingIfNeeded: unsafe bytes.loadUnaligned(fromByteOffset: start + offset, as: type))
            }
            if left >= 8 { return part(UInt64.self, 0) }
            if left >= 4 { return part(UInt32.self, 0) | part(UInt32.self, left - 4) << 32 }
            if left >= 2 { return part(UInt16.self, 0) | part(UInt16.self, left - 2) << 16 }
            return left == 1 ? part(UInt8.self, 0) : 0
        }
    }

    /// Gives every text a slot, with room for so many and as many again.
    private mutating func hashAll(room: Int) {
        var size = 16
        while size < room * 3 { size *= 2 }
        let mask = size - 1
        var larger = [Int32](repeating: -1, count: size)
        for code in 0..<count {
            let text = bytes.span.extracting(range(of: Int32(truncatingIfNeeded: code)))
            var slot = Int(truncatingIfNeeded: Self.hash(text, prefix: entries[code].prefix)) & mask
            while larger[slot] >= 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(truncatingIfNeeded: code)
        }
        slots = larger
    }

    /// Multiply and fold, eight bytes at a time.
    @inline(__always)
    private static func hash(_ text: Span<UInt8>, prefix: UInt64) -> UInt64 {
        var hash = folded(0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count) ^ prefix)
        var index = 8
        while index < text.count {
            hash = folded(hash ^ word(of: text, from: index))
            index += 8
        }
        return hash ^ hash >> 32
    }

    private static func folded(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
