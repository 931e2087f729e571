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

    func run() throws {
        let language = language.language
        let policies = try policies.load()
        var failures: [Diagnostic] = []
        var summaries = ""
        for policy in policies {
            let examples = try UsablePolicy.require(policy, language).runExamples()
            failures += examples.diagnostics
            summaries += "\(policy.title?[language] ?? ""): \(examples.summary(in: language))\n"
        }
        try format.write(failures, files: policies.flatMap(\.files), language: language)
        if format.isForPeople { try BufferedOutput.write(summaries) } else { StandardStream.error.write(summaries) }
        if !failures.isEmpty { throw ExitStatus.found }
    }

    private static let discussion = LocalizedText(
        ja: """
            ルールと指標の examples を一つずつ計算し、期待と違うものについて、
            与えた値・期待・実際を示します。

              jinzai test Rules/meguro
            """,
        en: """
            Computes the `examples` of rules and metrics one by one and tells, where one
            does not hold, what was given, what was expected and what was seen.

              jinzai test Rules/meguro
            """)
}
