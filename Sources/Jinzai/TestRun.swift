public import Diagnostics
import Evaluation
import Reports

/// All that was asked of a policy's examples in one run.
public struct TestRun: Sendable {
    /// The policy's title; its files where it has none.
    public let title: LocalizedText
    public let examples: ExampleRun
    /// Nil where it was not asked for.
    public let coverage: CoverageRun?
    /// Nil where it was not asked for.
    public let mutation: MutationTest?
    private let leastCoverage: Double
    private let leastMutation: Double

    /// Runs the examples of a policy and, where asked for, measures their coverage and tries changes. The least shares are in percent.
    public init(
        _ policy: CheckedPolicy, coverage: Bool = false, mutation: Bool = false, leastCoverage: Double = 0,
        leastMutation: Double = 0
    ) throws(JinzaiError) {
        title = policy.title ?? LocalizedText(policy.files.joined(separator: ", "))
        examples = try policy.runExamples()
        self.coverage = coverage ? try policy.measureCoverage() : nil
        self.mutation = mutation ? try policy.mutate() : nil
        self.leastCoverage = leastCoverage
        self.leastMutation = leastMutation
    }

    /// Whether an example fails or a share lies below what was asked for.
    public var isShort: Bool { examples.failures > 0 || lacksCoverage || lacksMutation }

    private var lacksCoverage: Bool { coverage.map { $0.percent < leastCoverage } ?? false }
    private var lacksMutation: Bool { mutation.map { $0.percent < leastMutation } ?? false }

    /// What fails, what no example comes to, and what none notices.
    public var diagnostics: [Diagnostic] {
        examples.diagnostics + (coverage?.diagnostics ?? []) + (mutation?.diagnostics ?? [])
    }

    /// A line for each part of the run.
    public func summaries(in language: Language) -> [String] {
        [examples.summary(in: language), coverage?.summary(in: language), mutation?.summary(in: language)].compactMap { $0 }
            .map { "\(title[language]): \($0)" }
    }

    /// The runs as JUnit's XML: a suite for each rule, metric or view with its examples, and one each for coverage and changes, which
    /// fail where their share is too low.
    public static func junit(_ runs: [TestRun], in language: Language) -> String {
        ExampleJUnit(suites: runs.flatMap { $0.suites(in: language) }).text
    }

    private func suites(in language: Language) -> [ExampleJUnit.Suite] {
        var suites: [ExampleJUnit.Suite] = []
        for result in examples.results {
            let failure = result.diagnostics.isEmpty ? nil : DiagnosticRenderer(language: language).text(result.diagnostics)
            let message = result.diagnostics.first.map { $0.message[language] } ?? ""
            let test = ExampleJUnit.Case(name: result.name, failure: failure.map { (message, $0) })
            if suites.last?.name == result.owner {
                suites[suites.count - 1].cases.append(test)
            } else {
                suites.append(ExampleJUnit.Suite(name: result.owner, cases: [test]))
            }
        }
        if let coverage {
            suites.append(suite("coverage", coverage.summary(in: language), coverage.diagnostics, lacksCoverage, language))
        }
        if let mutation {
            suites.append(suite("mutation", mutation.summary(in: language), mutation.diagnostics, lacksMutation, language))
        }
        return suites
    }

    private func suite(
        _ name: String, _ summary: String, _ diagnostics: [Diagnostic], _ isShort: Bool, _ language: Language
    ) -> ExampleJUnit.Suite {
        let text = diagnostics.map { DiagnosticRenderer(language: language).text($0) }.joined()
        let test = ExampleJUnit.Case(name: summary, failure: isShort ? (summary, text) : nil)
        return ExampleJUnit.Suite(name: name, cases: [test], output: text)
    }
}
