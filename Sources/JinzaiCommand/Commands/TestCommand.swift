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

    @Flag(
        name: .customLong("mutate"),
        help: Text.help(
            ja: "方針を一か所ずつ変え、どの例も気づかない変更を示します", en: "Change the policy in each place in turn and tell what no example notices."))
    var mutates = false

    @Option(
        name: .customLong("threshold"),
        help: Text.help(
            ja: "例が通る分岐の割合（%）がこれを下回れば終了コードを 1 にします",
            en: "The share of branches, in percent, below which the exit status is 1.", valueName: "percent"))
    var threshold: Double?

    @Option(
        name: .customLong("mutation-threshold"),
        help: Text.help(
            ja: "例が気づく変更の割合（%）がこれを下回れば終了コードを 1 にします",
            en: "The share of noticed changes, in percent, below which the exit status is 1.", valueName: "percent"))
    var mutationThreshold: Double?

    func run() throws {
        let language = language.language
        let policies = try policies.load()
        var runs: [TestRun] = []
        for policy in policies { runs.append(try testRun(UsablePolicy.require(policy, language))) }
        if format.isJUnit {
            try BufferedOutput.write(TestRun.junit(runs, in: language))
        } else {
            try format.write(runs.flatMap(\.diagnostics), files: policies.flatMap(\.files), language: language)
        }
        let summaries = runs.flatMap { $0.summaries(in: language) }.map { $0 + "\n" }.joined()
        if format.isForPeople { try BufferedOutput.write(summaries) } else { StandardStream.error.write(summaries) }
        if runs.contains(where: \.isShort) { throw ExitStatus.found }
    }

    private func testRun(_ policy: CheckedPolicy) throws(JinzaiError) -> TestRun {
        try TestRun(
            policy, coverage: showsCoverage || threshold != nil, mutation: mutates || mutationThreshold != nil,
            leastCoverage: threshold ?? 0, leastMutation: mutationThreshold ?? 0)
    }

    private static let discussion = LocalizedText(
        ja: """
            ルールと指標の examples を一つずつ計算し、期待と違うものについて、
            与えた値・期待・実際を示します。

              jinzai test Rules/meguro
              jinzai test Rules/meguro --coverage
              jinzai test Rules/meguro --threshold 100
              jinzai test Rules/meguro --mutate
            """,
        en: """
            Computes the `examples` of rules and metrics one by one and tells, where one
            does not hold, what was given, what was expected and what was seen.

              jinzai test Rules/meguro
              jinzai test Rules/meguro --coverage
              jinzai test Rules/meguro --threshold 100
              jinzai test Rules/meguro --mutate
            """)
}
