import ArgumentParser
import Diagnostics
import Jinzai

/// `jinzai inspect`: tells what was recognised in files of records.
struct InspectCommand: ParsableCommand {
    /// The values of `--format`.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "inspect",
            abstract: Text.abstract(ja: "記録のファイルがどう読まれるかを示します", en: "Tell how files of records are read."),
            discussion: discussion[.current])
    }

    @Argument(help: Text.help(ja: "方針のフォルダー、またはファイル", en: "The folder of the policy, or its file.", valueName: "policy"))
    var policy: String

    @Argument(
        help: Text.help(
            ja: "記録のファイル（Excel、CSV、NDJSON）、またはそのフォルダー", en: "Files of records (Excel, CSV, NDJSON), or folders of them.",
            valueName: "data"))
    var data: [String]

    @Option(name: .customLong("format"), help: Text.help(ja: "出力の形式（既定は text）", en: "The form of the output, text by default."))
    var format: Format?

    @Flag(
        name: .customLong("cells"),
        help: Text.help(ja: "JSON に、そのまま読んだセルも含めてすべてのセルを並べる", en: "In JSON, list every cell, also those read as they stand."))
    var cells = false

    @Flag(
        name: .customLong("no-manifest"),
        help: Text.help(
            ja: "読み取り方のファイル dataset.yaml を書かない", en: "Do not write the file dataset.yaml with how the records are read."))
    var noManifest = false

    @OptionGroup var period: PeriodOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        let progress = ProgressLine()
        progress.show(LocalizedText(ja: "記録を読んでいます…", en: "reading the records…")[language])
        defer { progress.clear() }
        let usable = try UsablePolicy.require(try CheckedPolicy.load(paths: [policy]), language)
        let form: InspectionRun.Format = format == .json ? .json : .text
        var report = ReportOptions(language: language)
        report.width = TerminalStyle.width
        report.usesColour = TerminalStyle.usesColour
        var run = try usable.inspect(
            records: data, options: period.checkOptions(language), report: report, format: form, listsAll: cells)
        progress.clear()
        if !noManifest { _ = try run.writeManifests() }
        try BufferedOutput.write(run.text(form))
    }

    private static let discussion = LocalizedText(
        ja: """
            記録を渡されたら、まずこれを実行してください。どのファイルのどの列が
            何として読まれ、何が空欄で、そのため何が判断できないかを示します。
            記録のファイルは書き換えません。読み取り方を dataset.yaml に書き、
            直せば次から inspect も check もそれに従います。

              jinzai inspect Rules/meguro 記録
              jinzai inspect Rules/meguro 人事.xlsx 評価.csv
              jinzai inspect Rules/meguro 記録 --format json > 読み取り.json
            """,
        en: """
            The first thing to run on records: which column of which file is read as
            what, what is empty, and what therefore cannot be told. No record is changed.
            How the files are read is written into dataset.yaml; correct it there, and
            both inspect and check will follow.

              jinzai inspect Rules/meguro records
              jinzai inspect Rules/meguro staff.xlsx ratings.csv
              jinzai inspect Rules/meguro records --format json > reading.json
            """)
}
