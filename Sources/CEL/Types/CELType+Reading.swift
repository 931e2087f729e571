extension CELType {
    /// Reads a type as `description` writes it: `list(int)`, `map(string, dyn)`, `timestamp`, `google.protobuf.Int32Value`, `<T>`.
    /// Nil where the text is no type.
    public init?(_ text: String) {
        var reader = TypeReader(text: Array(text.unicodeScalars))
        guard let type = reader.type(), reader.isAtEnd else { return nil }
        self = type
    }

    fileprivate static let simple: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes, "null": .null,
        "null_type": .null, "dyn": .dyn, "any": .any, "timestamp": .timestamp, "duration": .duration, "date": .date,
        "list": .list(.dyn), "map": .map(key: .dyn, value: .dyn), "type": .type(.dyn), "optional_type": .optional(.dyn),
        "error": .error,
    ]
}

private struct TypeReader {
    let text: [Unicode.Scalar]
    var position = 0

    var isAtEnd: Bool { position == text.count }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        while position < text.count, text[position] == " " { position += 1 }
        guard position < text.count, text[position] == sign else { return false }
        position += 1
        return true
    }

    private mutating func name() -> String {
        var name = String.UnicodeScalarView()
        while position < text.count, Lexer.isNamePart(text[position]) || text[position] == "." {
            name.append(text[position])
            position += 1
        }
        return String(name)
    }

    mutating func type() -> CELType? {
        if take("<") {
            let name = name()
            return take(">") && !name.isEmpty ? .parameter(name) : nil
        }
        while position < text.count, text[position] == " " { position += 1 }
        let name = name()
        guard !name.isEmpty else { return nil }
        guard take("(") else {
            return CELType.simple[name] ?? WellKnownMessage(fullName: name)?.type ?? .named(name, [])
        }
        var parts: [CELType] = []
        repeat {
            guard let part = type() else { return nil }
            parts.append(part)
        } while take(",")
        guard take(")") else { return nil }
        return made(name, parts)
    }

    private func made(_ name: String, _ parts: [CELType]) -> CELType? {
        switch (name, parts.count) {
        case ("list", 1): .list(parts[0])
        case ("map", 2): .map(key: parts[0], value: parts[1])
        case ("optional_type", 1): .optional(parts[0])
        case ("wrapper", 1): .wrapper(parts[0])
        case ("type", 1): .type(parts[0])
        default: .named(name, parts)
        }
    }
}
