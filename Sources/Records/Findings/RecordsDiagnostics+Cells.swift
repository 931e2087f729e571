import Diagnostics

/// Findings about one cell; `{0}` is the header of its column.
extension RecordsDiagnostics {
    static let cells = [
        emptyCell, notWhole, notNumber, notDate, outsideEra, notFiscalYear, notBool, notAllowed, unknownTerm, outsideScale,
        notLevel,
        lostZeros, numberForm, tooLong, unresolved, brokenQuote, notScalar, repeatedProperty,
        errorValue, notCalculated,
    ]

    static let emptyCell = DiagnosticKind(
        "JZ0501", .warning, message: LocalizedText(ja: "「{0}」が空欄です", en: "`{0}` is empty"),
        help: LocalizedText(
            ja: "値を入力してください。空欄でもよい項目なら、方針の records で optional: true としてください",
            en: "enter the value, or declare the field `optional: true` under `records` of the policy if it may be empty"))
    static let notWhole = DiagnosticKind(
        "JZ0502", .warning, message: LocalizedText(ja: "「{0}」を整数として読めません", en: "`{0}` cannot be read as a whole number"),
        help: LocalizedText(ja: "整数だけを入力してください", en: "enter nothing but a whole number"))
    static let notNumber = DiagnosticKind(
        "JZ0503", .warning, message: LocalizedText(ja: "「{0}」を数値として読めません", en: "`{0}` cannot be read as a number"),
        help: LocalizedText(ja: "数値だけを入力してください", en: "enter nothing but a number"))
    static let notDate = DiagnosticKind(
        "JZ0504", .warning, message: LocalizedText(ja: "「{0}」を日付として読めません", en: "`{0}` cannot be read as a date"),
        help: LocalizedText(
            ja: "2024-04-01、2024/4/1、令和6年4月1日、R6.4.1 のように、年を西暦4桁か元号で書いてください。2桁の年や、Excel の通し番号は読みません",
            en:
                "write 2024-04-01, 2024/4/1, 令和6年4月1日 or R6.4.1, the year with four digits or with its era; years of two digits and Excel's numbers of days are not guessed at"
        ))
    static let outsideEra = DiagnosticKind(
        "JZ0505", .warning,
        message: LocalizedText(
            ja: "「{0}」の元号はその時期のものではありません。西暦に直して読みました", en: "the era in `{0}` was not in use then; its year was counted on"),
        help: LocalizedText(ja: "元号と年をご確認ください", en: "check the era and the year"))
    static let notFiscalYear = DiagnosticKind(
        "JZ0506", .warning, message: LocalizedText(ja: "「{0}」を年度として読めません", en: "`{0}` cannot be read as a fiscal year"),
        help: LocalizedText(ja: "2024、令和6年度、R6 のように書いてください", en: "write 2024, 令和6年度 or R6"))
    static let notBool = DiagnosticKind(
        "JZ0507", .warning, message: LocalizedText(ja: "「{0}」をはい・いいえとして読めません", en: "`{0}` cannot be read as yes or no"),
        help: LocalizedText(
            ja: "true と false、はいといいえ、有と無、済と未、○と×、1と0 のいずれかで書いてください",
            en: "write true or false, はい or いいえ, 有 or 無, 済 or 未, ○ or ×, 1 or 0"))
    static let notAllowed = DiagnosticKind(
        "JZ0508", .warning, message: LocalizedText(ja: "「{0}」に{1}は使えません", en: "{1} is not a value of `{0}`"),
        help: LocalizedText("{2}"))
    static let unknownTerm = DiagnosticKind(
        "JZ0509", .warning,
        message: LocalizedText(ja: "「{0}」の{1}は方針の{2}にありません", en: "{1} in `{0}` is not among the policy's {2}"),
        help: LocalizedText("{3}"))
    static let outsideScale = DiagnosticKind(
        "JZ0510", .warning,
        message: LocalizedText(ja: "「{0}」が評価の段階{1}〜{2}にありません", en: "`{0}` is a level outside the scale {1} to {2}"),
        help: LocalizedText(
            ja: "評価していないなら空欄にしてください。0は段階ではありません", en: "leave the cell empty if nothing was rated; 0 is never a level"))
    static let notLevel = DiagnosticKind(
        "JZ0511", .warning, message: LocalizedText(ja: "「{0}」を評価の段階として読めません", en: "`{0}` cannot be read as a level"),
        help: LocalizedText(ja: "{1}から{2}までの数字を一つだけ入力してください", en: "enter one digit from {1} to {2}"))
    static let lostZeros = DiagnosticKind(
        "JZ0512", .warning,
        message: LocalizedText(
            ja: "「{0}」の先頭の0が失われていたため、{1}桁に補いました", en: "`{0}` had lost its leading zeros and was filled up to {1} digits"),
        help: LocalizedText(ja: "表計算ソフトではこの列を文字列にして保存してください", en: "format the column as text before saving it from a spreadsheet")
    )
    static let numberForm = DiagnosticKind(
        "JZ0513", .warning,
        message: LocalizedText(ja: "「{0}」が表計算ソフトで数値に変わっています", en: "a spreadsheet has turned `{0}` into a number"),
        help: LocalizedText(ja: "この列を文字列にして、元の番号を入力し直してください", en: "format the column as text and enter the code anew"))
    static let tooLong = DiagnosticKind(
        "JZ0514", .warning, message: LocalizedText(ja: "「{0}」が{1}文字ではありません", en: "`{0}` does not have {1} characters"),
        help: LocalizedText(ja: "番号をご確認ください。値はそのまま使いました", en: "check the code; it was used as it stands"))
    static let unresolved = DiagnosticKind(
        "JZ0515", .warning, message: LocalizedText(ja: "「{0}」が指す行が「{1}」にありません", en: "`{0}` names a row that `{1}` does not have"),
        help: LocalizedText(ja: "番号を直すか、その行を加えてください", en: "correct the code or add the row"))
    static let brokenQuote = DiagnosticKind(
        "JZ0516", .warning, message: LocalizedText(ja: "「{0}」の引用符が正しくありません", en: "the quotes of `{0}` are wrong"),
        help: LocalizedText(
            ja: "引用符で囲むセルの中の\"は\"\"と書き、閉じる引用符の後にはすぐ区切りを置いてください",
            en: "inside a quoted cell write \"\" for \", and put the separator right behind the closing quote"))
    static let notScalar = DiagnosticKind(
        "JZ0517", .warning, message: LocalizedText(ja: "「{0}」が一つの値ではありません", en: "`{0}` is not a single value"),
        help: LocalizedText(ja: "文字列、数値、真偽値、null のいずれかで書いてください", en: "write a string, a number, a truth value or null"))
    static let repeatedProperty = DiagnosticKind(
        "JZ0518", .warning, message: LocalizedText(ja: "「{0}」が同じ行に二度あります", en: "`{0}` stands twice in one object"),
        help: LocalizedText(ja: "一方を消してください", en: "remove one of them"))
    static let errorValue = DiagnosticKind(
        "JZ0519", .warning,
        message: LocalizedText(ja: "「{0}」が #N/A などのエラー値になっています", en: "`{0}` shows an error such as #N/A"),
        help: LocalizedText(ja: "元の表で数式を直し、値にしてから保存してください", en: "mend the formula in the spreadsheet and save its value"))
    static let notCalculated = DiagnosticKind(
        "JZ0520", .warning,
        message: LocalizedText(ja: "「{0}」の数式に計算結果が保存されていません", en: "`{0}` is a formula whose result was not saved"),
        help: LocalizedText(
            ja: "Excel で一度開いて上書き保存するか、値として貼り付けてください", en: "open the workbook in Excel and save it, or paste the values"))
}
