import Foundation
import TestSupport
import Testing

@Suite("jinzai schema")
struct SchemaCommandTests {
    @Test("the schema is JSON, described in the language asked for", arguments: [("ja", "条項"), ("en", "clause")])
    func schema(language: String, word: String) throws {
        let run = try JinzaiBinary.run(["schema", "--language", language])
        #expect(run.status == 0)
        #expect(run.err == "")
        let document = try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
        #expect(document["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let sections = try #require(document["properties"] as? [String: [String: Any]])
        #expect(
            sections["clauses"]?["description"] as? String
                == (language == "ja" ? "文書が述べていることの一覧" : "the register of what the document says"))
        #expect(run.out.contains(word))
    }
}
