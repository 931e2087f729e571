import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Handbook

@Suite("the forms of the handbook")
struct HandbookFormTests {
    private static let cases = HandbookForms.all.flatMap { form in Language.allCases.map { (form.name, $0) } }

    @Test("the sample policy reads as it was recorded", arguments: cases)
    func recorded(name: String, language: Language) throws {
        let form = try #require(HandbookForms.named(name))
        let text = form.text(of: HandbookBuilder(try Sample.policy(), language: language).page())
        Golden.check(text, named: "sample.\(language.rawValue).\(name == "html" ? "html" : "md")")
    }

    @Test("a page of Meguro's policy needs nothing else, and every link leads to one place", arguments: Language.allCases)
    func selfContained(language: Language) throws {
        let page = HTMLForm().text(of: HandbookBuilder(try Sample.meguro(), language: language).page())
        for mark in ["<script", "src=", "http:", "https:", "@import", "url(", "javascript:"] {
            #expect(!page.contains(mark), "\(mark)")
        }
        let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let links = Set(page.matches(of: /href="#([^"]*)"/).map { String($0.1) })
        #expect(links.count > 200)
        #expect(links.subtracting(ids).isEmpty, "\(links.subtracting(ids).sorted().prefix(5))")
    }

    @Test("every element of the page is closed in its place", arguments: Language.allCases)
    func nesting(language: Language) throws {
        let page = HTMLForm().text(of: HandbookBuilder(try Sample.meguro(), language: language).page())
        let body = try #require(page.range(of: "<html").map { page[$0.lowerBound...] })
        var open: [Substring] = []
        for tag in body.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) where !["br", "meta"].contains(tag.2) {
            if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
        }
        #expect(open.isEmpty)
    }

    @Test("whatever the policy holds is text, not a mark")
    func escaped() throws {
        let hostile = "</style><script>alert('1')</script>\"&"
        let page = HandbookPage(
            title: hostile, subtitle: hostile, language: .en, facts: [Fact(hostile, Phrase(hostile))],
            sections: [
                HandbookPage.Section(
                    id: "a\"b", title: hostile,
                    blocks: [
                        .paragraph(Phrase([.text(hostile), .strong(hostile), .code(hostile), .link(hostile, to: hostile)])),
                        .remark(Phrase(hostile)), .code(hostile),
                        .list([Point(Phrase(hostile), below: [Point(Phrase(hostile))])]),
                        .table(Grid(caption: hostile, columns: [hostile], rows: [Grid.Row([[Phrase(hostile)]], id: hostile)])),
                        .entry(
                            Entry(
                                id: hostile, title: hostile, code: hostile, badges: [Badge(hostile)],
                                blocks: [.group(title: hostile, id: hostile, [])])),
                    ])
            ], foot: hostile)
        let text = HTMLForm().text(of: page)
        #expect(!text.contains("<script"))
        #expect(text.matches(of: /<\/style>/).count == 1)
        #expect(!text.contains("alert('"))
    }
}
