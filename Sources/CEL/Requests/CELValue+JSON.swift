import CivilTime

extension CELValue {
    /// The value in the notation with one tag for its kind: `{"int": "1"}`, `{"list": [{"bool": true}]}`.
    package var taggedJSON: JSONValue {
        switch self {
        case .null: Self.tagged("null", .null)
        case .bool(let value): Self.tagged("bool", .bool(value))
        case .int(let value): Self.tagged("int", .string(String(value)))
        case .uint(let value): Self.tagged("uint", .string(String(value)))
        case .double(let value): Self.tagged("double", .string(Self.text(value)))
        case .string(let value): Self.tagged("string", .string(value))
        case .bytes(let value): Self.tagged("bytes", .string(Base64.encode(value)))
        case .list(let value): Self.tagged("list", .array(value.map(\.taggedJSON)))
        case .map(let value): Self.tagged("map", .array(value.map { .array([$0.taggedJSON, $1.taggedJSON]) }))
        case .type(let value): Self.tagged("type", .string(value.name))
        case .duration(let value): Self.tagged("duration", .string(value.text))
        case .timestamp(let value): Self.tagged("timestamp", .string(value.text))
        case .date(let value): Self.tagged("date", .string(value.description))
        case .optional(.none): Self.tagged("optional", .null)
        case .optional(.some(let value)): Self.tagged("optional", value.taggedJSON)
        case .object(let value): Self.tagged("object", .string(value.type.name))
        }
    }

    private static func tagged(_ tag: String, _ value: JSONValue) -> JSONValue { .object([(tag, value)]) }

    private static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        return "\(value)"
    }

    /// Reads that notation. Nil where it is not followed.
    package init?(taggedJSON json: JSONValue) {
        guard let members = json.members, members.count == 1 else { return nil }
        let (tag, content) = members[0]
        switch (tag, content) {
        case ("null", .null): self = .null
        case ("bool", .bool(let value)): self = .bool(value)
        case ("list", .array(let elements)):
            let values = elements.compactMap(CELValue.init(taggedJSON:))
            guard values.count == elements.count else { return nil }
            self = .list(CELList(values))
        case ("map", .array(let entries)):
            guard let map = Self.map(entries) else { return nil }
            self = .map(map)
        case ("optional", .null): self = .optional(.none)
        case ("optional", _):
            guard let inner = CELValue(taggedJSON: content) else { return nil }
            self = .optional(.some(inner))
        case (_, .string(let text)):
            guard let value = Self.scalar(tag, text) else { return nil }
            self = value
        default: return nil
        }
    }

    private static func map(_ entries: [JSONValue]) -> CELMap? {
        var read: [(key: CELValue, value: CELValue)] = []
        for entry in entries {
            guard let pair = entry.elements, pair.count == 2, let key = CELValue(taggedJSON: pair[0]),
                let value = CELValue(taggedJSON: pair[1])
            else { return nil }
            read.append((key, value))
        }
        return try? CELMap(read)
    }

    private static func scalar(_ tag: String, _ text: String) -> CELValue? {
        switch tag {
        case "int": Int64(text).map(CELValue.int)
        case "uint": UInt64(text).map(CELValue.uint)
        case "double": Double(text).map(CELValue.double)
        case "string": .string(text)
        case "bytes": Base64.decode(text).map(CELValue.bytes)
        case "type": CELType(text).map { .type($0.erased) }
        case "date": Self.date(text)
        case "duration", "timestamp": time(tag, text)
        default: nil
        }
    }

    private static func date(_ text: String) -> CELValue? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2]).map(CELValue.date)
    }

    private static func time(_ tag: String, _ text: String) -> CELValue? {
        tag == "duration"
            ? (try? CELDuration(parsing: text)).map(CELValue.duration)
            : (try? CELTimestamp(parsing: text)).map(CELValue.timestamp)
    }
}
