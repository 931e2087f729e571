package import Diagnostics

/// What is well-formed but hardly meant.
extension PolicyDiagnostics {
    static let doubts = [oddWord]

    package static let oddWord = DiagnosticKind(
        "JZ0360", .warning,
        message: LocalizedText(
            ja: "「{0}」はここだけで使われ、「{1}」（{2}か所）と一文字違いである",
            en: "`{0}` is used only here and is one letter away from `{1}`, which is used {2} times"),
        help: LocalizedText(ja: "綴りを確かめてください", en: "check the spelling"))
}
