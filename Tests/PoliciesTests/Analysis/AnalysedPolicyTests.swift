import CivilTime
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Policies

/// Each file of `Analysed` adds to the small policy there one thing that analysis has something to say of, or stands alone.
struct AnalysedPolicyTests {
    static let names: [String] = {
        let folder = PackageRoot.url("Tests/PoliciesTests/Analysed").path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0 != "base.yaml" }.map { String($0.dropLast(".yaml".count)) }.sorted()
    }()

    static func source(_ name: String) throws -> SourceText {
        SourceText(name: "\(name).yaml", text: try PackageRoot.text("Tests/PoliciesTests/Analysed/\(name).yaml"))
    }

    static func analysis(of sources: [SourceText]) throws -> PolicyAnalysis {
        let loaded = PolicyLoader.load(sources: sources)
        #expect(loaded.diagnostics.map(\.message.en) == [])
        let typed = PolicyTyper.type(try #require(loaded.policy))
        #expect(typed.diagnostics.filter { $0.severity > .note }.map(\.message.en) == [])
        let day = sources.flatMap { [$0.line(1), $0.line(2)] }.first { $0.hasPrefix("# as-of ") }
            .flatMap { ScalarText.date(String($0.dropFirst("# as-of ".count))) }
        return PolicyAnalysis(of: try #require(typed.policy), asOf: day)
    }

    static func analysis(of name: String) throws -> PolicyAnalysis {
        let source = try source(name)
        return try analysis(of: source.line(1) == "# alone" ? [source] : [self.source("base"), source])
    }

    @Test("nothing is said of a policy of which there is nothing to say")
    func soundPolicy() throws {
        let analysis = try Self.analysis(of: [Self.source("base")])
        #expect(DiagnosticRenderer(language: .en).text(analysis.diagnostics) == "")
        #expect(analysis.unfollowed.map(\.text) == ["employee.years >= params.trial_years[employee.grade.stream]"])
    }

    @Test("one thing is told once, with its place and a record, in both languages", arguments: names)
    func isToldOnce(_ name: String) throws {
        let analysis = try Self.analysis(of: name)
        #expect(analysis.diagnostics.count == 1)
        for language in Language.allCases {
            let text = DiagnosticRenderer(language: language).text(analysis.diagnostics)
            Golden.check(text, named: "analysed/\(name).\(language.rawValue).txt")
        }
    }

    @Test("there is a policy for every kind of diagnostic")
    func everyKindHasOne() throws {
        let recorded = try Self.names.map { try PackageRoot.text("Tests/PoliciesTests/Golden/analysed/\($0).en.txt") }
        #expect(AnalysisDiagnostics.all.map(\.code).filter { code in !recorded.contains { $0.contains(code) } } == [])
    }

    @Test("every kind belongs to one analysis, has help and a code of its own")
    func kindsAreDeclared() {
        let codes = AnalysisDiagnostics.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0 >= "JZ0420" && $0 <= "JZ0469" })
        #expect(AnalysisDiagnostics.all.allSatisfy { $0.help != nil })
        #expect(Analyses.all.flatMap(\.kinds).map(\.code).sorted() == codes.sorted())
    }

    @Test("a fix mends the file", arguments: names)
    func fixMends(_ name: String) throws {
        guard let fix = try Self.analysis(of: name).diagnostics.first?.fixes.first else { return }
        let source = fix.range.source
        let mended = SourceText(name: source.name, text: source.applying([TextEdit(fix)]))
        #expect(try Self.analysis(of: [Self.source("base"), mended]).diagnostics.map(\.message.en) == [])
    }

    @Test("Meguro's policy has nothing worse than notes")
    func meguro() throws {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path])
        let policy = try #require(loaded.policy)
        let typed = try #require(PolicyTyper.type(policy).policy)
        let analysis = PolicyAnalysis(of: typed)
        #expect(DiagnosticRenderer(language: .en).text(analysis.diagnostics.filter { $0.severity > .note }) == "")
        #expect(analysis.followed >= 70)
    }
}
