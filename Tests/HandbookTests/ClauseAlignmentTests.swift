import Diagnostics
import Testing

@testable import Handbook

@Suite("clauses in another version of the document")
struct ClauseAlignmentTests {
    private static let lines = [
        "はじめの一文である", "職員は学び続ける", "評価を伝える", "職員は学び続ける", "異動で適性を知る", "間にある別の文", "終わりのことば",
    ]

    private static func copy(_ lines: [String]) -> NormalisedText {
        NormalisedText(SourceText(name: "copy.txt", text: lines.joined(separator: "\n")))
    }

    /// The anchors of all lines but the one between.
    private static func anchors() throws -> [ClauseAnchor] {
        let places = [1, 2, 3, 4, 5, 7].map { "C-\($0) \($0)" }.joined(separator: "\n")
        return try AnchorPlaces(SourceText(name: "places.txt", text: places)).anchors(in: copy(lines)).map(\.anchor)
    }

    /// p in place, m moved, c changed, g gone.
    private func states(_ lines: [String]) throws -> String {
        let anchors = try Self.anchors()
        let alignment = ClauseAlignment(anchors, in: Self.copy(lines))
        return anchors.map { anchor in
            switch alignment.states[anchor] {
            case .inPlace: "p"
            case .moved: "m"
            case .changed: "c"
            case .gone: "g"
            case nil: "?"
            }
        }.joined()
    }

    private static let edits: [(String, @Sendable (inout [String]) -> Void, String)] = [
        ("nothing", { _ in }, "pppppp"),
        ("a sentence is put before all", { $0.insert("新しい前置きを置く", at: 0) }, "pppppp"),
        ("one is deleted", { $0.remove(at: 2) }, "ppgppp"),
        ("one is reworded", { $0[2] = "評価の結果をていねいに伝える" }, "ppcppp"),
        ("the last is reworded", { $0[6] = "むすびのことばを置く" }, "pppppc"),
        ("the last is deleted", { $0.removeLast() }, "pppppg"),
        ("the first is deleted", { $0.removeFirst() }, "gppppp"),
        ("one goes to the end", { $0.append($0.remove(at: 2)) }, "ppmppp"),
        ("one of two equal ones is deleted", { $0.remove(at: 3) }, "pppgpp"),
        ("the text between is deleted", { $0.remove(at: 5) }, "pppppp"),
        ("everything is another text", { $0 = ["まったく別の文書である", "何も残っていない"] }, "cccccc"),
        ("there is nothing left", { $0 = [""] }, "gggggg"),
    ]

    @Test("each edit is told as what it is", arguments: edits.indices)
    func edit(index: Int) throws {
        let (name, edit, expected) = Self.edits[index]
        var lines = Self.lines
        edit(&lines)
        #expect(try states(lines) == expected, "\(name)")
    }
}
