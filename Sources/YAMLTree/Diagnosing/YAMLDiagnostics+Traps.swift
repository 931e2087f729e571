package import Diagnostics

extension YAMLDiagnostics {
    static let traps = [tagInValue, typeTag, commaSplitsValue, commentCutsExpression, collectionForExpression]

    static let tagInValue = DiagnosticKind(
        "JZ0140", .error,
        message: LocalizedText(
            ja: "「!」で始まる値は YAML のタグとして読まれ、式にならない",
            en: "a value that begins with `!` is read as a tag of YAML, not as an expression"),
        help: LocalizedText(ja: "式の全体を引用符で囲んでください", en: "put quotes around the whole expression"))
    static let typeTag = DiagnosticKind(
        "JZ0141", .error,
        message: LocalizedText(ja: "YAML の型のタグ「{0}」は使えない", en: "the type tag `{0}` cannot be used"),
        help: LocalizedText(
            ja: "タグを消してください。値は書いたとおりの文字として読まれます", en: "delete it: every value stays the text that was typed"))
    static let commaSplitsValue = DiagnosticKind(
        "JZ0142", .error,
        message: LocalizedText(
            ja: "{ } や [ ] の中のコンマで式が分かれてしまう",
            en: "the comma splits this expression in two, as it stands inside of braces or brackets"),
        help: LocalizedText(ja: "式の全体を引用符で囲んでください", en: "put quotes around the whole expression"))
    /// Reported by who knows that the value is an expression: see `YAMLTraps`.
    package static let commentCutsExpression = DiagnosticKind(
        "JZ0143", .error,
        message: LocalizedText(
            ja: "空白の後の「#」からはコメントになり、式が途中で切れる", en: "` #` begins a comment and cuts the expression short"),
        help: LocalizedText(ja: "式の全体を引用符で囲んでください", en: "put quotes around the whole expression"))
    /// Reported by who knows that the value is an expression: see `YAMLTraps`.
    package static let collectionForExpression = DiagnosticKind(
        "JZ0144", .error,
        message: LocalizedText(
            ja: "引用符のない { } や [ ] は YAML の値として読まれ、式にならない",
            en: "braces or brackets without quotes are read as values of YAML, not as an expression"),
        help: LocalizedText(ja: "式の全体を引用符で囲んでください", en: "put quotes around the whole expression"))
}

extension YAMLDiagnostics {
    static let fullWidth = [fullWidthSign, fullWidthSpace, fullWidthQuotes, fullWidthSpaceInValue, unopenedQuote]

    static let fullWidthSign = DiagnosticKind(
        "JZ0150", .error,
        message: LocalizedText(ja: "全角の「{0}」は記号として働かない", en: "full-width `{0}` has no meaning in YAML"),
        help: LocalizedText(ja: "半角の「{1}」を使ってください", en: "write `{1}`"))
    static let fullWidthSpace = DiagnosticKind(
        "JZ0151", .error,
        message: LocalizedText(
            ja: "全角スペースは空白として扱われず、文字として読まれる",
            en: "a full-width space does not separate; it is read as a letter"),
        help: LocalizedText(ja: "半角スペースを使ってください", en: "use half-width spaces"))
    static let fullWidthQuotes = DiagnosticKind(
        "JZ0152", .warning,
        message: LocalizedText(
            ja: "「{0}」は引用符として働かず、値の一部になる", en: "`{0}` does not quote; it becomes part of the value"),
        help: LocalizedText(
            ja: "半角の引用符を使ってください。文字として必要なら、さらに半角の引用符で囲んでください",
            en: "use half-width quotes; if it belongs to the text, put half-width quotes around it"))
    static let fullWidthSpaceInValue = DiagnosticKind(
        "JZ0153", .warning,
        message: LocalizedText(
            ja: "値の端の全角スペースは値の一部になる", en: "the full-width space at the edge of the value becomes part of it"),
        help: LocalizedText(
            ja: "消してください。必要なら値の全体を引用符で囲んでください", en: "delete it; if it belongs to the text, put quotes around the value"))
    static let unopenedQuote = DiagnosticKind(
        "JZ0154", .warning,
        message: LocalizedText(
            ja: "値の終わりの「\"」に対応する、始まりの引用符がない", en: "the quote at the end of the value was never opened"),
        help: LocalizedText(
            ja: "値の始まりにも引用符を書いてください。文字として必要なら、値の全体を単一引用符で囲んでください",
            en: "begin the value with a quote, too; if it belongs to the text, put single quotes around the value"))
}
