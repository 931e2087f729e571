import CivilTime

extension CELValue {
    /// As `%s` of `format` writes it: texts as they are, doubles without an exponent, the entries of a map by the text of their keys.
    ///
    /// An error for optionals and for a host's objects.
    var formatted: String {
        get throws(CELError) {
            switch self {
            case .null: return "null"
            case .bool(let value): return value ? "true" : "false"
            case .int(let value): return String(value)
            case .uint(let value): return String(value)
            case .double(let value): return NumberText.plain(value)
            case .string(let value): return value
            case .bytes(let value): return Self.formatted(value)
            case .list(let value): return try Self.formatted(value)
            case .map(let value): return try Self.formatted(value)
            case .type(let value): return value.name
            case .duration(let value): return value.text
            case .timestamp(let value): return value.text
            case .date(let value): return value.description
            case .object(let object as IPAddress): return object.description
            case .object(let object as IPNetwork): return object.description
            case .optional, .object:
                throw CELError(.invalidArgument, "`%s` of `format` cannot write a value of type \(type.name)")
            }
        }
    }

    private static func formatted(_ list: CELList) throws(CELError) -> String {
        var texts: [String] = []
        var size = 0
        for element in list {
            texts.append(try element.formatted)
            size += texts[texts.count - 1].utf8.count
            try ResultLimit.check(bytes: size)
        }
        return "[" + texts.joined(separator: ", ") + "]"
    }

    private static func formatted(_ map: CELMap) throws(CELError) -> String {
        var texts: [(key: String, value: String)] = []
        var size = 0
        for (key, value) in map {
            texts.append((try key.formatted, try value.formatted))
            size += texts[texts.count - 1].key.utf8.count + texts[texts.count - 1].value.utf8.count
            try ResultLimit.check(bytes: size)
        }
        texts.sort { CELText.precedes($0.key, $1.key) }
        return "{" + texts.map { $0.key + ": " + $0.value }.joined(separator: ", ") + "}"
    }

    /// The text that the bytes encode, with one U+FFFD for each run of bytes that encode none.
    private static func formatted(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var isBroken = false
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                text.append(scalar)
                isBroken = false
            case .error:
                if !isBroken { text.append("\u{FFFD}") }
                isBroken = true
            case .emptyInput: return String(text)
            }
        }
    }
}
