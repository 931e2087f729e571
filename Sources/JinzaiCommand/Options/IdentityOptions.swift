import ArgumentParser
import Diagnostics
import Jinzai

/// `--identity` and `--identity-key`: how people are named in what is written.
struct IdentityOptions: ParsableArguments {
    /// The values of `--identity`.
    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case named
        case pseudonym
        case none
    }

    @Option(
        name: .customLong("identity"),
        help: Text.help(
            ja: "人の示し方：named（番号）、pseudonym（仮の番号）、none（示さない）",
            en: "How people are named: by number, by pseudonym, or not at all."))
    var identity: Choice = .named

    @Option(
        name: .customLong("identity-key"),
        help: Text.help(
            ja: "仮の番号をつくる鍵のファイル（16バイト以上）", en: "The file of the key for pseudonyms, 16 bytes or more.", valueName: "file"))
    var key: String?

    func value() throws(JinzaiError) -> Identity {
        switch identity {
        case .named: return .named
        case .none: return .none
        case .pseudonym:
            guard let key else { throw IdentityErrors.noKey }
            return .pseudonym(try PseudonymKey(file: key))
        }
    }
}
