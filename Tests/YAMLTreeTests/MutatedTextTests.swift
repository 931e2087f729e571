import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLTree

@Suite("damaged rule files")
struct MutatedTextTests {
    /// What a slip of the hand, an editor or a bad copy puts into a file.
    private static let slips: [[UInt8]] =
        [
            "\t", "\n", "\r\n", "\r", " ", "    ", ":", ": ", "- ", "#", " #", "\"", "'", "{", "}", "[", "]", "&a", "*a", "*a ",
            "!", "|\n", ">-\n",
            "---\n", "...\n", "%YAML 1.3\n", "? ", "\u{feff}", "\u{3000}", "：", "\\", "\0", "\u{1b}", "\u{85}", "\u{2028}", "𠮷",
        ].map { Array($0.utf8) } + [[0xff], [0x83, 0x5c], [0xe3, 0x81]]

    @Test("never stop the reader, and each diagnostic lies inside its file")
    func mutations() throws {
        let folder = PackageRoot.url("Rules/meguro")
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
        let files = try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
            [UInt8](try Data(contentsOf: folder.appending(path: $0)))
        }
        var generator = SeededGenerator(seed: 2_025)
        var refused = 0
        for _ in 0..<Effort.cases(300, long: 50_000) {
            let text = Self.mutated(try #require(files.randomElement(using: &generator)), &generator)
            let document = YAMLReader.read(utf8: text, name: "mutated.yaml")
            if document.root == nil { refused += 1 }
            for diagnostic in document.diagnostics {
                let end = document.source.scalars.count
                #expect(diagnostic.range.offsets.lowerBound >= 0 && diagnostic.range.offsets.upperBound <= end, "\(text)")
            }
        }
        #expect(refused > 0, "no text was damaged enough")
    }

    /// A piece of a file with one to three slips in it.
    private static func mutated(_ file: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        let start = Int.random(in: 0..<max(1, file.count - 600), using: &generator)
        let lineStart = file[..<start].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        var text = Array(file[lineStart...].prefix(Int.random(in: 1...1_500, using: &generator)))
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0...text.count, using: &generator)
            let removed = place..<min(text.count, place + Int.random(in: 0...4, using: &generator))
            text.replaceSubrange(removed, with: slips.randomElement(using: &generator) ?? [])
        }
        return text
    }
}
