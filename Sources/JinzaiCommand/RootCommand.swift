import ArgumentParser
import Diagnostics

/// The command without a subcommand: it tells what there is.
struct RootCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "jinzai", abstract: abstract[.current], discussion: discussion[.current],
            version: "jinzai \(ToolVersion.current)", subcommands: commands)
    }

    /// The subcommands, in the order in which a newcomer needs them.
    static var commands: [any ParsableCommand.Type] {
        [
            ValidateCommand.self, TestCommand.self, InspectCommand.self, CheckCommand.self, ExplainCommand.self,
            ImpactCommand.self,
            ExplainCodeCommand.self, InitCommand.self, FmtCommand.self, HandbookCommand.self, SchemaCommand.self,
            EvalCommand.self,
        ]
    }

    static var commandNames: [String] { commands.compactMap { $0.configuration.commandName } }

    func run() throws {
        StandardStream.error.write(HelpScreen.translated(RootCommand.helpMessage(), into: .current) + "\n")
        throw ExitStatus.misuse
    }

    /// Throws where the first argument is neither an option nor a command.
    static func requireKnownCommand(in arguments: [String]) throws {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !commandNames.contains(first) else { return }
        throw JinzaiError.unknownCommand(first, known: commandNames)
    }

    private static let abstract = LocalizedText(
        ja: "人材育成の方針を YAML で書き、人事の記録と照らし合わせます",
        en: "Keep an HR development policy as YAML and check personnel records against it.")

    private static let discussion = LocalizedText(
        ja: """
            はじめての方は、次の順に試してください。

              jinzai validate Rules/meguro
                  方針のファイルに誤りがないかを調べます（記録は要りません）
              jinzai test Rules/meguro
                  方針に書かれた例が、書かれたとおりの結果になるかを確かめます
              jinzai inspect Rules/meguro 記録のフォルダー
                  記録のファイルがどう読まれるか、何が足りないかを示します
              jinzai check Rules/meguro 記録のフォルダー --as-of 2026-03-31
                  記録を調べ、気づいた点と、すすめる研修を示します

            結果は本人と話し合うためのきっかけで、評価や判定ではありません。
            データは手元のコンピューターの外へ出ません。

            終了コード: 0 問題なし、1 --fail-on 以上の指摘あり、
            2 使い方か方針の誤り、3 ファイルを読めない・書けない
            """,
        en: """
            New here? Try these, in this order:

              jinzai validate Rules/meguro
                  looks for mistakes in the policy's files; needs no records
              jinzai test Rules/meguro
                  tries the examples that stand in the policy
              jinzai inspect Rules/meguro FOLDER
                  tells how the files of records are read and what is missing
              jinzai check Rules/meguro FOLDER --as-of 2026-03-31
                  checks records, tells what to look at and which training to offer

            What it finds is a reason for people to talk, no verdict on a person.
            No data leaves your computer.

            Exit status: 0 fine; 1 something at or above --fail-on; 2 wrong use, or a
            policy that cannot be used; 3 a file that cannot be read or written.
            """)
}
