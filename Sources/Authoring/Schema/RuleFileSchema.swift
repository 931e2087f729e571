package import Diagnostics
import Policies
import Reports

/// The JSON Schema (2020-12) of rule files, for editors and for whoever checks files without this program.
///
/// It is made from what the loader declares, and knows of a file what can be known without the others: keys, required keys, kinds of
/// values. Every key is described in both languages: `description` is the one asked for, `x-description-ja` and `x-description-en`
/// are always there.
package enum RuleFileSchema {
    /// The schema as JSON text, described in `language`.
    package static func text(_ language: Language) -> String {
        document(of: SectionDeclaration.all, language).indented + "\n"
    }

    static func document(of sections: [SectionDeclaration], _ language: Language) -> JSONValue {
        var writer = SchemaWriter(language: language)
        let properties = sections.map { section in
            // A section without anything in it is an empty one, but for those that are one entry.
            let shape = section.isSingle ? section.shape : .nullable(section.shape)
            return JSONMember(section.name, writer.described(section.documentation, shape))
        }
        return .object([
            JSONMember("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            JSONMember("title", .text(title[language])),
            JSONMember("type", .texts(["object", "null"])),
            JSONMember("properties", .object(properties)),
            JSONMember("additionalProperties", .bool(false)),
            JSONMember("$defs", .object(writer.definitions)),
        ])
    }

    private static let title = LocalizedText(ja: "jinzai のルールファイル", en: "a rule file of jinzai")
}
