import Diagnostics

/// A JSON value whose objects keep the order of their keys.
package indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that JSON cannot write (NaN, infinities) becomes null.
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([JSONMember])

    package static func integer(_ value: Int) -> JSONValue { .integer(Int64(value)) }

    /// The text, or null for none.
    package static func text(orNull text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    package static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }

    /// On one line.
    package var line: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): value.isFinite ? "\(value)" : "null"
        case .text(let text): JSONText.quoted(text)
        case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { JSONText.quoted($0.name) + ": " + $0.value.line }.joined(separator: ", ") + "}"
        }
    }
}

/// A key of an object with its value.
package struct JSONMember: Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}
