package import CEL
import Diagnostics
import YAMLTree

extension CELValue {
    /// What a value of JSON means without tags: a number without fraction and exponent is an int.
    init(plainJSON json: CEL.JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let digits): self = Self.number(digits) ?? .string(digits)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .list(CELList(elements.map { CELValue(plainJSON: $0) }))
        case .object(let members):
            self = .map(CELMap(strings: members.map { ($0.key, CELValue(plainJSON: $0.value)) }))
        }
    }

    /// What a node of YAML means: a plain scalar may be null, true, false or a number; every other one is a text.
    init(plainYAML node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = scalar.style == .plain ? Self.plain(scalar.text) : .string(scalar.text)
        case .sequence(let elements): self = .list(CELList(elements.map { CELValue(plainYAML: $0) }))
        case .mapping(let entries):
            self = .map(CELMap(strings: entries.map { ($0.key.plainText, CELValue(plainYAML: $0.value)) }))
        }
    }

    private static func plain(_ text: String) -> CELValue {
        switch text {
        case "", "~", "null": .null
        case "true": .bool(true)
        case "false": .bool(false)
        default: number(text) ?? .string(text)
        }
    }

    /// An int, a uint beyond it, or a double; nil for what is no decimal number.
    private static func number(_ text: String) -> CELValue? {
        let digits = text.utf8.allSatisfy { "+-.eE".utf8.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits else { return nil }
        if let value = Int64(text) { return .int(value) }
        if let value = UInt64(text) { return .uint(value) }
        return Double(text).map { .double($0) }
    }

    /// The type as far as the value shows it: a list of ints is a `list(int)`, a list of this and that a `list(dyn)`.
    package var inferredType: CELType {
        switch self {
        case .list(let list): .list(Self.common(list.map(\.inferredType)))
        case .map(let map):
            .map(key: Self.common(map.keys.map(\.inferredType)), value: Self.common(map.values.map(\.inferredType)))
        case .null: .dyn
        default: type
        }
    }

    private static func common(_ types: [CELType]) -> CELType {
        guard let first = types.first, types.allSatisfy({ $0 == first }) else { return .dyn }
        return first
    }
}

extension YAMLNode {
    /// The text of a key.
    var plainText: String {
        if case .scalar(let scalar) = content { return scalar.text }
        return range.text
    }
}
