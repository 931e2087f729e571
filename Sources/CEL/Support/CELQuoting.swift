/// How texts and bytes are written in an expression.
enum CELQuoting {
    /// `'…'`, with escapes for what cannot be read plainly.
    static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars { result += escaped(scalar) }
        return result + "'"
    }

    /// `b'…'`; bytes outside printable ASCII as `\xhh`.
    static func quoted(bytes: [UInt8]) -> String {
        var result = "b'"
        for byte in bytes {
            let scalar = Unicode.Scalar(byte)
            result += (0x20...0x7E).contains(byte) ? escaped(scalar) : "\\x" + hexadecimal(UInt32(byte), width: 2)
        }
        return result + "'"
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "'": "\\'"
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
                scalar.value > 0xFFFF
                    ? "\\U" + hexadecimal(scalar.value, width: 8) : "\\u" + hexadecimal(scalar.value, width: 4)
            default: String(scalar)
            }
        }
    }

    private static func hexadecimal(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
