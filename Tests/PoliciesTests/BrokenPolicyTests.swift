import Diagnostics
import Foundation
import Policies
import TestSupport
import Testing

/// Each file of `Broken` adds one mistake to the small policy there (or stands alone where it says so).
struct BrokenPolicyTests {
    static let names: [String] = {
        let folder = PackageRoot.url("Tests/PoliciesTests/Broken").path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0 != "base.yaml" }.map { String($0.dropLast(".yaml".count)) }.sorted()
    }()

    static func load(_ name: String) throws -> LoadedPolicy {
        let source = try PolicyFixture.broken(name)
        let sources = source.line(1) == "# alone" ? [source] : [try PolicyFixture.base(), source]
        return PolicyLoader.load(sources: sources)
    }

    @Test("a mistake is told once, with its place, in both languages", arguments: names)
    func isToldOnce(_ name: String) throws {
        let loaded = try Self.load(name)
        #expect(loaded.diagnostics.count == 1)
        #expect(loaded.isUsable == loaded.diagnostics.allSatisfy { $0.severity != .error })
        for language in Language.allCases {
            let text = DiagnosticRenderer(language: language).text(loaded.diagnostics)
            Golden.check(text, named: "broken/\(name).\(language.rawValue).txt")
        }
    }

    @Test("there are broken policies for every kind of mistake")
    func everyKindHasOne() throws {
        let recorded = try Self.names.map { try PackageRoot.text("Tests/PoliciesTests/Golden/broken/\($0).en.txt") }
        #expect(PolicyDiagnostics.all.map(\.code).filter { code in !recorded.contains { $0.contains(code) } } == [])
        #expect(Self.names.count >= 60)
    }

    @Test("a fix mends the file", arguments: names)
    func fixMends(_ name: String) throws {
        let loaded = try Self.load(name)
        guard let fix = loaded.diagnostics.first?.fixes.first else { return }
        let source = fix.range.source
        let mended =
            source.text(in: 0..<fix.range.offsets.lowerBound) + fix.replacement
            + source.text(in: fix.range.offsets.upperBound..<source.scalars.count)
        let sources = [SourceText(name: source.name, text: mended)]
        let again = PolicyLoader.load(sources: source.line(1) == "# alone" ? sources : [try PolicyFixture.base()] + sources)
        #expect(again.diagnostics.map(\.message.en) == [])
    }

    @Test("codes are of this module and used once")
    func codesAreUnique() {
        let codes = PolicyDiagnostics.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("JZ03") && $0.utf8.count == 6 })
        #expect(PolicyDiagnostics.all.allSatisfy { $0.help != nil })
    }
}
