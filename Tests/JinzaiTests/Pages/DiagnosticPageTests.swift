import Diagnostics
import Foundation
import Jinzai
import TestSupport
import Testing

@Suite("the pages of the codes")
struct DiagnosticPageTests {
    private static let folder = "Documentation/diagnostics"

    /// Codes that are never told alone, each with the one that comes with it.
    private static let alongside = ["JZ0513": "JZ0524", "JZ0529": "JZ0526", "JZ0545": "JZ0541"]

    @Test("every kind has a page, and every page a kind")
    func complete() {
        let kinds = Set(DiagnosticCatalog.all.map(\.code))
        let pages = DiagnosticPage.all.map(\.code)
        #expect(kinds.subtracting(pages).sorted() == [], "declare their pages in Sources/Jinzai/Pages")
        #expect(Set(pages).subtracting(kinds).sorted() == [])
        #expect(Set(pages).count == pages.count)
    }

    @Test("the wrong example is told with exactly its code, the right one with none", arguments: DiagnosticPage.all.map(\.code))
    func examples(_ code: String) throws {
        let page = try #require(DiagnosticPage.of(code))
        if let right = try PageExample(page.right, as: page.form) {
            #expect(right.codes == [], "the right example: \(right.text[.en] ?? "")")
        }
        // A file of two thousand million rows is not made.
        guard code != "JZ0925" else { return }
        let told = try #require(try Self.told(page))
        #expect(Set(told.codes).subtracting([Self.alongside[code] ?? ""]) == [code], "the wrong example: \(told.text[.en] ?? "")")
    }

    @Test("the documentation has these pages, and an index", arguments: [DiagnosticPage.all])
    func documentation(_ pages: [DiagnosticPage]) throws {
        for page in pages {
            Golden.check(page.markdown(told: try Self.told(page)?.text ?? [:]), file: "\(Self.folder)/\(page.code).md")
        }
        Golden.check(Self.index(pages), file: "\(Self.folder)/README.md")
        let files = try FileManager.default.contentsOfDirectory(atPath: PackageRoot.url(Self.folder).path)
        #expect(files.sorted() == (["README.md"] + pages.map { $0.code + ".md" }).sorted())
    }

    @Test("wording is there in both languages and ends its sentences")
    func wording() {
        for page in DiagnosticPage.all {
            #expect(page.why.ja.hasSuffix("。") && page.why.en.hasSuffix("."), "\(page.code)")
            #expect(page.why.ja != page.why.en && page.wrong != page.right, "\(page.code)")
            for language in Language.allCases { #expect(page.text(in: language).hasPrefix("\(page.code): "), "\(page.code)") }
        }
    }

    private static func told(_ page: DiagnosticPage) throws -> PageExample? {
        try PageExample(page.wrong, as: page.form) ?? SketchedExamples.told(page.code)
    }

    private static func index(_ pages: [DiagnosticPage]) -> String {
        let rows = pages.map { page in
            let cells = [page.title.ja, page.title.en].map { $0.replacing("|", with: "\\|") }
            return "| [\(page.code)](\(page.code).md) | \(page.kind?.severity.rawValue ?? "") | \(cells[0]) | \(cells[1]) |\n"
        }
        return """
            # 指摘の番号 / The codes of diagnostics

            `jinzai explain-code JZ0121` はここと同じ説明を表示します。/ `jinzai explain-code JZ0121` prints the same.

            | | | 日本語 | English |
            |---|---|---|---|
            \(rows.joined())
            """
    }
}
