/// The smallest part of JSON: a quoted text.
package enum JSONText {
    /// The text in quotes, with JSON's escapes; everything but quotes, backslashes, control characters and the two line separators
    /// of Unicode stays as it is.
    package static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// The same without the quotes.
    package static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.indices.first(where: { needsEscape(bytes, at: $0) }) else { return text }
        var result = Array(bytes[..<first])
        var index = first
        while index < bytes.count {
            let byte = bytes[index]
            if !needsEscape(bytes, at: index) {
                result.append(byte)
            } else if byte == 0xE2 {
                result += (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
                index += 2
            } else {
                result += escape(byte).utf8
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    private static func needsEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        default: false
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case UInt8(ascii: "\n"): return "\\n"
        case UInt8(ascii: "\r"): return "\\r"
        case UInt8(ascii: "\t"): return "\\t"
        default:
            let digits = String(byte, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
