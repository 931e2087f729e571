import Diagnostics
import Jinzai
import Testing

@Suite("the catalogue of diagnostics")
struct DiagnosticCatalogTests {
    private let kinds = DiagnosticCatalog.ofPolicies + DiagnosticCatalog.ofRecords

    @Test("no code is used twice")
    func codes() {
        let codes = kinds.map(\.code)
        #expect(Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.isEmpty)
        #expect(codes.count > 100)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /JZ\d{4}/) != nil })
    }

    @Test("every wording is there in both languages, on one line, and ends without a full stop")
    func wording() {
        for kind in kinds {
            for text in [kind.message] + (kind.help.map { [$0] } ?? []) {
                for language in Language.allCases {
                    #expect(!text[language].isEmpty && !text[language].contains("\n"), "\(kind.code)")
                    #expect(!text[language].hasSuffix("."), "\(kind.code)")
                }
            }
        }
    }
}
