package import Diagnostics

/// Every mistake of a YAML text: what this module finds itself, and what the reader of a file finds once it knows what a value means.
package enum YAMLDiagnostics {
    /// All kinds, for the list of codes.
    package static let all: [DiagnosticKind] = files + structure + syntax + traps + fullWidth

    static let firstDefinedHere = LocalizedText(ja: "最初の定義はここ", en: "first defined here")
    static let lineBeforeBeginsHere = LocalizedText(ja: "前の行はここから始まる", en: "the line before begins here")

    /// The title of a fix that writes `text`.
    static func write(_ text: String) -> LocalizedText {
        LocalizedText(ja: "「\(text)」と書く", en: "write `\(text)`")
    }

    /// The title of a fix that replaces full-width spaces.
    static let halfWidthSpace = LocalizedText(ja: "半角スペースにする", en: "use half-width spaces")

    static let removeSpace = LocalizedText(ja: "全角スペースを消す", en: "delete the full-width space")
    static let halfWidthQuotes = LocalizedText(ja: "半角の引用符にする", en: "use half-width quotes")
    static let removeTag = LocalizedText(ja: "タグを消す", en: "delete the tag")

    /// The title of a fix that puts quotes around a value.
    static let quote = LocalizedText(ja: "全体を引用符で囲む", en: "put quotes around the whole value")
}

extension YAMLDiagnostics {
    static let files = [fileTooLarge, notUTF8, controlCharacter, severalDocuments]

    static let fileTooLarge = DiagnosticKind(
        "JZ0101", .error,
        message: LocalizedText(ja: "ファイルが大きすぎる（上限 {0} MB）", en: "the file is larger than {0} MB"),
        help: LocalizedText(ja: "内容を複数のファイルに分けてください", en: "spread its sections over several files"))
    static let notUTF8 = DiagnosticKind(
        "JZ0102", .error,
        message: LocalizedText(ja: "文字コードが UTF-8 ではない（{0}）", en: "the text is not UTF-8 ({0})"),
        help: LocalizedText(
            ja: "エディタの「名前を付けて保存」で文字コードに UTF-8 を選んで保存し直してください",
            en: "save the file again and choose UTF-8 as its encoding"))
    static let controlCharacter = DiagnosticKind(
        "JZ0103", .error,
        message: LocalizedText(ja: "使えない制御文字 {0} がある", en: "control character {0} cannot stand here"),
        help: LocalizedText(
            ja: "その文字を削除してください。必要なら二重引用符の中で「\\u」と4桁の番号で書けます",
            en: "delete it; inside double quotes it can be written as `\\u` and four digits"))
    static let severalDocuments = DiagnosticKind(
        "JZ0104", .error,
        message: LocalizedText(ja: "1つのファイルに複数の文書がある", en: "the file holds several documents"),
        help: LocalizedText(
            ja: "「---」から後を別のファイルに分けるか、「---」を消してください",
            en: "move what follows `---` to a file of its own, or delete the `---`"))
}

extension YAMLDiagnostics {
    static let structure = [
        nestedTooDeep, tooManyRepeatedNodes, unknownAnchor, aliasInsideItself, duplicateKey, keyIsNoText,
    ]

    static let nestedTooDeep = DiagnosticKind(
        "JZ0105", .error,
        message: LocalizedText(ja: "入れ子が {0} 段を超えている", en: "nested more than {0} levels deep"),
        help: LocalizedText(ja: "入れ子を浅くしてください", en: "use fewer levels"))
    static let tooManyRepeatedNodes = DiagnosticKind(
        "JZ0106", .error,
        message: LocalizedText(
            ja: "別名（*）による繰り返しが合計 {0} 項目を超えている", en: "aliases repeat more than {0} values in all"),
        help: LocalizedText(
            ja: "別名の中で別名を繰り返すのをやめてください", en: "do not repeat aliases inside of what aliases repeat"))
    static let unknownAnchor = DiagnosticKind(
        "JZ0107", .error,
        message: LocalizedText(ja: "「*{0}」が指す「&{0}」がない", en: "no `&{0}` for `*{0}` to repeat"),
        help: LocalizedText(
            ja: "前に「&{0}」を付けた値を置いてください。* で始まる式なら全体を引用符で囲んでください",
            en: "mark an earlier value with `&{0}`; if this begins an expression, put quotes around the whole"))
    static let aliasInsideItself = DiagnosticKind(
        "JZ0108", .error,
        message: LocalizedText(ja: "「*{0}」が自分自身の中にある", en: "`*{0}` stands inside of the value that it repeats"),
        help: LocalizedText(ja: "値をその場に書いてください", en: "write the value out"))
    static let duplicateKey = DiagnosticKind(
        "JZ0109", .error,
        message: LocalizedText(ja: "キー「{0}」が重複している", en: "key `{0}` is there twice"),
        help: LocalizedText(ja: "どちらか一方を消してください", en: "delete one of them"))
    static let keyIsNoText = DiagnosticKind(
        "JZ0110", .error,
        message: LocalizedText(ja: "キーが文字列ではない", en: "a key must be a text"),
        help: LocalizedText(
            ja: "波かっこを値として書きたいときは引用符で囲んでください", en: "put quotes around braces that are meant as a value"))
}
