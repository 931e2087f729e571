import Diagnostics
import Testing

@testable import Policies

/// What documentation and schemas are made from.
struct SectionDeclarationTests {
    private func forms(in shape: Shape) -> [ObjectForm] {
        switch shape {
        case .object(let form), .openObject(let form, _), .localizedText(let form), .message(let form):
            [form] + form.keys.flatMap { forms(in: $0.shape) }
        case .list(let inner), .oneOrMany(let inner), .nullable(let inner): forms(in: inner)
        case .dictionary(_, let values): forms(in: values)
        case .either(let shapes): shapes.flatMap { forms(in: $0) }
        default: []
        }
    }

    @Test(
        "every key is declared once in its mapping, and described in both languages",
        arguments: SectionDeclaration.all.map(\.name))
    func keysAreDescribed(_ name: String) throws {
        let section = try #require(SectionDeclaration.all.first { $0.name == name })
        #expect(!section.documentation.ja.isEmpty && !section.documentation.en.isEmpty)
        for form in forms(in: section.shape) {
            #expect(Set(form.keys.map(\.name)).count == form.keys.count)
            for key in form.keys {
                #expect(!key.documentation.ja.isEmpty && !key.documentation.en.isEmpty)
                #expect(key.documentation.ja != key.documentation.en)
            }
        }
    }

    @Test("the sections of the language are all there")
    func sections() {
        #expect(SectionDeclaration.all.map(\.name).count == 18)
        #expect(SectionDeclaration.all.filter(\.isSingle).map(\.name) == ["policy", "scale"])
    }
}
