import ArgumentParser
import Diagnostics

/// Texts of help screens in the language of this run.
enum Text {
    /// Help for an option or argument; `valueName` stands for its value.
    static func help(ja: String, en: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: LocalizedText(ja: ja, en: en)[.current]).named(valueName)
    }

    /// What a command does, in one line.
    static func abstract(ja: String, en: String) -> String { LocalizedText(ja: ja, en: en)[.current] }
}

extension ArgumentHelp {
    fileprivate func named(_ valueName: String?) -> ArgumentHelp {
        var help = self
        help.valueName = valueName
        return help
    }
}
