import CScan

/// One value of a JSON text, or the name of a property, which stands before its value.
struct JSONToken {
    enum Kind: UInt8 {
        case object
        case array
        case string
        case number
        case truth
        case null
    }

    let kind: Kind
    /// Whether a string has escapes.
    var isEscaped = false
    /// The bytes of a string without its quotes, of anything else as it stands.
    var start: Int
    var end: Int
    /// The index of the token behind this one and all that is in it.
    var next = 0
}

/// Checks a JSON text (RFC 8259) and lists its values in the order in which they begin.
struct JSONTape {
    /// How deep objects and arrays may be nested.
    static let depthLimit = 64

    private(set) var tokens: [JSONToken] = []
    private var index = 0
    private var end = 0
    private let level: cscan_level

    init(_ scanning: Scanning = .best) {
        level = scanning.level
    }

    /// Reads one value that fills a range of the bytes; the offset of the first byte that is not JSON, nil if there is none.
    mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        tokens.removeAll(keepingCapacity: true)
        index = range.lowerBound
        end = range.upperBound
        skipSpaces(bytes)
        guard value(bytes, depth: 0) else { return index }
        skipSpaces(bytes)
        return index == end ? nil : index
    }

    private mutating func skipSpaces(_ bytes: Span<UInt8>) {
        while index < end {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func value(_ bytes: Span<UInt8>, depth: Int) -> Bool {
        guard index < end else { return false }
        switch bytes[index] {
        case UInt8(ascii: "{"): return depth < Self.depthLimit && container(bytes, .object, depth)
        case UInt8(ascii: "["): return depth < Self.depthLimit && container(bytes, .array, depth)
        case UInt8(ascii: "\""): return string(bytes)
        case UInt8(ascii: "t"): return word(bytes, Self.yes, .truth)
        case UInt8(ascii: "f"): return word(bytes, Self.no, .truth)
        case UInt8(ascii: "n"): return word(bytes, Self.nothing, .null)
        default: return number(bytes)
        }
    }

    private mutating func container(_ bytes: Span<UInt8>, _ kind: JSONToken.Kind, _ depth: Int) -> Bool {
        let opener = tokens.count
        let close = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
        tokens.append(JSONToken(kind: kind, start: index, end: index))
        index += 1
        skipSpaces(bytes)
        var isFirst = true
        while !(isFirst && index < end && bytes[index] == close) {
            isFirst = false
            if kind == .object {
                guard index < end, bytes[index] == UInt8(ascii: "\""), string(bytes), skip(UInt8(ascii: ":"), bytes) else {
                    return false
                }
            }
            guard value(bytes, depth: depth + 1) else { return false }
            skipSpaces(bytes)
            guard index < end else { return false }
            if bytes[index] == close { break }
            guard skip(UInt8(ascii: ","), bytes) else { return false }
        }
        index += 1
        tokens[opener].end = index
        tokens[opener].next = tokens.count
        return true
    }

    /// Goes past a sign and the spaces around it.
    private mutating func skip(_ sign: UInt8, _ bytes: Span<UInt8>) -> Bool {
        skipSpaces(bytes)
        guard index < end, bytes[index] == sign else { return false }
        index += 1
        skipSpaces(bytes)
        return true
    }

    private static let yes = Array("true".utf8)
    private static let no = Array("false".utf8)
    private static let nothing = Array("null".utf8)

    private mutating func word(_ bytes: Span<UInt8>, _ word: [UInt8], _ kind: JSONToken.Kind) -> Bool {
        let start = index
        for byte in word {
            guard index < end, bytes[index] == byte else { return false }
            index += 1
        }
        append(kind, start, index)
        return true
    }

    private mutating func number(_ bytes: Span<UInt8>) -> Bool {
        let start = index
        if index < end, bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index
        guard digits(bytes), bytes[first] != UInt8(ascii: "0") || index == first + 1 else { return false }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits(bytes) else { return false }
        }
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            guard digits(bytes) else { return false }
        }
        append(.number, start, index)
        return true
    }

    private mutating func digits(_ bytes: Span<UInt8>) -> Bool {
        let start = index
        while index < end, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        return index > start
    }

    private mutating func append(_ kind: JSONToken.Kind, _ start: Int, _ end: Int, escaped: Bool = false) {
        tokens.append(JSONToken(kind: kind, isEscaped: escaped, start: start, end: end, next: tokens.count + 1))
    }

    private mutating func string(_ bytes: Span<UInt8>) -> Bool {
        index += 1
        let start = index
        var escaped = false
        while true {
            index = Self.stringEnd(bytes, from: index, end, level)
            guard index < end else { return false }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                append(.string, start, index, escaped: escaped)
                index += 1
                return true
            case UInt8(ascii: "\\"):
                escaped = true
                let length = JSONEscape.length(bytes, at: index, end: end)
                guard length > 0 else { return false }
                index += length
            default: return false
            }
        }
    }

    /// The offset of the next quote, backslash or control character, or `end`.
    @inline(__always)
    private static func stringEnd(_ bytes: Span<UInt8>, from start: Int, _ end: Int, _ level: cscan_level) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return 0 }
            return unsafe cscan_string_end(bytes, start, end, level)
        }
    }
}
