package import Diagnostics

/// What is wrong with the naming of people that was asked for.
package enum IdentityErrors {
    package static func shortKey(_ path: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0917", reason: .usage,
            message: LocalizedText(
                ja: "鍵のファイル「\(path)」が短すぎます（\(PseudonymKey.leastBytes)バイト以上が必要です）",
                en: "the key in `\(path)` is too short; \(PseudonymKey.leastBytes) bytes are the least"),
            help: help)
    }

    package static let noKey = JinzaiError(
        code: "JZ0917", reason: .usage,
        message: LocalizedText(
            ja: "`--identity pseudonym` には鍵のファイル（`--identity-key`）が必要です",
            en: "`--identity pseudonym` needs the file of a key (`--identity-key`)"),
        help: help)

    private static let help = LocalizedText(
        ja: "「head -c 32 /dev/urandom | base64 > 鍵」で作り、結果とは別の場所に保管してください。鍵を変えると仮の番号も変わります",
        en: """
            make one with `head -c 32 /dev/urandom | base64 > key` and keep it apart from the results; another key gives other \
            pseudonyms
            """)
}
