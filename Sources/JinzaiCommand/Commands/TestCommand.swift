import ArgumentParser
import Diagnostics
import Jinzai

/// `jinzai test`: runs the examples that stand in rule files.
struct TestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "test",
            abstract: Text.abstract(ja: "方針に書かれた例が期待どおりになるかを確かめます", en: "Run the examples that stand in a policy."),
            discussion: discussion[.current])
    }

    @OptionGroup var policies: PolicyArguments
    @OptionGroup var format: DiagnosticFormatOption
    @OptionGroup var language: LanguageOption

    @Flag(
        name: .customLong("coverage"),
        help: Text.help(
            ja: "式のどの分岐を例が通っていないかを示します", en: "Tell which branches of the expressions no example comes to."))
    var showsCoverage = false

    @Option(
        name: .customLong("threshold"),
        help: Text.help(
            ja: "例が通る分岐の割合（%）がこれを下回れば終了コードを 1 にします",
            en: "The share of branches, in percent, below which the exit status is 1.", valueName: "percent"))
    var threshold: Double?

    func run() throws {
        let language = language.language
        let policies = try policies.load()
        var diagnostics: [Diagnostic] = []
        var summaries = ""
        var isShort = false
        for policy in policies {
            let examples = try UsablePolicy.require(policy, language).runExamples()
            diagnostics += examples.diagnostics
            isShort = isShort || examples.failures > 0
            var lines = [examples.summary(in: language)]
            if showsCoverage || threshold != nil {
                let coverage = try policy.measureCoverage()
                diagnostics += coverage.diagnostics
                isShort = isShort || coverage.percent < threshold ?? 0
                lines.append(coverage.summary(in: language))
            }
            summaries += lines.map { "\(policy.title?[language] ?? ""): \($0)\n" }.joined()
        }
        try format.write(diagnostics, files: policies.flatMap(\.files), language: language)
        if format.isForPeople { try BufferedOutput.write(summaries) } else { StandardStream.error.write(summaries) }
        if isShort { throw ExitStatus.found }
    }

    private static let discussion = LocalizedText(
        ja: """
            ルールと指標の examples を一つずつ計算し、期待と違うものについて、
            与えた値・期待・実際を示します。

              jinzai test Rules/meguro
              jinzai test Rules/meguro --coverage
              jinzai test Rules/meguro --threshold 100
            """,
        en: """
            Computes the `examples` of rules and metrics one by one and tells, where one
            does not hold, what was given, what was expected and what was seen.

              jinzai test Rules/meguro
              jinzai test Rules/meguro --coverage
              jinzai test Rules/meguro --threshold 100
            """)
}
