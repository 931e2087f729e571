import Diagnostics

/// Findings about the characters of a cell; `{0}` is the header of its column.
extension RecordsDiagnostics {
    static let characters = [privateUse, circled]

    static let privateUse = DiagnosticKind(
        "JZ0561", .warning,
        message: LocalizedText(
            ja: "「{0}」に外字（この環境だけの文字）があります。そのまま残しました", en: "`{0}` has characters for private use, which were kept as they are"),
        help: LocalizedText(
            ja: "ほかのパソコンでは別の字や空白に見えることがあります。標準の字に置き換えられるか確かめてください",
            en: "other machines may show them otherwise; replace them by standard characters if there are some"))
    static let circled = DiagnosticKind(
        "JZ0562", .warning,
        message: LocalizedText(
            ja: "「{0}」が丸付き数字で書かれています。数字として読みました", en: "`{0}` is written as a circled digit and was read as the digit"),
        help: LocalizedText(ja: "ふつうの数字で入力してください", en: "write plain digits"))
}
