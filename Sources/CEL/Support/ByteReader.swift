/// Reads a short text byte by byte, as a time or a zone's rule.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    var isAtEnd: Bool { position == bytes.count }

    /// The next byte; nil at the end.
    var next: UInt8? { isAtEnd ? nil : bytes[position] }

    /// Reads the byte if it comes next.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == scalar.value else { return false }
        position += 1
        return true
    }

    /// Reads the text if it comes next.
    mutating func skip(text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// Reads bytes as long as they fit.
    mutating func read(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = position
        while let next, fits(next) { position += 1 }
        return bytes[start..<position]
    }

    /// Reads the ASCII digits that come next; gives their values.
    mutating func digits() -> [UInt8] {
        read { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map { $0 - UInt8(ascii: "0") }
    }

    /// Reads a number of at most 15 digits, or of exactly `width`; nil where there is none.
    mutating func number(width: Int? = nil) -> Int64? {
        let digits = digits()
        guard (1...15).contains(digits.count), width == nil || digits.count == width else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1) }
    }
}

extension ByteReader {
    /// Reads one code point of a text.
    mutating func readScalar() -> Unicode.Scalar? {
        guard next != nil else { return nil }
        var isFirst = true
        let bytes = read { byte in
            defer { isFirst = false }
            return isFirst || byte & 0xC0 == 0x80
        }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    }
}
