import Diagnostics
import Foundation
import SeededNumbers
import TestSupport
import Testing

@testable import YAMLTree

@Suite("damaged rule files")
struct MutatedTextTests {
    /// What a slip of the hand, an editor or a bad copy puts into a file.
    private static let slips: [[UInt8]] =
        [
            "\t", "\n", "\r\n", "\r", " ", "    ", ":", ": ", "- ", "#", " #", "\"", "'", "{", "}", "[", "]", "&a", "*a", "*a ",
            "!", "|\n", ">-\n",
            "---\n", "...\n", "@", "`", "%", ",", ">", "|", "?", "", "<<: ", "%YAML 1.3\n", "? ", "\u{feff}", "\u{3000}", "：",
            "\\", "\0", "\u{1b}", "\u{85}", "\u{2028}", "𠮷",
        ].map { Array($0.utf8) } + [[0xff], [0x83, 0x5c], [0xe3, 0x81]]

    @Test("never stop the reader, and every place lies inside the file")
    func mutations() throws {
        let files = try ["Rules/meguro", "Tests/YAMLTreeTests/Mistakes"].flatMap(Self.files)
        #expect(files.count > 50)
        var generator = SeededGenerator(seed: 2_025)
        var refused = 0
        for _ in 0..<Effort.cases(2_000, long: 50_000) {
            let text = Self.mutated(try #require(files.randomElement(using: &generator)), &generator)
            let document = YAMLReader.read(utf8: text, name: "mutated.yaml")
            if document.root == nil { refused += 1 }
            try Self.checkPlaces(document)
            Self.mend(document)
        }
        #expect(refused > 0, "no text was damaged enough")
    }

    private static func files(in folder: String) throws -> [[UInt8]] {
        let folder = PackageRoot.url(folder)
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
        return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
            [UInt8](try Data(contentsOf: folder.appending(path: $0)))
        }
    }

    private static func checkPlaces(_ document: YAMLDocument) throws {
        let end = document.source.scalars.count
        let shown = document.source.text(in: 0..<end).debugDescription
        for node in document.root.map(RandomTextTests.nodes) ?? [] {
            try #require(node.range.offsets.lowerBound >= 0 && node.range.offsets.upperBound <= end, "\(shown)")
            guard let scalar = node.scalar, node.alias == nil else { continue }
            try #require(scalar.isExact, "\(shown)")
            let places = (0...scalar.text.unicodeScalars.count).map { scalar.sourceOffset(at: $0) }
            try #require(places == places.sorted() && places.allSatisfy { (0...end).contains($0) }, "\(shown)")
            _ = YAMLTraps.mistake(ofExpression: node)
        }
        for diagnostic in document.diagnostics {
            let offsets = diagnostic.range.offsets
            try #require(offsets.lowerBound >= 0 && offsets.upperBound <= end, "\(shown)")
            _ = DiagnosticRenderer(language: .ja).text(diagnostic)
        }
    }

    /// What the fixes make of a text can be read too.
    private static func mend(_ document: YAMLDocument) {
        let edits = document.diagnostics.flatMap(\.fixes).map { TextEdit($0) }
        if !edits.isEmpty { _ = YAMLReader.read(SourceText(name: "mended.yaml", text: document.source.applying(edits))) }
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
