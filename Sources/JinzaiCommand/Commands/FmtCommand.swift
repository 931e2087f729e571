import ArgumentParser
import Authoring
import Diagnostics
import Policies
import Reports

/// `jinzai fmt`: lays rule files out.
struct FmtCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fmt",
            abstract: Text.abstract(
                ja: "ルールファイルの字下げ、項目の順、式の書き方を整えます", en: "Lay rule files out: indentation, order of keys, expressions."),
            discussion: discussion[.current])
    }

    @Argument(
        help: Text.help(
            ja: "ルールファイル、またはそのフォルダー", en: "Rule files, and folders of them.", valueName: "path"))
    var paths: [String]

    @Flag(
        help: Text.help(
            ja: "書き換えず、整っていないファイルの名前を示します。あれば終了コードを 1 にします",
            en: "Write nothing; name the files that would change. The status is 1 where there are any."))
    var check = false

    @Flag(help: Text.help(ja: "書き換えず、変わる行を示します", en: "Write nothing; show the lines that would change."))
    var diff = false

    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        var unreadable = false
        var changed = 0
        let files = try RuleFiles.find(paths)
        for path in files {
            let (outcome, original) = try RuleFileFormatter.format(path: path)
            switch outcome {
            case .unreadable(let diagnostics):
                unreadable = true
                StandardStream.error.write(DiagnosticRenderer(language: language).text(diagnostics))
            case .untouched: StandardStream.error.write(Self.untouched(path)[language] + "\n")
            case .text(let text) where text.utf8.elementsEqual(original.utf8): break
            case .text(let text):
                changed += 1
                try tell(path, from: original, to: text)
            }
        }
        StandardStream.error.write(summary(of: files.count, changed: changed)[language] + "\n")
        if unreadable { throw ExitStatus.misuse }
        if changed > 0, check || diff { throw ExitStatus.found }
    }

    private func tell(_ path: String, from original: String, to text: String) throws {
        if diff {
            try BufferedOutput.write(UnifiedDiff.text(of: path, from: original, to: text))
        } else {
            if !check { try AtomicFile.replace(path, reading: original, with: text) }
            try BufferedOutput.write(path + "\n")
        }
    }

    private func summary(of count: Int, changed: Int) -> LocalizedText {
        if check || diff {
            return LocalizedText(ja: "\(count)件のうち、整っていないもの \(changed)件", en: "\(changed) of \(count) files would change")
        }
        return LocalizedText(ja: "\(count)件のうち、整えたもの \(changed)件", en: "\(changed) of \(count) files changed")
    }

    private static func untouched(_ path: String) -> LocalizedText {
        LocalizedText(
            ja: "\(path): 整えると意味が変わる書き方があるため、そのままにしました",
            en: "\(path): left as it is, because it holds something that cannot be laid out without a change of meaning")
    }

    private static let discussion = LocalizedText(
        ja: """
            字下げ、空白、一件の中の項目の順、式の空白と改行を整えます。書いてある内容と
            コメントは一字も変わりません。

              jinzai fmt Rules/meguro
              jinzai fmt Rules/meguro --diff
              jinzai fmt Rules/meguro --check
            """,
        en: """
            Puts indentation, blanks, the order of the keys of an entry, and blanks and
            lines of expressions in order. What the files say stays, and so does every
            comment, to the character.

              jinzai fmt Rules/meguro
              jinzai fmt Rules/meguro --diff
              jinzai fmt Rules/meguro --check
            """)
}
