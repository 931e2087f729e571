package import Diagnostics

extension AnalysisDiagnostics {
    static let unused = [unusedParameter, unusedVariable, unusedView, unusedTable, unusedSensitiveField]
    static let messages = [printsMarkedField, missingTranslation, messagesDiffer]

    package static let unusedParameter = DiagnosticKind(
        "JZ0446", .warning,
        message: LocalizedText(ja: "パラメーター「{0}」はどこでも使われていない", en: "nothing uses the parameter `{0}`"),
        help: LocalizedText(ja: "`params.{0}` を使うか、削除してください", en: "use `params.{0}`, or delete it"))

    package static let unusedVariable = DiagnosticKind(
        "JZ0447", .warning,
        message: LocalizedText(ja: "変数「{0}」はどこでも使われていない", en: "nothing uses the variable `{0}`"),
        help: LocalizedText(ja: "`{0}` を使うか、削除してください", en: "use `{0}`, or delete it"))

    package static let unusedView = DiagnosticKind(
        "JZ0448", .warning,
        message: LocalizedText(ja: "ビュー「{0}」はどこでも使われていない", en: "nothing uses the view `{0}`"),
        help: LocalizedText(
            ja: "`each: {1}` や `{1}` で使うか、削除してください", en: "use its rows with `each: {1}` or as `{1}`, or delete it"))

    package static let unusedTable = DiagnosticKind(
        "JZ0449", .note,
        message: LocalizedText(ja: "表「{0}」の記録を読むものがない", en: "nothing reads the records of the table `{0}`"),
        help: LocalizedText(
            ja: "使わない記録は集めないほうがよいので、ルールで使うか、表を削除してください",
            en: "records that nothing uses are better not collected: use the table, or delete it"))

    package static let unusedSensitiveField = DiagnosticKind(
        "JZ0450", .note,
        message: LocalizedText(ja: "配慮を要する項目「{0}」を読むものがない", en: "nothing reads the sensitive field `{0}`"),
        help: LocalizedText(
            ja: "使わない情報は集めないほうがよいので、項目を削除してください",
            en: "what few may see is better not collected unless it is used: delete the field"))

    package static let printsMarkedField = DiagnosticKind(
        "JZ0451", .warning,
        message: LocalizedText(
            ja: "文面に項目「{0}」の値がそのまま出る（{1} の印がある）", en: "the message prints the field `{0}`, which is marked `{1}`"),
        help: LocalizedText(
            ja: "文面から外してください。誰のことかは記録の側に残ります", en: "take it out of the message: whom it is about is kept beside it"))

    package static let missingTranslation = DiagnosticKind(
        "JZ0453", .warning,
        message: LocalizedText(ja: "{0}の文がない", en: "the {0} text is missing"),
        help: LocalizedText(ja: "`{1}: …` を加えてください", en: "add `{1}: …`"))

    package static let messagesDiffer = DiagnosticKind(
        "JZ0454", .note,
        message: LocalizedText(
            ja: "日本語と英語の文面に出る値が違う（{0}）", en: "the Japanese and the English message print different values ({0})"),
        help: LocalizedText(ja: "両方の文面に同じ値を書いてください", en: "let both print the same values"))
}
