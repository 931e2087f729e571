import CivilTime
import Diagnostics
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// A random policy with what analysis says of it, and the means to try that on every record.
struct AnalysisTrial {
    /// What a `match` does with a record.
    enum Choice: Hashable {
        case entry(Int)
        case nothing
        case unknown
    }

    let random: FragmentPolicy
    let analysis: PolicyAnalysis
    private let world: World

    init(_ random: FragmentPolicy) throws {
        self.random = random
        let policy = try Self.policy(random.text)
        analysis = PolicyAnalysis(of: policy)
        world = try Self.world(policy)
    }

    static func policyAnalysis(_ random: FragmentPolicy) throws -> PolicyAnalysis { PolicyAnalysis(of: try policy(random.text)) }

    private static func policy(_ text: String) throws -> TypedPolicy {
        let loaded = PolicyLoader.load(sources: [SourceText(name: "random.yaml", text: text)])
        #expect(loaded.diagnostics.map(\.message.en) == [], "\(text)")
        let policy = try #require(loaded.policy)
        let typed = PolicyTyper.type(policy)
        #expect(typed.diagnostics.filter { $0.severity > .note }.map(\.message.en) == [], "\(text)")
        return try #require(typed.policy)
    }

    private static func world(_ policy: TypedPolicy) throws -> World {
        let dataset = try DatasetReader(schema: policy.policy.records)
            .read(files: [(path: "employees.csv", bytes: Array(FragmentRecord.csv.utf8))])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        let world = World(policy: policy, dataset: dataset, time: time)
        PlanRunner(world: world).run()
        return world
    }

    func diagnostics(on lines: [Int]) -> [Diagnostic] {
        analysis.diagnostics.filter { lines.contains($0.range.start.line) }
    }

    /// What a rule says of every record.
    func outcomes(of id: String) throws -> [Outcome] { try Self.outcomes(of: id, in: world) }

    private static func outcomes(of id: String, in world: World) throws -> [Outcome] {
        let rule = try #require(world.policy.rules.first { $0.rule.id == id })
        let evaluator = RuleEvaluator(rule, in: world.policy)
        return FragmentRecord.all.indices.map { evaluator.judge(world, row: $0).outcome }
    }

    /// What conditions come to for every record: `flagged`, `clear` or `unknown`.
    func truths(of conditions: [String]) throws -> [[Outcome]] {
        let rules = conditions.enumerated().map { Self.rule("tried-\($0)", $1) }.joined()
        let world = try Self.world(try Self.policy(random.text + rules))
        return try conditions.indices.map { try Self.outcomes(of: "tried-\($0)", in: world) }
    }

    private static func rule(_ id: String, _ condition: String, examples: String = "") -> String {
        "  - {id: \(id), basis: assumption, reason: none, each: employee, flag: \"\(condition)\", severity: note, message: look\(examples)}\n"
    }

    /// The condition that a part of which a diagnostic speaks belongs to, and the same with `true` and with `false` in its place.
    func replacements(of diagnostic: Diagnostic) throws -> [String] {
        let whole = try #require(diagnostic.related.first?.range)
        let start = diagnostic.range.offsets.lowerBound - whole.offsets.lowerBound
        return [diagnostic.range.text, "true", "false"].map { word in
            var scalars = Array(whole.text.unicodeScalars)
            scalars.replaceSubrange(start..<start + diagnostic.range.offsets.count, with: word.unicodeScalars)
            return String(String.UnicodeScalarView(scalars)).trimmingQuotes
        }
    }

    /// Which entry of a `match` is chosen, told from what each condition comes to.
    func chosenEntries(of match: FragmentPolicy.Match) throws -> [Choice] {
        let truths = try truths(of: match.conditions.compactMap { $0 })
        return FragmentRecord.all.indices.map { record in
            for (entry, truth) in truths.enumerated() {
                switch truth[record] {
                case .flagged: return .entry(entry)
                case .clear: continue
                default: return .unknown
                }
            }
            // What is left goes to the entry without a condition, which is the last.
            return match.conditions.count > truths.count ? .entry(truths.count) : .nothing
        }
    }

    /// The record that a diagnostic shows.
    private func record(_ diagnostic: Diagnostic) throws -> String {
        let text = try #require(diagnostic.related.first?.message.en)
        return String(text[try #require(text.firstIndex(of: "{"))...])
    }

    /// Whether the record of a diagnostic, as an example of a rule, comes to an outcome.
    func example(_ diagnostic: Diagnostic, of id: String, comesTo outcome: String) throws -> Bool {
        let rule = try #require(random.rules.first { $0.id == id })
        let examples = ", examples: [{name: shown, given: \(try record(diagnostic)), expect: \(outcome)}]}"
        let lines = random.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            number + 1 == rule.line ? line.dropLast() + examples : String(line)
        }
        return ExampleRunner(try Self.policy(lines.joined(separator: "\n"))).run().allSatisfy(\.holds)
    }

    /// Whether a variable is empty for the record of a diagnostic.
    func isEmpty(_ variable: String, for diagnostic: Diagnostic) throws -> Bool {
        let examples = ", examples: [{name: shown, given: \(try record(diagnostic)), expect: unknown}]"
        let rule = Self.rule("tried", "employee.\(variable) != 'none'", examples: examples)
        return ExampleRunner(try Self.policy(random.text + rule)).run().allSatisfy(\.holds)
    }
}

extension String {
    /// Without the quotes of YAML.
    var trimmingQuotes: String { hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self }
}
