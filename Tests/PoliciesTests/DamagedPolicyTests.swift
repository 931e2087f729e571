import Diagnostics
import Foundation
import Policies
import SeededNumbers
import TestSupport
import Testing

/// Policies damaged at random: lines and words deleted, doubled, exchanged and misspelt.
struct DamagedPolicyTests {
    @Test("a damaged policy never stops the loader, and mistakes come in the order of their places inside the file")
    func damaged() throws {
        let base = try PolicyFixture.base()
        let text = base.text(in: 0..<base.scalars.count)
        var generator = SeededGenerator(seed: 711)
        var usable = 0
        let cases = Effort.cases(120, long: 20_000)
        for number in 0..<cases {
            let damaged = Self.damage(text, using: &generator)
            let loaded = PolicyLoader.load(sources: [SourceText(name: "damaged.yaml", text: damaged)])
            let offsets = loaded.diagnostics.map(\.range.offsets)
            #expect(offsets.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= damaged.unicodeScalars.count }, "case \(number)")
            #expect(offsets.map(\.lowerBound) == offsets.map(\.lowerBound).sorted(), "case \(number)")
            #expect(!DiagnosticRenderer(language: .ja).text(loaded.diagnostics).contains("{0}"), "case \(number)")
            if loaded.isUsable { usable += 1 }
        }
        // Some damage is only to texts; most of it must be noticed.
        #expect(usable < cases / 2)
    }

    private static func damage(_ text: String, using generator: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let line = Int.random(in: 1..<lines.count, using: &generator)
            let other = Int.random(in: 1..<lines.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: lines.remove(at: line)
            case 1: lines.insert(lines[other], at: line)
            case 2: lines.swapAt(line, other)
            case 3: lines[line] = exchangeWord(in: lines[line], with: lines[other], using: &generator)
            case 4: lines[line] = dropLetter(of: lines[line], using: &generator)
            default: lines[line] = "  " + lines[line]
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func exchangeWord(in line: String, with other: String, using generator: inout SeededGenerator) -> String {
        var words = line.split(separator: " ", omittingEmptySubsequences: false)
        let others = other.split(separator: " ")
        guard let position = words.indices.randomElement(using: &generator), let word = others.randomElement(using: &generator)
        else { return line }
        words[position] = word
        return words.joined(separator: " ")
    }

    private static func dropLetter(of line: String, using generator: inout SeededGenerator) -> String {
        var line = line
        guard let position = line.indices.randomElement(using: &generator) else { return line }
        line.remove(at: position)
        return line
    }
}
