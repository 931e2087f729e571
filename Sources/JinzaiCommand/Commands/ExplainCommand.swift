import ArgumentParser
import Diagnostics
import Jinzai

/// `jinzai explain`: says why a rule came to its outcome for somebody.
struct ExplainCommand: ParsableCommand {
    /// The values of `--format`.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: Text.abstract(ja: "結果の理由を、もとの記録の場所まで示します", en: "Tell why, down to the cells of the records."),
            discussion: discussion[.current])
    }

    @Argument(help: Text.help(ja: "方針のフォルダー、またはファイル", en: "The folder of the policy, or its file.", valueName: "policy"))
    var policy: String

    @Argument(
        help: Text.help(
            ja: "記録のファイル（CSV、NDJSON）、またはそのフォルダー", en: "Files of records (CSV, NDJSON), or folders of them.", valueName: "data"))
    var data: [String]

    @Option(
        name: .customLong("subject"),
        help: Text.help(
            ja: "誰について（職員番号など、check の結果にあるとおり。何度でも書けます。なければ気づいた点のすべて）",
            en: "About whom, as check shows it: an employee's number; may be repeated. Without it, every finding.",
            valueName: "id"))
    var subjects: [String] = []

    @Option(
        name: .customLong("rule"),
        help: Text.help(ja: "ルールの名前（なければすべてのルール）", en: "The id of a rule; without it, all rules.", valueName: "id"))
    var rule: String?

    @Option(
        name: .customLong("item"),
        help: Text.help(ja: "項目（能力の名前など、check の結果にあるとおり）", en: "Which item, as check shows it: a competency.", valueName: "id"))
    var item: String?

    @Option(name: .customLong("format"), help: Text.help(ja: "出力の形式（既定は text）", en: "The form of the output, text by default."))
    var format: Format?

    @Flag(
        name: .customLong("no-change"),
        help: Text.help(
            ja: "何が変われば満たすかを調べません（人数が多いときに速くなります）",
            en: "Do not look for what would have to be different; faster for many people."))
    var leavesOutChange = false

    @OptionGroup var period: PeriodOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        let progress = ProgressLine()
        progress.show(LocalizedText(ja: "記録を読んでいます…", en: "reading the records…")[language])
        defer { progress.clear() }
        let policy = try UsablePolicy.require(CheckedPolicy.load(paths: [policy]), language)
        let run = try policy.explain(
            records: data, subjects: subjects, rule: rule, item: item, looksForChange: !leavesOutChange,
            options: period.checkOptions(language))
        progress.clear()
        try BufferedOutput.write(
            run.text(
                format == .json ? .json : .text, language: language, width: TerminalStyle.width,
                usesColour: TerminalStyle.usesColour))
    }

    private static let discussion = LocalizedText(
        ja: """
            条項、ルール、式の各部分の値、その値がある場所、足りない記録を示します。
            「何が変われば」は記録がどうであれば満たすかを述べるもので、
            記録の書き換えや評価の変更を求めるものではありません。

              jinzai explain Rules/meguro 記録 --subject 0000001 --as-of 2026-03-31
              jinzai explain Rules/meguro 記録 --subject 0000001 --rule competency.level --item ethics
              jinzai explain Rules/meguro 記録 --rule competency.complete
                  そのルールの気づいた点をすべて説明します
            """,
        en: """
            Tells the clause, the rule, each part of its expressions with its value and
            where that stands, and what is missing. What would have to be different is
            a description, no request to change a record or a rating.

              jinzai explain Rules/meguro records --subject 0000001 --as-of 2026-03-31
              jinzai explain Rules/meguro records --subject 0000001 --rule competency.level --item ethics
              jinzai explain Rules/meguro records --rule competency.complete
                  explains all findings of the rule
            """)
}
