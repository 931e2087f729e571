/// Reads one value of JSON (RFC 8259), strictly.
package struct JSONReader {
    /// What is wrong, and at which byte from 0.
    package struct Mistake: Error {
        package let message: String
        package let offset: Int
    }

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private static let deepest = 500

    /// The value that `text` holds, with nothing but blanks around it.
    package static func read(_ text: String) throws(Mistake) -> JSONValue {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.position == reader.bytes.count else { throw reader.mistake("something follows the value") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func mistake(_ message: String) -> Mistake { Mistake(message: message, offset: position) }

    private mutating func skipBlanks() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func need(_ character: Unicode.Scalar) throws(Mistake) {
        guard take(character) else { throw mistake("\(character) is needed") }
    }

    private mutating func value() throws(Mistake) -> JSONValue {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw mistake("nested too deep") }
        skipBlanks()
        switch current.map(Unicode.Scalar.init) {
        case "{": return try object()
        case "[": return try array()
        case "\"": return .string(try string())
        case "t": return try word("true", .bool(true))
        case "f": return try word("false", .bool(false))
        case "n": return try word("null", .null)
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .number(try number())
        default: throw mistake("a value is needed")
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw mistake("a value is needed") }
        position += word.utf8.count
        return value
    }

    private mutating func object() throws(Mistake) -> JSONValue {
        position += 1
        var members: [(key: String, value: JSONValue)] = []
        skipBlanks()
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw mistake("a name is needed") }
            let key = try string()
            skipBlanks()
            try need(":")
            members.append((key, try value()))
            skipBlanks()
        } while take(",")
        try need("}")
        return .object(members)
    }

    private mutating func array() throws(Mistake) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipBlanks()
        if take("]") { return .array(elements) }
        repeat {
            elements.append(try value())
            skipBlanks()
        } while take(",")
        try need("]")
        return .array(elements)
    }

    private mutating func number() throws(Mistake) -> String {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(Mistake) {
        let start = position
        while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
        guard position > start else { throw mistake("a digit is needed") }
    }

    private mutating func string() throws(Mistake) -> String {
        position += 1
        var result: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: result, as: UTF8.self) else { throw mistake("the text is not UTF-8") }
                return text
            case UInt8(ascii: "\\"): result += Array(UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter)
            case 0..<0x20: throw mistake("a control character stands in a text")
            default: result.append(byte)
            }
        }
        throw mistake("the text is not closed")
    }

    private mutating func escape() throws(Mistake) -> Unicode.Scalar {
        guard let byte = current else { throw mistake("the text is not closed") }
        position += 1
        switch Unicode.Scalar(byte) {
        case "\"": return "\""
        case "\\": return "\\"
        case "/": return "/"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try codePoint()
        default: throw mistake("no such escape")
        }
    }

    private mutating func codePoint() throws(Mistake) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take("\\"), take("u") else { throw mistake("half a character") }
        let second = try fourDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw mistake("half a character") }
        return scalar
    }

    private mutating func fourDigits() throws(Mistake) -> UInt32 {
        guard position + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
            bytes[position] != UInt8(ascii: "+")
        else { throw mistake("four hexadecimal digits are needed") }
        position += 4
        return value
    }
}
