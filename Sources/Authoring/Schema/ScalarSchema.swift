import Policies
import Reports

/// The schemas of single values, and of the names of keys.
enum ScalarSchema {
    static let null = JSONValue.object([JSONMember("type", .text("null"))])

    /// Under which name places share the schema of a shape; nil where it differs from place to place.
    static func name(of shape: Shape) -> String? {
        switch shape {
        case .text, .reference: "text"
        case .expression: "expression"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .monthDay: "month_day"
        case .declaration: "id"
        case .name: "name"
        case .literalType: "type"
        default: nil
        }
    }

    static func members(of shape: Shape) -> [JSONMember] {
        switch shape {
        case .text, .reference, .expression: [anyScalar, JSONMember("minLength", .integer(1))]
        case .declaration: [anyScalar] + key(shape)
        case .name, .monthDay: [JSONMember("type", .text("string"))] + key(shape)
        case .date: [JSONMember("type", .text("string")), JSONMember("format", .text("date"))] + key(shape)
        case .integer(let range): quotedToo([JSONMember("type", .text("integer"))] + bounds(range), pattern: integer)
        case .number: quotedToo([JSONMember("type", .text("number"))], pattern: number)
        case .boolean: quotedToo([JSONMember("type", .text("boolean"))], pattern: "^(true|false)$")
        case .choice(let words): [JSONMember("enum", .texts(words))]
        case .literalType:
            alternatives([JSONMember("enum", .texts(LiteralType.names))], [JSONMember("type", .text("string")), pattern(type)])
        default: []
        }
    }

    /// What the name of a key of such a shape must be like; the names of keys are always texts.
    static func key(_ shape: Shape) -> [JSONMember] {
        switch shape {
        case .integer: [pattern(integer)]
        case .date: [pattern(date)]
        case .monthDay: [pattern(monthDay)]
        case .declaration: [pattern(id)]
        case .name:
            [
                pattern("^[A-Za-z_][A-Za-z0-9_]*$"),
                JSONMember("not", .object([JSONMember("enum", .texts(ExpressionName.words.sorted()))])),
            ]
        default: [JSONMember("minLength", .integer(1))]
        }
    }

    private static let integer = "^-?[0-9]+$"
    private static let number = "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"
    private static let date = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    private static let monthDay = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    /// Letters and digits of any script; of ASCII's signs only `.`, `-`, `_`, `/` and `:`.
    private static let id = "^[^\\s!-,;-@\\[-^`{-~]+$"
    private static let type = "^((list|map)\\()*(int|double|string|bool|date)\\)*$"

    private static let anyScalar = JSONMember("type", .texts(["string", "number", "boolean"]))

    private static func pattern(_ text: String) -> JSONMember { JSONMember("pattern", .text(text)) }

    private static func bounds(_ range: ClosedRange<Int>) -> [JSONMember] {
        [
            range.lowerBound == Int.min ? nil : JSONMember("minimum", .integer(range.lowerBound)),
            range.upperBound == Int.max ? nil : JSONMember("maximum", .integer(range.upperBound)),
        ].compactMap { $0 }
    }

    private static func quotedToo(_ members: [JSONMember], pattern text: String) -> [JSONMember] {
        alternatives(members, [JSONMember("type", .text("string")), pattern(text)])
    }

    private static func alternatives(_ first: [JSONMember], _ second: [JSONMember]) -> [JSONMember] {
        [JSONMember("anyOf", .array([.object(first), .object(second)]))]
    }
}
