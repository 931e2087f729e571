import Diagnostics
import Policies
import Reports

/// Writes shapes as JSON Schema, and gathers what several places share.
///
/// Our scalars are all text until the type of their key reads them, so that `page: 12` is as good as `page: "12"`: a schema for
/// text takes what YAML calls numbers and booleans, and one for numbers takes quoted ones.
struct SchemaWriter {
    let language: Language
    private var shared: [String: JSONValue] = [:]

    init(language: Language) { self.language = language }

    /// What `$ref`s of the schemas that were written point to, by name.
    var definitions: [JSONMember] {
        shared.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) }
    }

    /// The schema of a place that is documented.
    mutating func described(_ documentation: LocalizedText, _ shape: Shape) -> JSONValue {
        let words = [
            JSONMember("description", .text(documentation[language])),
            JSONMember("x-description-ja", .text(documentation.ja)),
            JSONMember("x-description-en", .text(documentation.en)),
        ]
        return .object(words + members(of: shape))
    }

    mutating func schema(of shape: Shape) -> JSONValue { .object(members(of: shape)) }

    private mutating func members(of shape: Shape) -> [JSONMember] {
        switch shape {
        case .list(let item): [JSONMember("type", .text("array")), JSONMember("items", schema(of: item))]
        case .oneOrMany(let item): any([item, .list(item)])
        case .nullable(let inner): [JSONMember("anyOf", .array(alternatives(of: inner) + [ScalarSchema.null]))]
        case .either(let shapes): any(shapes)
        case .dictionary(let keys, let values):
            [
                JSONMember("type", .text("object")), JSONMember("propertyNames", .object(ScalarSchema.key(keys))),
                JSONMember("additionalProperties", schema(of: values)),
            ]
        case .object(let form): object(form, others: .bool(false))
        case .openObject(let form, let values): object(form, others: schema(of: values))
        case .localizedText(let form): reference("localized_text") { $0.either(.text, form) }
        case .message(let form): reference("message") { $0.either(.text, form) }
        default: reference(ScalarSchema.name(of: shape)) { _ in .object(ScalarSchema.members(of: shape)) }
        }
    }

    private mutating func any(_ shapes: [Shape]) -> [JSONMember] {
        [JSONMember("anyOf", .array(shapes.flatMap { alternatives(of: $0) }))]
    }

    private mutating func alternatives(of shape: Shape) -> [JSONValue] {
        switch shape {
        case .either(let shapes): shapes.flatMap { alternatives(of: $0) }
        case .oneOrMany(let item): alternatives(of: item) + [schema(of: .list(item))]
        default: [schema(of: shape)]
        }
    }

    private mutating func either(_ scalar: Shape, _ form: ObjectForm) -> JSONValue {
        let mapping = object(form, others: .bool(false)) + [JSONMember("minProperties", .integer(1))]
        return .object([JSONMember("anyOf", .array([schema(of: scalar), .object(mapping)]))])
    }

    private mutating func object(_ form: ObjectForm, others: JSONValue) -> [JSONMember] {
        let properties = form.keys.map { JSONMember($0.name, described($0.documentation, $0.shape)) }
        var members = [JSONMember("type", .text("object")), JSONMember("properties", .object(properties))]
        let required = form.keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { members.append(JSONMember("required", .texts(required))) }
        if !form.exactlyOne.isEmpty {
            members.append(JSONMember("oneOf", .array(form.exactlyOne.map { Self.requiring([$0]) })))
        }
        if !form.atMostOne.isEmpty { members.append(JSONMember("not", Self.requiring(form.atMostOne))) }
        return members + [JSONMember("additionalProperties", others)]
    }

    private static func requiring(_ names: [String]) -> JSONValue { .object([JSONMember("required", .texts(names))]) }

    /// Inline where `name` is nil, else written once.
    private mutating func reference(_ name: String?, _ write: (inout SchemaWriter) -> JSONValue) -> [JSONMember] {
        guard let name else {
            guard case .object(let members) = write(&self) else { return [] }
            return members
        }
        if shared[name] == nil { shared[name] = write(&self) }
        return [JSONMember("$ref", .text("#/$defs/\(name)"))]
    }
}
