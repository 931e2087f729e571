import ArgumentParser
import Diagnostics
import Jinzai

/// `jinzai explain-code`: what a code such as JZ0121 means, with examples.
struct ExplainCodeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain-code",
            abstract: Text.abstract(
                ja: "指摘の番号（JZ0121 など）の意味と、誤りの例・正しい例を示します",
                en: "Tell what a code such as JZ0121 means, with a wrong and a right example."),
            discussion: discussion[.current])
    }

    @Argument(
        help: Text.help(ja: "番号（なければ一覧）", en: "The codes; without any, all are listed.", valueName: "code"))
    var codes: [String] = []

    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        if codes.isEmpty {
            let lines = DiagnosticPage.all.map { "\($0.code)  \($0.title[language])\n" }
            return try BufferedOutput.write(lines.joined())
        }
        var texts: [String] = []
        for code in codes {
            guard let page = DiagnosticPage.of(code.uppercased()) else { throw JinzaiError.unknownCode(code) }
            texts.append(page.text(in: language))
        }
        try BufferedOutput.write(texts.joined(separator: "\n"))
    }

    private static let discussion = LocalizedText(
        ja: """
            validate や check が示す番号ごとに、なぜ誤りなのか、どう直すのかを説明します。
            ネットワークは要りません。

              jinzai explain-code JZ0121
            """,
        en: """
            Says of each code that validate and check tell why it is a mistake and how to
            mend it. Needs no network.

              jinzai explain-code JZ0121
            """)
}
