import CEL
import CivilTime
import Diagnostics
import Foundation
import Jinzai
import Policies
import Records
import TestSupport
import YAMLTree

@testable import CELPolicy

/// What is told about an example of a page.
struct PageExample {
    let codes: [String]
    /// As the command shows it.
    let text: [Language: String]

    init(_ diagnostics: [Diagnostic]) {
        codes = diagnostics.map(\.code)
        text = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let renderer = DiagnosticRenderer(language: language)
                return (language, diagnostics.sortedByPlace().map(renderer.text).joined())
            })
    }

    /// Tries an example; nil for a sketch, which a person reads and no program.
    init?(_ example: String, as form: DiagnosticPage.Form) throws {
        switch form {
        case .yaml: self.init(YAMLReader.read(SourceText(name: "example.yaml", text: example)).diagnostics)
        case .rules: self.init(try Self.told(example, besides: PackageRoot.text("Tests/PoliciesTests/Broken/base.yaml")))
        case .policy: self.init(try Self.told(example, besides: nil))
        case .expression: self.init(try Self.told(Self.variable(example), besides: Self.base()))
        case .analysis:
            self.init(try Self.analysed(example, besides: PackageRoot.text("Tests/PoliciesTests/Analysed/base.yaml")))
        case .analysisAlone: self.init(try Self.analysed(example, besides: nil))
        case .coverage: self.init(try Self.tested(example) { try $0.measureCoverage().diagnostics })
        case .mutation: self.init(try Self.tested(example) { try $0.mutate().diagnostics })
        case .waivers: self.init(try Self.waived(SourceText(name: "waivers.yaml", text: example)))
        case .waiverTable: self.init(try Self.waived(SourceText(name: "waivers.csv", text: example)))
        case .celPolicy:
            var environment = CELEnvironment()
            environment.declare(variable: "a", .bool)
            self.init(PolicyCompiler(environment).compile(SourceText(name: "policy.yaml", text: example)).diagnostics)
        case .records: try self.init(files: Self.files(example))
        case .sketch: return nil
        }
    }

    /// Reads records by the policy of the pages.
    init(files: [(path: String, bytes: [UInt8])]) throws {
        let policy = CheckedPolicy.load(sources: [
            SourceText(name: "records.yaml", text: try PackageRoot.text("Tests/JinzaiTests/Pages/records.yaml"))
        ])
        let schema = try policy.usable().policy.records
        do throws(JinzaiError) {
            self.init(findings: try DatasetReader(schema: schema).read(files: files).findings)
        } catch {
            self.init(error)
        }
    }

    init(findings: [DataFinding]) {
        codes = findings.map(\.code)
        text = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, findings.map { Self.line($0, language) }.joined())
            })
    }

    init(_ error: JinzaiError) {
        codes = [error.code]
        text = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, "\(error.code): \(error.message[language])\n   \(error.help?[language] ?? "")\n")
            })
    }

    /// The same, where a folder that only this run has is shown under another name.
    func naming(_ folder: String, _ name: String) -> PageExample {
        PageExample(codes: codes, text: text.mapValues { $0.replacing(folder, with: name) })
    }

    private init(codes: [String], text: [Language: String]) {
        self.codes = codes
        self.text = text
    }

    private static func line(_ finding: DataFinding, _ language: Language) -> String {
        let place = finding.place
        let help = finding.help.map { "   \($0[language])\n" } ?? ""
        let severity = finding.severity.label[language]
        return "\(place.file):\(place.line): \(severity) \(finding.code): \(finding.message[language])\n\(help)"
    }

    static func base() throws -> String { try PackageRoot.text("Tests/PoliciesTests/Broken/base.yaml") }

    /// An expression as the value of a variable, which may be of any type.
    static func variable(_ expression: String) -> String {
        "variables:\n  employee:\n    example: |\n      " + expression
    }

    /// What is told about a rule file, and about its examples where it has no mistake.
    static func told(_ text: String, besides base: String?) throws -> [Diagnostic] {
        let source = SourceText(name: "example.yaml", text: text)
        let others = base.map { [SourceText(name: "base.yaml", text: $0)] } ?? []
        let policy = CheckedPolicy.load(sources: others + [source])
        let examples = policy.isUsable ? try policy.runExamples().diagnostics : []
        return (policy.diagnostics + examples).filter { $0.range.source === source || base == nil }
    }

    /// What a look at the examples of a rule file says of it.
    private static func tested(
        _ text: String, _ look: (CheckedPolicy) throws -> [Diagnostic]
    ) throws -> [Diagnostic] {
        let source = SourceText(name: "example.yaml", text: text)
        let policy = CheckedPolicy.load(sources: [SourceText(name: "base.yaml", text: try base()), source])
        return try look(policy).filter { $0.range.source === source }
    }

    /// What is told about a file of waivers.
    private static func waived(_ source: SourceText) throws -> [Diagnostic] {
        let policy = CheckedPolicy.load(sources: [SourceText(name: "base.yaml", text: try base())])
        return WaiverFile.read(source, policy: try policy.usable().policy).diagnostics
    }

    /// What analysis says of a rule file that has no mistake.
    private static func analysed(_ text: String, besides base: String?) throws -> [Diagnostic] {
        let source = SourceText(name: "example.yaml", text: text)
        let others = base.map { [SourceText(name: "base.yaml", text: $0)] } ?? []
        let policy = CheckedPolicy.load(sources: others + [source])
        let day = source.line(1).firstMatch(of: #/# as-of ([\d-]+)/#).flatMap { CivilDate.reading(String($0.output.1))?.value }
        return policy.diagnostics.filter { $0.severity > .note } + (policy.analysis(asOf: day)?.diagnostics ?? [])
    }

    private static func files(_ example: String) -> [(path: String, bytes: [UInt8])] {
        example.components(separatedBy: "--- ").dropFirst().map { part in
            let lines = part.split(separator: "\n", maxSplits: 1)
            let text = lines.count > 1 ? String(lines[1]) : ""
            return (String(lines[0]), Array(text.isEmpty || text.hasSuffix("\n") ? text.utf8 : (text + "\n").utf8))
        }
    }
}
