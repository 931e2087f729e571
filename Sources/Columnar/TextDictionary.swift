/// Different texts, numbered in the order in which they were first met. Two texts are the same only if their UTF-8 bytes are.
package struct TextDictionary: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text begins in `bytes`, and the end.
    private var starts: [Int] = [0]
    /// Codes by open addressing; -1 where free. Its size is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 16)
    /// The first eight bytes of each text, so that most comparisons need no more.
    private var prefixes: [UInt64] = []
    private var last: Int32 = -1

    package init() {}

    package var count: Int { starts.count - 1 }

    /// The text with a code.
    package subscript(code: Int32) -> String {
        String(decoding: bytes[range(of: code)], as: UTF8.self)
    }

    /// The UTF-8 bytes of the text with a code.
    package func bytes(of code: Int32) -> ArraySlice<UInt8> { bytes[range(of: code)] }

    /// The code of a text that is there.
    package func code(of text: String) -> Int32? {
        code(of: Array(text.utf8).span)
    }

    /// The code of a text of another dictionary that is there.
    package func code(of text: ArraySlice<UInt8>) -> Int32? { code(of: text.span) }

    /// The code of a text that is there, given as UTF-8.
    package func code(of text: Span<UInt8>) -> Int32? {
        let code = slots[slot(of: text, prefix: Self.prefix(of: text))]
        return code >= 0 ? code : nil
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
        let slot = slot(of: text, prefix: prefix)
        if slots[slot] >= 0 {
            last = slots[slot]
            return last
        }
        let code = Int32(truncatingIfNeeded: count)
        for index in text.indices { bytes.append(text[index]) }
        starts.append(bytes.count)
        prefixes.append(prefix)
        slots[slot] = code
        last = code
        if count * 2 > slots.count { grow() }
        return code
    }

    /// The place of each code in the order of the texts' bytes.
    package func ranks() -> [Int32] {
        let order = (0..<count).map { Int32(truncatingIfNeeded: $0) }.sorted {
            bytes(of: $0).lexicographicallyPrecedes(bytes(of: $1))
        }
        var ranks = [Int32](repeating: 0, count: count)
        for (rank, code) in order.enumerated() { ranks[Int(code)] = Int32(truncatingIfNeeded: rank) }
        return ranks
    }

    private func range(of code: Int32) -> Range<Int> { starts[Int(code)]..<starts[Int(code) + 1] }

    /// The slot that has the text, or the free one where it belongs.
    private func slot(of text: Span<UInt8>, prefix: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(text, prefix: prefix)) & mask
        while slots[slot] >= 0, !equals(text, prefix, slots[slot]) { slot = (slot + 1) & mask }
        return slot
    }

    private func equals(_ text: Span<UInt8>, _ prefix: UInt64, _ code: Int32) -> Bool {
        let start = starts[Int(code)]
        guard prefixes[Int(code)] == prefix, starts[Int(code) + 1] - start == text.count else { return false }
        var index = 8
        while index < text.count {
            if bytes[start + index] != text[index] { return false }
            index += 1
        }
        return true
    }

    /// The first eight bytes, or all of them.
    private static func prefix(of text: Span<UInt8>) -> UInt64 {
        word(of: text, from: 0)
    }

    private static func word(of text: Span<UInt8>, from start: Int) -> UInt64 {
        var word: UInt64 = 0
        let end = min(start + 8, text.count)
        var index = start
        while index < end {
            word = word << 8 | UInt64(text[index])
            index += 1
        }
        return word
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var larger = [Int32](repeating: -1, count: slots.count * 2)
        for code in 0..<count {
            let text = bytes.span.extracting(starts[code]..<starts[code + 1])
            var slot = Int(truncatingIfNeeded: Self.hash(text, prefix: prefixes[code])) & mask
            while larger[slot] >= 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(truncatingIfNeeded: code)
        }
        slots = larger
    }

    /// Multiply and fold, eight bytes at a time.
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
