import Diagnostics
import Policies
import SeededNumbers
import TestSupport
import Testing

@testable import Handbook

@Suite("Meguro's clauses and the policy's own text", .enabled(if: SharedFolder.isUsable))
struct MeguroClauseTests {
    private let policy: Policy
    private let copy: SourceText
    private let places: AnchorPlaces

    init() throws {
        policy = try Sample.meguro().policy
        copy = SourceText(name: "document.txt", text: try SharedFolder.text("domain/000_51412416ca92cad9.txt"))
        places = try AnchorPlaces(
            SourceText(name: "places", text: try PackageRoot.text("Fixtures/meguro-clause-lines.txt")))
    }

    /// A text that stands several times, as the same ability of several grades, cannot tell which of them is meant.
    private func isAlone(_ place: (clause: String, lines: ClosedRange<Int>)) -> Bool {
        let text = NormalisedText(copy)
        let characters = text.characters(ofLines: place.lines)
        let fingerprint = text.fingerprint(of: characters)
        return text.occurrences(of: [fingerprint], count: characters.count)[fingerprint]?.count == 1
    }

    private func report(_ lines: [String]) -> ClauseReport {
        ClauseReport(policy, copy: NormalisedText(SourceText(name: "copy.txt", text: lines.joined(separator: "\n"))))
    }

    private var lines: [String] { (1...copy.lineCount).map { copy.line($0) } }

    @Test("164 of the 165 clauses stand where they stood; the one that is derived has no anchor")
    func allInPlace() {
        let report = ClauseReport(policy, copy: NormalisedText(copy))
        #expect(report.inPlace == 164)
        #expect(report.withoutAnchor == 1)
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics.map(\.message.en))")
    }

    @Test("the anchors in the rule files are those of the lines that were noted")
    func anchors() throws {
        let made = try places.anchors(in: NormalisedText(copy))
        #expect(made.count == 164)
        for (clause, anchor) in made { #expect(policy.clauses[id: clause]?.anchor == anchor.text, "\(clause)") }
        #expect(try AnchorEdits(made, in: policy).files.isEmpty)
    }

    @Test("a clause that is taken out, reworded or put at the end is told, and no other clause", arguments: 0..<9)
    func edit(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let place = try #require(places.places.shuffled(using: &random).first { isAlone($0) && $0.lines.count > 1 })
        var lines = lines
        let range = place.lines.lowerBound - 1...place.lines.upperBound - 1
        let code: String
        switch seed % 3 {
        case 0:
            lines.removeSubrange(range)
            code = ClauseDiagnostics.gone.code
        case 1:
            lines[range.lowerBound] += "これは書き足した文である"
            code = ClauseDiagnostics.changed.code
        default:
            let moved = Array(lines[range])
            lines.removeSubrange(range)
            lines += moved
            code = ClauseDiagnostics.moved.code
        }
        let told = report(lines).diagnostics.map { "\($0.code) \($0.message.en)" }
        #expect(told.contains { $0.hasPrefix(code) && $0.contains("`\(place.clause)`") }, "\(place.clause): \(told)")
        #expect(told.count == 1, "\(place.clause): \(told)")
    }
}
