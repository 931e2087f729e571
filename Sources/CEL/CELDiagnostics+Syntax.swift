package import Diagnostics

/// The mistakes that an author of an expression can make: codes JZ02xx.
package enum CELDiagnostics {
    /// All kinds of mistakes in expressions.
    package static let all: [DiagnosticKind] = syntax + checking

    static let syntax: [DiagnosticKind] = [
        unexpectedCharacter, unterminatedText, wrongEscape, numberOutOfRange, malformedNumber, unexpected, endsEarly,
        reservedWord,
        emptyExpression, variableExpected, fieldExpected, textTooLong, tooDeep, tooManyNodes, comprehensionsTooDeep,
        wrongIndexName,
        wrongBytesEscape, sameVariableTwice, mixedSigns,
    ]

    static let unexpectedCharacter = DiagnosticKind(
        "JZ0201", .error,
        message: LocalizedText(ja: "式に使えない文字「{0}」がある", en: "`{0}` cannot stand in an expression"))

    static let unterminatedText = DiagnosticKind(
        "JZ0202", .error,
        message: LocalizedText(ja: "文字列が閉じられていない", en: "the text is not closed"),
        help: LocalizedText(ja: "文字列の終わりに {0} を書いてください", en: "end it with {0}"))

    static let wrongEscape = DiagnosticKind(
        "JZ0203", .error,
        message: LocalizedText(ja: "「{0}」という書き方は文字列の中で使えない", en: "`{0}` is no escape sequence"),
        help: LocalizedText(
            ja: "逆斜線そのものは \\\\ と書いてください。r'…' の中では逆斜線は普通の文字になります",
            en: "write \\\\ for a backslash, or r'…' for a text without escapes"))

    static let numberOutOfRange = DiagnosticKind(
        "JZ0204", .error,
        message: LocalizedText(ja: "数「{0}」は {1} の範囲を超えている", en: "`{0}` is beyond the range of {1}"))

    static let malformedNumber = DiagnosticKind(
        "JZ0205", .error,
        message: LocalizedText(ja: "「{0}」は数として読めない", en: "`{0}` is not a number"))

    static let unexpected = DiagnosticKind(
        "JZ0206", .error,
        message: LocalizedText(ja: "ここに「{0}」は置けない。{1}が必要", en: "unexpected `{0}`: {1} is needed here"))

    static let endsEarly = DiagnosticKind(
        "JZ0207", .error,
        message: LocalizedText(ja: "式が途中で終わっている。{0}が必要", en: "the expression ends early: {0} is needed"))

    static let reservedWord = DiagnosticKind(
        "JZ0208", .error,
        message: LocalizedText(ja: "「{0}」は予約語なので名前に使えない", en: "`{0}` is a reserved word and cannot be a name"),
        help: LocalizedText(ja: "別の名前にしてください", en: "choose another name"))

    static let emptyExpression = DiagnosticKind(
        "JZ0209", .error, message: LocalizedText(ja: "式が空である", en: "the expression is empty"))

    static let variableExpected = DiagnosticKind(
        "JZ0210", .error,
        message: LocalizedText(ja: "ここには新しい変数の名前を一つ書く", en: "a name for a new variable is needed here"),
        help: LocalizedText(ja: "例: list.all(x, x > 0) の x", en: "as x in list.all(x, x > 0)"))

    static let fieldExpected = DiagnosticKind(
        "JZ0211", .error,
        message: LocalizedText(ja: "has() の中には項目を書く", en: "has() takes a field"),
        help: LocalizedText(ja: "例: has(employee.grade)", en: "as in has(employee.grade)"))

    static let textTooLong = DiagnosticKind(
        "JZ0212", .error,
        message: LocalizedText(ja: "式が長すぎる（{0}文字、上限{1}文字）", en: "the expression has {0} characters, more than {1}"))

    static let tooDeep = DiagnosticKind(
        "JZ0213", .error,
        message: LocalizedText(ja: "式の入れ子が深すぎる（上限{0}段）", en: "the expression is nested more than {0} deep"),
        help: LocalizedText(ja: "式を分けてください", en: "split it"))

    static let tooManyNodes = DiagnosticKind(
        "JZ0214", .error,
        message: LocalizedText(ja: "式の部品が多すぎる（上限{0}個）", en: "the expression has more than {0} parts"),
        help: LocalizedText(ja: "式を分けてください", en: "split it"))

    static let comprehensionsTooDeep = DiagnosticKind(
        "JZ0215", .error,
        message: LocalizedText(ja: "繰り返しの入れ子が深すぎる（上限{0}段）", en: "loops are nested more than {0} deep"),
        help: LocalizedText(ja: "all、exists、map、filter などの入れ子を減らしてください", en: "nest fewer of all, exists, map, filter"))

    static let wrongIndexName = DiagnosticKind(
        "JZ0216", .error,
        message: LocalizedText(ja: "「{0}」には0以上の整数を書く", en: "`{0}` takes whole numbers from 0"))

    static let wrongBytesEscape = DiagnosticKind(
        "JZ0217", .error,
        message: LocalizedText(ja: "「{0}」という書き方はバイト列の中で使えない", en: "`{0}` cannot stand in bytes"),
        help: LocalizedText(ja: "\\xhh で書いてください", en: "write \\xhh"))

    static let sameVariableTwice = DiagnosticKind(
        "JZ0218", .error,
        message: LocalizedText(ja: "変数「{0}」が二度使われている", en: "the variable `{0}` is named twice"),
        help: LocalizedText(ja: "別の名前にしてください", en: "choose another name"))

    static let mixedSigns = DiagnosticKind(
        "JZ0219", .error,
        message: LocalizedText(ja: "「{0}」のすぐ後に「{1}」は置けない", en: "`{1}` cannot stand right after `{0}`"),
        help: LocalizedText(ja: "「{2}」とかっこで囲んでください", en: "put brackets around it: `{2}`"))
}
