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

    @Option(
        name: .customLong("as-of"),
        help: Text.help(
            ja: "この日の時点で、見直しの期日や適用期間を過ぎていないかも調べます",
            en: "Also look for what is overdue or not in force on this day.", valueName: "yyyy-mm-dd"))
    var asOf: DateArgument?

    @Flag(
        name: .customLong("verbose"),
        help: Text.help(ja: "分析していない条件も示します", en: "Also list the conditions that are not analysed."))
    var isVerbose = false

    func run() throws {
        let language = language.language
        var policies = try policies.load()
        if fixes || showsDiff {
            let mended = policies.map { $0.mended() }
            if showsDiff { return try show(mended, language) }
            try write(mended, language)
            policies = mended.map(\.policy)
        }
        let analyses = policies.map { $0.analysis(asOf: asOf?.date) }
        let diagnostics = policies.flatMap(\.diagnostics) + analyses.flatMap { $0?.diagnostics ?? [] }
        try format.write(diagnostics, files: policies.flatMap(\.files), language: language)
        for (policy, analysis) in zip(policies, analyses) where policy.title != nil {
            var lines = "\(policy.title?[language] ?? ""): \(policy.counts(in: language))\n"
            if let analysis { lines += analysis.summary(in: language) + "\n" }
            if isVerbose, let analysis { lines += analysis.listOfNotFollowed(in: language) }
            if format.isForPeople { try BufferedOutput.write(lines) } else { StandardStream.error.write(lines) }
        }
        let severities = diagnostics.map(\.severity)
        BackgroundRelease.release((consume policies, consume analyses))
        try fail.enforce(severities, default: .error)
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
            満たせないルール、表の抜けや重なり、使われていない定義なども見つけます。
            記録は要りません。

              jinzai validate Rules/meguro
              jinzai validate Rules/meguro --fail-on warning
              jinzai validate Rules/meguro --format sarif > result.sarif
              jinzai validate Rules/meguro --fix --diff
                  全角の記号など、確実に直せる誤りの直し方を見ます（--diff なしで書き換えます）
            """,
        en: """
            Checks form, names, references and the types of all expressions, and tells
            every mistake with its place, its reason and what to do. Also finds rules that
            nobody can meet, gaps and overlaps in tables, and what nothing uses.
            Needs no records.

              jinzai validate Rules/meguro
              jinzai validate Rules/meguro --fail-on warning
              jinzai validate Rules/meguro --format sarif > result.sarif
              jinzai validate Rules/meguro --fix --diff
                  shows how what surely can be mended would be, as full-width signs;
                  without --diff the files are changed
            """)
}
