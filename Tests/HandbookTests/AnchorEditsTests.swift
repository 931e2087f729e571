import Diagnostics
import Policies
import Testing

@testable import Handbook

@Suite("anchors written into rule files")
struct AnchorEditsTests {
    @Test("an anchor goes behind the treatment or takes the place of the old one; all else stays")
    func edits() throws {
        let text = """
            policy: {id: p, title: P}
            clauses:   # the register
              - {id: C-1, page: P1, area: a, treatment: rule,   # braces
                 summary: one}
              - id: C-2
                page: P2
                area: a
                treatment: rule   # a block
                summary: two
              - {id: C-3, page: P3, area: a, treatment: rule, anchor: old, summary: three}
              - {id: C-4, page: P4, area: a, treatment: rule, summary: four}

            """
        let policy = try Sample.policy(text).policy
        let copy = NormalisedText(SourceText(name: "copy.txt", text: "一\n二\n三"))
        let places = try AnchorPlaces(SourceText(name: "places", text: "C-1 1\nC-2 2\nC-3 3"))
        let anchors = try places.anchors(in: copy)
        let edits = try AnchorEdits(anchors, in: policy)
        let file = try #require(edits.files.first)
        #expect(edits.files.count == 1)
        let written = file.source.applying(file.edits)
        #expect(
            written
                == text.replacing(
                    "treatment: rule,   # braces", with: "treatment: rule, anchor: \(anchors[0].anchor.text),   # braces"
                )
                .replacing(
                    "treatment: rule   # a block", with: "treatment: rule\n    anchor: \(anchors[1].anchor.text)   # a block"
                )
                .replacing("anchor: old", with: "anchor: \(anchors[2].anchor.text)"))
        #expect(try Sample.policy(written).policy.clauses.map { $0.anchor != nil } == [true, true, true, false])
    }

    @Test("a clause that the policy does not have is told")
    func unknown() throws {
        let policy = try Sample.policy("policy: {id: p, title: P}\n").policy
        let copy = NormalisedText(SourceText(name: "copy.txt", text: "一"))
        let anchors = try AnchorPlaces(SourceText(name: "places", text: "C-9 1")).anchors(in: copy)
        #expect(throws: JinzaiError.self) { try AnchorEdits(anchors, in: policy) }
    }
}
