import ArgumentParser
import Diagnostics
import Jinzai

/// `jinzai impact`: says what a change of the policy changes for the records.
struct ImpactCommand: ParsableCommand {
    /// The values of `--format`.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "impact",
            abstract: Text.abstract(ja: "方針の変更で誰の結果が変わるかを示します", en: "Tell what a change of the policy changes for the records."),
            discussion: discussion[.current])
    }

    @Argument(
        help: Text.help(
            ja: "前の方針、新しい方針、記録の順。--revision があれば前の方針は書かない",
            en: "The old policy, the new one, then records; with --revision no old one.", valueName: "old new data"))
    var paths: [String]

    @Option(
        name: .customLong("revision"),
        help: Text.help(
            ja: "同じフォルダーの git の版を前の方針とする（例 HEAD~1）", en: "Take as the old policy the same folder at a git revision, as HEAD~1.",
            valueName: "revision"))
    var revision: String?

    @Option(name: .customLong("format"), help: Text.help(ja: "出力の形式（既定は text）", en: "The form of the output, text by default."))
    var format: Format?

    @OptionGroup var period: PeriodOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let least = revision == nil ? 3 : 2
        guard paths.count >= least else {
            throw ValidationError("Missing expected argument '<\(paths.count + 1 < least ? "new" : "data")>'")
        }
    }

    func run() throws {
        let language = language.language
        let progress = ProgressLine()
        progress.show(LocalizedText(ja: "二つの方針で調べています…", en: "checking with both policies…")[language])
        defer { progress.clear() }
        let (old, oldName) = try oldPolicy()
        let rest = Array(paths.dropFirst(revision == nil ? 1 : 0))
        let new = try CheckedPolicy.load(paths: [rest[0]])
        let run = try UsablePolicy.require(new, language).impact(
            replacing: try UsablePolicy.require(old, language), records: Array(rest.dropFirst()),
            options: period.checkOptions(language), names: (oldName, rest[0]))
        progress.clear()
        try BufferedOutput.write(
            run.text(
                format == .json ? .json : .text, language: language, width: TerminalStyle.width,
                usesColour: TerminalStyle.usesColour))
    }

    private func oldPolicy() throws -> (CheckedPolicy, name: String) {
        if let revision {
            let folder = GitRevision(revision, of: paths[0])
            return (try folder.load(), folder.name)
        }
        if let folder = GitRevision(paths[0]) { return (try folder.load(), folder.name) }
        return (try CheckedPolicy.load(paths: [paths[0]]), paths[0])
    }

    private static let discussion = LocalizedText(
        ja: """
            同じ記録を二つの方針で調べ、変わるものをルールと部署ごとに示します。
            いまは誰もいないが、あれば変わる組合せ（職層と評価など）も示します。

              jinzai impact 前の方針 Rules/meguro 記録 --as-of 2026-03-31
              jinzai impact HEAD~1:Rules/meguro Rules/meguro 記録
              jinzai impact --revision HEAD~1 Rules/meguro 記録 --format json
            """,
        en: """
            Checks the same records with both policies and tells what changes, by rule
            and by department, and which combinations (grade and level, for example)
            would change though nobody has them today.

              jinzai impact old-policy Rules/meguro records --as-of 2026-03-31
              jinzai impact HEAD~1:Rules/meguro Rules/meguro records
              jinzai impact --revision HEAD~1 Rules/meguro records --format json
            """)
}
