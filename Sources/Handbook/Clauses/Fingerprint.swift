import CSodium

/// Ten bytes of the BLAKE2b hash of a normalised text.
package struct Fingerprint: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt16

    /// Of bytes of UTF-8.
    init(of bytes: ArraySlice<UInt8>) {
        var hash = [UInt8](repeating: 0, count: 16)
        _ = unsafe bytes.withUnsafeBufferPointer { text in
            unsafe crypto_generichash(&hash, hash.count, text.baseAddress, UInt64(text.count), nil, 0)
        }
        high = hash[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = UInt16(hash[8]) << 8 | UInt16(hash[9])
    }

    /// From its twenty hexadecimal digits; nil where the text is none.
    init?(_ text: Substring) {
        let digits = Array(text.utf8)
        guard digits.count == 20, digits.allSatisfy(Self.isDigit), let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt16(text.dropFirst(16), radix: 16)
        else { return nil }
        self.high = high
        self.low = low
    }

    /// Twenty hexadecimal digits.
    var text: String { Self.padded(String(high, radix: 16), to: 16) + Self.padded(String(low, radix: 16), to: 4) }

    private static func padded(_ digits: String, to width: Int) -> String {
        String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
