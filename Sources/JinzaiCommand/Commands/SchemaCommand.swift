import ArgumentParser
import Authoring
import Diagnostics

/// `jinzai schema`: the JSON Schema of rule files.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schema",
            abstract: Text.abstract(
                ja: "編集ソフトの入力補助に使う JSON Schema を出力します", en: "Print the JSON Schema of rule files, for editors."),
            discussion: discussion[.current])
    }

    @OptionGroup var language: LanguageOption

    func run() throws {
        try BufferedOutput.write(RuleFileSchema.text(language.language))
    }

    private static let discussion = LocalizedText(
        ja: """
            ルールファイルの項目と、その説明です。VS Code などの編集ソフトが読み込むと、
            項目名の候補と説明を示し、書き誤りに印を付けます。

              jinzai schema > rule-file.schema.json

            ルールファイルの一行目に次のように書くと、編集ソフトが見つけます。

              # yaml-language-server: $schema=rule-file.schema.json
            """,
        en: """
            The keys of rule files and what they mean. An editor that reads it, such as
            VS Code, offers keys with their descriptions and marks what is mistyped.

              jinzai schema > rule-file.schema.json

            With this as the first line of a rule file the editor finds it:

              # yaml-language-server: $schema=rule-file.schema.json
            """)
}
