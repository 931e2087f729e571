import ArgumentParser
import Authoring
import Diagnostics

/// `jinzai init`: writes a small complete policy to start from.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: Text.abstract(
                ja: "小さいながら一通りそろった方針を、新しいフォルダーに作ります", en: "Write a small complete policy into a new folder."),
            discussion: discussion[.current])
    }

    @Argument(help: Text.help(ja: "新しいフォルダー", en: "The new folder.", valueName: "folder"))
    var folder: String

    @OptionGroup var language: LanguageOption

    func run() throws {
        let written = try StarterPolicy.write(to: folder, language.language)
        try BufferedOutput.write(written.map { $0 + "\n" }.joined())
    }

    private static let discussion = LocalizedText(
        ja: """
            方針のファイルと、試すための架空の記録を書き込みます。既にあるファイルを
            上書きすることはありません。--language で、書き込む方針の言語を選びます。

              jinzai init はじめての方針
              jinzai validate はじめての方針/policy
              jinzai test はじめての方針/policy
              jinzai check はじめての方針/policy はじめての方針/records --as-of 2025-04-01
            """,
        en: """
            Writes rule files, and made-up records to try them on. Nothing that is there is
            ever overwritten. --language chooses the language of the policy too.

              jinzai init my-policy
              jinzai validate my-policy/policy
              jinzai test my-policy/policy
              jinzai check my-policy/policy my-policy/records --as-of 2025-04-01
            """)
}
