import Foundation
import TestSupport
import Testing

@Suite("The Swift code of the documentation")
struct SnippetTests {
    @Test("every snippet is a part of the example package", arguments: ["CELInTenMinutes", "OwnObjectsAndFunctions"])
    func snippets(name: String) throws {
        let folder = "Documentation/cel-example/Sources/cel-example"
        let sources = try FileManager.default.contentsOfDirectory(atPath: PackageRoot.url(folder).path)
            .filter { $0.hasSuffix(".swift") }.map { try PackageRoot.text("\(folder)/\($0)") }
        let blocks = try DocumentationPage(name).blocks("swift")
        #expect(blocks.count >= 3)
        for block in blocks {
            #expect(sources.contains { contains($0, block) }, "\(block.joined(separator: "\n"))")
        }
    }

    /// Whether the lines stand in the text one after another, all indented by the same more.
    private func contains(_ text: String, _ block: [String]) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.indices.contains { start in
            let indent = String(lines[start].prefix { $0 == " " })
            let end = start + block.count
            return end <= lines.count && zip(lines[start..<end], block).allSatisfy { $0 == ($1.isEmpty ? "" : indent + $1) }
        }
    }
}
