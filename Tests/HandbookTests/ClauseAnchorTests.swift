import Diagnostics
import Testing

@testable import Handbook

@Suite("anchors of clauses")
struct ClauseAnchorTests {
    private func anchor(_ lines: ClosedRange<Int>, of text: String) throws -> ClauseAnchor {
        let copy = NormalisedText(SourceText(name: "copy.txt", text: text))
        let places = try AnchorPlaces(SourceText(name: "places.txt", text: "C-1 \(lines.lowerBound)-\(lines.upperBound)\n"))
        let anchors = try places.anchors(in: copy)
        return anchors[0].anchor
    }

    @Test("an anchor is read as it was written, and nothing else is")
    func text() throws {
        let anchor = try anchor(1...1, of: "目標を立てる")
        #expect(anchor.text.hasSuffix("@0+6"))
        #expect(ClauseAnchor(anchor.text) == anchor)
        for wrong in [
            "", "5f2a", "\(anchor.text)x", anchor.text.uppercased(), "@0+6", "00000000000000000000@0+0",
            "00000000000000000000@-1+2",
        ] {
            #expect(ClauseAnchor(wrong) == nil, "\(wrong)")
        }
    }

    @Test("line ends, blanks and the width of letters and digits make no difference")
    func normalised() throws {
        let one = try anchor(1...1, of: "ＳＤＧｓの２０年　を")
        let other = try anchor(2...4, of: "\nSDGsの\n 20年\r\nを\n")
        #expect(one == other)
        #expect(one != (try anchor(1...1, of: "SDGsの21年を")))
    }

    @Test("what is no place is told", arguments: ["C-1", "C-1 x", "C-1 0-2", "C-1 5-3", "C-1 1-2-3", "C-1 1 2"])
    func wrongPlaces(line: String) {
        #expect(throws: JinzaiError.self) { try AnchorPlaces(SourceText(name: "places.txt", text: line)) }
    }

    @Test("lines that are not there or hold nothing are told", arguments: ["C-1 2", "C-1 9"])
    func noText(line: String) throws {
        let places = try AnchorPlaces(SourceText(name: "places.txt", text: "# a note\n\(line)"))
        #expect(throws: JinzaiError.self) { try places.anchors(in: NormalisedText(SourceText(name: "copy.txt", text: "a\n\nb"))) }
    }
}
