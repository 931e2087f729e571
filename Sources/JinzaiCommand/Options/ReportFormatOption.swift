import ArgumentParser
import Diagnostics
import Jinzai

/// `--format`, `--columns` and `--output` of a check.
struct ReportFormatOption: ParsableArguments {
    /// A name among those of the formats.
    struct Name: ExpressibleByArgument {
        let format: ResultFormat

        init?(argument: String) {
            guard let format = ResultFormat(named: argument) else { return nil }
            self.format = format
        }

        static var allValueStrings: [String] { ResultFormat.all.map(\.name) }
    }

    @Option(
        name: .customLong("format"),
        help: Text.help(ja: "出力の形式（既定は text）", en: "The form of the output, text by default."))
    var name: Name?

    @Option(
        name: .customLong("columns"),
        help: Text.help(
            ja: "CSV の一覧に出す列と順序（例 subject,rule,message）", en: "Columns of the list of findings in CSV, as subject,rule,message.",
            valueName: "names"))
    var columns: String?

    @Flag(
        name: .customLong("no-bom"),
        help: Text.help(
            ja: "CSV の先頭に BOM を付けない（ほかのプログラムに渡すとき）", en: "Write CSV without a byte order mark, as for other programs."))
    var hasNoMark = false

    @Option(
        name: .customLong("output"),
        help: Text.help(
            ja: "結果のファイルを書き出すフォルダー（なければ標準出力へ）", en: "The folder to write files into; without it, standard output.",
            valueName: "folder"))
    var output: String?

    /// The options for the writing of a result.
    func options(_ language: Language) throws(JinzaiError) -> ReportOptions {
        var options = ReportOptions(format: name?.format ?? .text, language: language)
        options.marksTables = !hasNoMark
        if let columns { try options.choose(columns: columns) }
        if output == nil {
            options.width = TerminalStyle.width
            options.usesColour = TerminalStyle.usesColour
        }
        return options
    }
}
