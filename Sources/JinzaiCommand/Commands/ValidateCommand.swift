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

    @Flag(
        name: .customLong("fix"),
        help: Text.help(
            ja: "確実に直せる誤りをファイルの中で直します。コメントと字下げはそのまま残ります",
            en: "Mend in the files what surely can be mended. Comments and layout stay."))
    var fixes = false

    @Flag(
        name: .customLong("diff"),
        help: Text.help(
            ja: "--fix で変わる行を示すだけで、ファイルは変えません", en: "Show what --fix would change, without changing a file."))
    var showsDiff = false

    func run() throws {
        let language = language.language
        var policies = try policies.load()
        if fixes || showsDiff {
            let mended = policies.map { $0.mended() }
            if showsDiff { return try show(mended, language) }
            try write(mended, language)
            policies = mended.map(\.policy)
        }
        let diagnostics = policies.flatMap(\.diagnostics)
        try format.write(diagnostics, files: policies.flatMap(\.files), language: language)
        for policy in policies where policy.title != nil {
            let line = "\(policy.title?[language] ?? ""): \(policy.counts(in: language))\n"
            if format.isForPeople { try BufferedOutput.write(line) } else { StandardStream.error.write(line) }
        }
        try fail.enforce(diagnostics.map(\.severity), default: .error)
    }

    /// Shows what would change. The status is 1 where something would, and as ever for what would be left.
    private func show(_ mended: [MendedPolicy], _ language: Language) throws {
        try BufferedOutput.write(mended.map(\.diff).joined())
        StandardStream.error.write(mended.map { $0.summary(in: language) }.joined())
        if mended.contains(where: \.isChanged) { throw ExitStatus.found }
        try fail.enforce(mended.flatMap(\.policy.diagnostics).map(\.severity), default: .error)
    }

    private func write(_ mended: [MendedPolicy], _ language: Language) throws {
        for policy in mended {
            try policy.write()
            let summary = policy.summary(in: language)
            if format.isForPeople { try BufferedOutput.write(summary) } else { StandardStream.error.write(summary) }
        }
    }

    private static let discussion = LocalizedText(
        ja: """
            書き方、項目名、参照先、式の型をすべて調べ、場所・理由・直し方を一度に示します。
            記録は要りません。

              jinzai validate Rules/meguro
              jinzai validate Rules/meguro --fail-on warning
              jinzai validate Rules/meguro --format sarif > result.sarif
              jinzai validate Rules/meguro --fix --diff
                  全角の記号など、確実に直せる誤りの直し方を見ます（--diff なしで書き換えます）
            """,
        en: """
            Checks form, names, references and the types of all expressions, and tells
            every mistake with its place, its reason and what to do. Needs no records.

              jinzai validate Rules/meguro
              jinzai validate Rules/meguro --fail-on warning
              jinzai validate Rules/meguro --format sarif > result.sarif
              jinzai validate Rules/meguro --fix --diff
                  shows how what surely can be mended would be, as full-width signs;
                  without --diff the files are changed
            """)
}
