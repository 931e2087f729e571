import ArgumentParser
import Diagnostics

/// `--language`, which every command has.
struct LanguageOption: ParsableArguments {
    /// The values of the option.
    enum Name: String, CaseIterable, ExpressibleByArgument {
        case ja
        case en
    }

    @Option(
        name: .customLong("language"),
        help: Text.help(ja: "表示の言語（なければ環境変数 LANG による）", en: "Language of all texts; without it, LANG decides."))
    var name: Name?

    /// The chosen language, else the one of the environment.
    var language: Language {
        switch name {
        case .ja: .ja
        case .en: .en
        case nil: .current
        }
    }
}
