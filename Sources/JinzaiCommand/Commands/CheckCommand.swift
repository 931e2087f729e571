import ArgumentParser
import CivilTime
import Diagnostics
import Jinzai

/// `jinzai check`: checks records against a policy.
struct CheckCommand: ParsableCommand {
    /// The values of `--fail-on`.
    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case never
        case note
        case attention
        case priority
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Text.abstract(ja: "記録を方針と照らし合わせます", en: "Check personnel records against a policy."),
            discussion: discussion[.current])
    }

    @Argument(help: Text.help(ja: "方針のフォルダー、またはファイル", en: "The folder of the policy, or its file.", valueName: "policy"))
    var policy: String

    @Argument(
        help: Text.help(
            ja: "記録のファイル（Excel、CSV、NDJSON）、またはそのフォルダー", en: "Files of records (Excel, CSV, NDJSON), or folders of them.",
            valueName: "data"))
    var data: [String]

    @OptionGroup var period: PeriodOptions
    @OptionGroup var comparison: ComparisonOptions
    @OptionGroup var report: ReportFormatOption
    @OptionGroup var identity: IdentityOptions
    @OptionGroup var audit: AuditOption
    @OptionGroup var language: LanguageOption

    @Option(
        name: .customLong("fail-on"),
        help: Text.help(
            ja: "この重さ以上の気づいた点があれば終了コードを 1 にします（既定は never）",
            en: "The weight of findings from which on the exit status is 1; never by default.", valueName: "weight"))
    var failOn: Threshold?

    @Flag(
        name: .customLong("explain-plan"),
        help: Text.help(
            ja: "照らし合わせずに、それぞれの式をまとめて計算できるか、1行ずつになるかを示します",
            en: "Instead of checking, tell which expressions are evaluated all at once, and which row by row and why."))
    var explainsPlan = false

    func run() throws {
        let language = language.language
        var options = try report.options(language)
        options.identity = try identity.value()
        let progress = ProgressLine()
        progress.show(LocalizedText(ja: "方針を読んでいます…", en: "reading the policy…")[language])
        defer { progress.clear() }
        let policy = try EarlyReading.policy(of: [policy])
        progress.clear()
        let usable = try UsablePolicy.require(policy, language)
        var checkOptions = try comparison.completed(period.checkOptions(language), usable, language)
        if explainsPlan { return try explainPlan(usable, checkOptions, language) }
        let checkProgress = CheckProgress()
        checkOptions.progress = checkProgress
        let watch = ProgressWatch(checkProgress, progress, language)
        defer { watch.stop() }
        let log = try audit.log()
        checkOptions.namesInputs = log != nil || options.format.namesInputs
        let run = try usable.check(records: data, options: checkOptions)
        let written = try write(run, options, language) {
            watch.stop()
            progress.clear()
        }
        try log?.append(AuditEntry(of: run, options, written: written, moment: Clock.now, user: AuditOption.user))
        if let limit = failOn.flatMap({ FindingWeight(rawValue: $0.rawValue) }), let heaviest = run.heaviest, heaviest >= limit {
            throw ExitStatus.found
        }
    }

    private func explainPlan(_ policy: CheckedPolicy, _ options: CheckOptions, _ language: Language) throws {
        let text = try policy.explainPlan(
            records: data, options: options, language: language, width: TerminalStyle.width, usesColour: TerminalStyle.usesColour)
        try BufferedOutput.write(text)
    }

    /// Gives the paths of the files that were written. `prepare` is called before anything is written to the terminal.
    private func write(
        _ run: CheckRun, _ options: ReportOptions, _ language: Language, prepare: () -> Void
    ) throws(JinzaiError) -> [String] {
        guard let folder = report.output else {
            prepare()
            var output = BufferedOutput()
            run.write(options, to: &output)
            try output.finish()
            return []
        }
        let written = try run.write(options, intoFolder: folder)
        let paths = written.joined(separator: ", ")
        prepare()
        StandardStream.error.write("jinzai: " + LocalizedText(ja: "書き出しました: \(paths)", en: "wrote \(paths)")[language] + "\n")
        return written
    }

    private static let discussion = LocalizedText(
        ja: """
            気づいた点、めざす姿の状況、すすめる研修、足りない記録を示します。
            本人の評価や判定ではありません。足りない記録は「不明」として扱い、
            0 や「いいえ」とはみなしません。

              jinzai check Rules/meguro 記録 --as-of 2026-03-31
              jinzai check Rules/meguro 職員.csv 評定.csv --year 2025
              jinzai check Rules/meguro 記録 --format csv --columns subject,rule > 一覧.csv
              jinzai check Rules/meguro 記録 --format json --output 結果
            """,
        en: """
            Tells what to look at, where the desired states stand, which training to
            offer and which records are missing. None of it is a verdict on a person.
            What is missing counts as unknown, never as 0 or no.

              jinzai check Rules/meguro records --as-of 2026-03-31
              jinzai check Rules/meguro employees.csv ratings.csv --year 2025
              jinzai check Rules/meguro records --format csv --columns subject,rule > list.csv
              jinzai check Rules/meguro records --format json --output results
            """)
}
