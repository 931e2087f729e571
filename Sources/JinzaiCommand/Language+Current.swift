import Diagnostics
import Glibc

extension Language {
    /// The language of this run: `--language`, else the one that the environment's locale names, else English.
    static var current: Language {
        of(arguments: CommandLine.arguments, locales: ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(environmentValue))
    }

    /// `--language` is looked for before the arguments are parsed, because their mistakes are told in it too.
    static func of(arguments: [String], locales: [String]) -> Language {
        for (place, argument) in arguments.enumerated() {
            if argument == "--" { break }
            let value =
                argument.hasPrefix("--language=")
                ? String(argument.dropFirst("--language=".count))
                : argument == "--language" && place + 1 < arguments.count ? arguments[place + 1] : nil
            if let language = value.flatMap(Language.init(rawValue:)) { return language }
        }
        guard let locale = locales.first(where: { !$0.isEmpty }) else { return .en }
        return locale.hasPrefix("ja") ? .ja : .en
    }

    private static func environmentValue(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
