import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import YAMLTree

/// Each file in `Mistakes` is the smallest text with one mistake; its record says how it is shown and what its fixes make of it.
@Suite("Mistakes in YAML")
struct MistakeTests {
    private static let folder = PackageRoot.url("Tests/YAMLTreeTests/Mistakes")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

    @Test("a mistake is shown as recorded, in both languages", arguments: names)
    func shown(name: String) throws {
        let document = try Self.read(name)
        let code = String(name.prefix { $0 != "-" })
        if code.hasPrefix("JZ") { #expect(document.diagnostics.map(\.code).contains(code)) }
        var text = Language.allCases.map { DiagnosticRenderer(language: $0).text(document.diagnostics) }.joined(separator: "\n")
        let fixes = document.diagnostics.flatMap(\.fixes)
        if !fixes.isEmpty {
            let mended = document.source.applying(fixes.map { TextEdit($0) })
            let left = Self.diagnostics(of: YAMLReader.read(SourceText(name: name, text: mended)))
            text += "\n--- mended, \(left.isEmpty ? "clean" : "then \(left.map(\.code).joined(separator: ", "))")\n\(mended)"
        }
        Golden.check(text, named: name.replacing(".yaml", with: ".txt"))
    }

    @Test("every kind of mistake has a text that shows it")
    func everyKind() {
        let shown = Set(Self.names.map { String($0.prefix { $0 != "-" }) })
        // Two have tests of their own below.
        let apart = [YAMLDiagnostics.fileTooLarge.code, YAMLDiagnostics.unreadable.code]
        let missing = YAMLDiagnostics.all.map(\.code).filter { !shown.contains($0) && !apart.contains($0) }
        #expect(missing == [])
        #expect(Set(YAMLDiagnostics.all.map(\.code)).count == YAMLDiagnostics.all.count)
    }

    @Test("a file over the limit is refused before it is read")
    func tooLarge() {
        let limits = YAMLLimits(bytes: 1 << 20)
        let source = SourceText(name: "big.yaml", text: String(repeating: "a: b\n", count: 1 << 18))
        let document = YAMLReader.read(source, limits: limits)
        #expect(document.root == nil)
        #expect(document.diagnostics.map(\.message.en) == ["the file is larger than 1 MB"])
        let bytes = YAMLReader.read(utf8: Array("あ: b\n".utf8), name: "big.yaml", limits: YAMLLimits(bytes: 6))
        #expect(bytes.diagnostics.map(\.code) == ["JZ0101"])
        #expect(YAMLReader.read(SourceText(name: "big.yaml", text: "あ: b"), limits: YAMLLimits(bytes: 6)).diagnostics.isEmpty)
    }

    @Test("what libyaml has no known words for is said in general ones, and its own are not shown")
    func unknownProblem() {
        var diagnostics: [Diagnostic] = []
        let text = ReadableText(SourceText(name: "x.yaml", text: "a: b\nc: d\n"), diagnostics: &diagnostics)
        let problem = YAMLProblem(text: "found a dragon", offset: 5, context: "while scanning a cave", contextOffset: 0)
        let mistake = SyntaxMistake.diagnostic(of: problem, after: nil, in: text)
        #expect(mistake.code == YAMLDiagnostics.unreadable.code)
        #expect(mistake.range.text == "c")
        #expect(!DiagnosticRenderer(language: .en).text(mistake).contains("dragon"))
    }

    @Test("100 levels are read, 101 are not")
    func depth() {
        func nested(_ depth: Int) -> YAMLDocument {
            let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return YAMLReader.read(SourceText(name: "deep.yaml", text: text))
        }
        #expect(nested(100).diagnostics.isEmpty)
        #expect(nested(101).diagnostics.map(\.code) == ["JZ0105"])
        #expect(nested(100_000).diagnostics.map(\.code) == ["JZ0105"])
    }

    @Test("the wording of every kind follows the rules", arguments: YAMLDiagnostics.all)
    func wording(kind: DiagnosticKind) {
        for text in [kind.message, kind.help].compactMap(\.self) {
            #expect(!text.en.isEmpty && !text.ja.isEmpty)
            #expect(text.en.first?.isUppercase == false && !text.en.hasSuffix(".") && !text.ja.hasSuffix("。"))
            #expect(!text.en.contains("\n") && !text.ja.contains("\n"))
        }
        #expect(kind.help != nil)
    }

    private static func read(_ name: String) throws -> YAMLDocument {
        let bytes = try Data(contentsOf: folder.appending(path: name))
        let document = YAMLReader.read(utf8: Array(bytes), name: name)
        return YAMLDocument(
            source: document.source, root: document.root, comments: document.comments, diagnostics: diagnostics(of: document))
    }

    /// Those of the reader, and those that its caller asks for where `when` holds an expression.
    private static func diagnostics(of document: YAMLDocument) -> [Diagnostic] {
        document.diagnostics + (document.root?["when"].flatMap { YAMLTraps.mistake(ofExpression: $0) }.map { [$0] } ?? [])
    }
}
