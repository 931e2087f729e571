/// The escapes of JSON strings.
enum JSONEscape {
    /// The number of bytes of the escape at `index`, a pair of surrogates being one; 0 if it is none.
    static func length(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
        guard index + 1 < end else { return 0 }
        guard bytes[index + 1] == UInt8(ascii: "u") else { return simple(bytes[index + 1]) == nil ? 0 : 2 }
        guard let first = unit(bytes, at: index, end: end), !UTF16.isTrailSurrogate(first) else { return 0 }
        guard UTF16.isLeadSurrogate(first) else { return 6 }
        guard let second = unit(bytes, at: index + 6, end: end), UTF16.isTrailSurrogate(second) else { return 0 }
        return 12
    }

    /// Appends a string's text without escapes; the string was found to be well-formed.
    static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let length = length(bytes, at: index, end: range.upperBound)
            if length == 2 {
                result.append(simple(bytes[index + 1]) ?? 0)
            } else if let scalar = scalar(bytes, at: index, end: range.upperBound) {
                result.append(contentsOf: Array(String(scalar).utf8))
            }
            index += max(length, 1)
        }
    }

    private static func scalar(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Unicode.Scalar? {
        guard let first = unit(bytes, at: index, end: end) else { return nil }
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
        guard let second = unit(bytes, at: index + 6, end: end) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    }

    /// The number of a `\u` escape.
    private static func unit(_ bytes: Span<UInt8>, at index: Int, end: Int) -> UInt16? {
        guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt16 = 0
        for offset in 2..<6 {
            let byte = bytes[index + offset]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    private static func simple(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }
}
