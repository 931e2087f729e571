import Diagnostics
import Policies
import Reports
import Testing

@testable import Authoring

/// The schema that is made of the loader's declarations. What it accepts is tried by `validate_schema.py` with a library of its own.
struct RuleFileSchemaTests {
    /// Every schema under a `properties` of a schema, by its path.
    private func properties(in value: JSONValue, at path: String = "") -> [(path: String, schema: JSONValue)] {
        switch value {
        case .array(let items): return items.flatMap { properties(in: $0, at: path) }
        case .object(let members):
            return members.flatMap { member -> [(path: String, schema: JSONValue)] in
                guard member.name == "properties", case .object(let keys) = member.value else {
                    return properties(in: member.value, at: path)
                }
                return keys.flatMap { key in
                    [("\(path)/\(key.name)", key.value)] + properties(in: key.value, at: "\(path)/\(key.name)")
                }
            }
        default: return []
        }
    }

    private func text(_ name: String, of schema: JSONValue) -> String? {
        guard case .object(let members) = schema, case .text(let text) = members.first(where: { $0.name == name })?.value
        else { return nil }
        return text
    }

    @Test("every key is described in both languages, and in the one asked for", arguments: Language.allCases)
    func everyKeyIsDescribed(_ language: Language) {
        let keys = properties(in: RuleFileSchema.document(of: SectionDeclaration.all, language))
        #expect(keys.count > 200)
        for key in keys {
            let ja = text("x-description-ja", of: key.schema)
            let en = text("x-description-en", of: key.schema)
            #expect(ja?.isEmpty == false && en?.isEmpty == false && ja != en, "\(key.path)")
            #expect(text("description", of: key.schema) == (language == .ja ? ja : en), "\(key.path)")
        }
    }

    @Test("every reference inside of the schema leads to a definition, and every definition is used")
    func references() {
        guard case .object(let members) = RuleFileSchema.document(of: SectionDeclaration.all, .en),
            case .object(let definitions) = members.last?.value
        else {
            Issue.record("no definitions")
            return
        }
        let pieces = RuleFileSchema.text(.en).split(separator: "\"#/$defs/").dropFirst()
        let used = Set(pieces.map { String($0.prefix { $0 != "\"" }) })
        #expect(used == Set(definitions.map(\.name)))
    }

    @Test("the sections are the loader's, in its order")
    func sections() {
        guard case .object(let members) = RuleFileSchema.document(of: SectionDeclaration.all, .ja),
            case .object(let sections) = members.first(where: { $0.name == "properties" })?.value
        else {
            Issue.record("no sections")
            return
        }
        #expect(sections.map(\.name) == SectionDeclaration.all.map(\.name))
    }

    @Test(
        "a shape is written as the schema that takes what the loader takes",
        arguments: [
            (Shape.integer(1...9), #"{"anyOf": [{"type": "integer", "minimum": 1, "maximum": 9}, "#),
            (.integer(Int.min...Int.max), #"{"anyOf": [{"type": "integer"}, "#),
            (.choice(["a", "b"]), #"{"enum": ["a", "b"]}"#),
            (.list(.date), ##"{"type": "array", "items": {"$ref": "#/$defs/date"}}"##),
            (
                .oneOrMany(.text),
                ##"{"anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}]}"##
            ),
            (.nullable(.expression), ##"{"anyOf": [{"$ref": "#/$defs/expression"}, {"type": "null"}]}"##),
            (.anything, "{}"),
        ])
    func shapes(_ shape: Shape, _ expected: String) {
        var writer = SchemaWriter(language: .en)
        #expect(writer.schema(of: shape).line.hasPrefix(expected))
    }
}
