/// A text as its UTF-8, addressed by code point: what `charAt`, `indexOf` and `substring` work on.
struct CodePointText {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The number of code points.
    var count: Int { count(before: bytes.count) }

    /// The number of code points before a byte.
    func count(before offset: Int) -> Int {
        var count = 0
        for byte in bytes[..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The byte where a code point begins; the end for the number of code points; nil for any other number.
    func offset(of codePoint: Int64) -> Int? {
        guard codePoint >= 0, codePoint <= Int64(bytes.count) else { return nil }
        var left = codePoint
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if left == 0 { return offset }
            left -= 1
        }
        return left == 0 ? bytes.count : nil
    }

    /// The byte behind the code point that begins at `offset`.
    func end(ofCodePointAt offset: Int) -> Int {
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return min(end, bytes.count)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
