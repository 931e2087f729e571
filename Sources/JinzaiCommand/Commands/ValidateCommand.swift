import ArgumentParser
import Diagnostics
import Jinzai

/// `jinzai validate`: looks for mistakes in rule files.
struct ValidateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: Text.abstract(ja: "方針のファイルに誤りがないかを調べます", en: "Look for mistakes in the files of a policy."),
            discussion: discussion[.current])
    }

    @OptionGroup var policies: PolicyArguments
    @OptionGroup var format: DiagnosticFormatOption
    @OptionGroup var fail: FailOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        let policies = try policies.load()
        let diagnostics = policies.flatMap(\.diagnostics)
        try format.write(diagnostics, files: policies.flatMap(\.files), language: language)
        for policy in policies where policy.title != nil {
            let line = "\(policy.title?[language] ?? ""): \(policy.counts(in: language))\n"
            if format.isForPeople { try BufferedOutput.write(line) } else { StandardStream.error.write(line) }
        }
        try fail.enforce(diagnostics.map(\.severity), default: .error)
    }

    private static let discussion = LocalizedText(
        ja: """
            書き方、項目名、参照先、式の型をすべて調べ、場所・理由・直し方を一度に示します。
            記録は要りません。

              jinzai validate Rules/meguro
              jinzai validate Rules/meguro --fail-on warning
              jinzai validate Rules/meguro --format sarif > result.sarif
            """,
        en: """
            Checks form, names, references and the types of all expressions, and tells
            every mistake with its place, its reason and what to do. Needs no records.

              jinzai validate Rules/meguro
              jinzai validate Rules/meguro --fail-on warning
              jinzai validate Rules/meguro --format sarif > result.sarif
            """)
}
