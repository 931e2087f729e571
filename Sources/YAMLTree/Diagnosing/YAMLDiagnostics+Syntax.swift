import Diagnostics

extension YAMLDiagnostics {
    static let syntax = [
        unreadable, tabInIndentation, unclosedQuote, unclosedCollection, missingColon, noSpaceAfterColon, colonInValue,
        wrongIndentation, textAfterValue, unknownEscape, reservedCharacter, blockHeader, signOfYAML, flowSeparator, directive,
        missingValue, signInFlowValue, dashInValue, noSpaceAfterDash, extraBracket,
    ]

    static let unreadable = DiagnosticKind(
        "JZ0120", .error,
        message: LocalizedText(ja: "YAML として読めない", en: "this cannot be read as YAML"),
        help: LocalizedText(
            ja: "この行と前の行の字下げ、引用符、かっこを確かめてください",
            en: "look at the indentation, quotes and brackets of this line and the one before"))
    static let tabInIndentation = DiagnosticKind(
        "JZ0121", .error,
        message: LocalizedText(ja: "字下げにタブが使われている", en: "a tab in the indentation"),
        help: LocalizedText(ja: "タブを半角スペースに置き換えてください", en: "indent with spaces"))
    static let unclosedQuote = DiagnosticKind(
        "JZ0122", .error,
        message: LocalizedText(ja: "引用符が閉じていない", en: "the quote is never closed"),
        help: LocalizedText(
            ja: "同じ種類の引用符で閉じてください。単一引用符の中の ' は '' と書きます",
            en: "close it with the same quote; inside single quotes `'` is written `''`"))
    static let unclosedCollection = DiagnosticKind(
        "JZ0123", .error,
        message: LocalizedText(ja: "「{0}」が閉じていない", en: "`{0}` is never closed"),
        help: LocalizedText(
            ja: "「{1}」で閉じてください。式なら全体を引用符で囲んでください",
            en: "close it with `{1}`; if it begins an expression, put quotes around the whole"))
    static let missingColon = DiagnosticKind(
        "JZ0124", .error,
        message: LocalizedText(ja: "キーの後にコロンがない", en: "no colon after the key"),
        help: LocalizedText(
            ja: "「キー: 値」の形で書いてください。前の行の続きなら、前の行より深く字下げしてください",
            en: "write `key: value`; if this continues the line before, indent it deeper than that line"))
    static let noSpaceAfterColon = DiagnosticKind(
        "JZ0125", .error,
        message: LocalizedText(ja: "「{0}:」の後に半角スペースがない", en: "no space after `{0}:`"),
        help: LocalizedText(ja: "コロンの後に半角スペースを入れてください", en: "put a space after the colon"))
    static let colonInValue = DiagnosticKind(
        "JZ0126", .error,
        message: LocalizedText(
            ja: "引用符のない値の中に「: 」がある", en: "`: ` inside of a value that stands without quotes"),
        help: LocalizedText(ja: "値の全体を引用符で囲んでください", en: "put quotes around the whole value"))
    static let wrongIndentation = DiagnosticKind(
        "JZ0127", .error,
        message: LocalizedText(ja: "字下げが前の行と合わない", en: "the indentation does not fit the lines before"),
        help: LocalizedText(
            ja: "同じ階層のキーや「-」は、同じ数の半角スペースで始めてください",
            en: "begin keys and dashes of one level with the same number of spaces"))
    static let textAfterValue = DiagnosticKind(
        "JZ0128", .error,
        message: LocalizedText(
            ja: "閉じた引用符やかっこの後に文字が続いている", en: "text follows a closed quote or bracket"),
        help: LocalizedText(ja: "値の全体を引用符で囲んでください", en: "put quotes around the whole value"))
    static let unknownEscape = DiagnosticKind(
        "JZ0129", .error,
        message: LocalizedText(
            ja: "二重引用符の中の「\\」の使い方が正しくない", en: "this use of `\\` inside of double quotes is not known"),
        help: LocalizedText(
            ja: "「\\」そのものは「\\\\」と書くか、単一引用符を使ってください",
            en: "write `\\\\` for a backslash, or use single quotes"))
    static let reservedCharacter = DiagnosticKind(
        "JZ0130", .error,
        message: LocalizedText(ja: "値を「{0}」で始めることはできない", en: "a value cannot begin with `{0}`"),
        help: LocalizedText(ja: "値の全体を引用符で囲んでください", en: "put quotes around the whole value"))
    static let blockHeader = DiagnosticKind(
        "JZ0131", .error,
        message: LocalizedText(
            ja: "「|」や「>」の後に文字が続いている", en: "text follows `|` or `>` on its line"),
        help: LocalizedText(
            ja: "文章は次の行から字下げして書くか、値の全体を引用符で囲んでください",
            en: "begin the text on the next line, indented, or put quotes around the whole value"))
    static let signOfYAML = DiagnosticKind(
        "JZ0132", .error,
        message: LocalizedText(
            ja: "「{0}」で始まる値が YAML の記号として読まれる", en: "`{0}` at the start of a value is a sign of YAML"),
        help: LocalizedText(ja: "値の全体を引用符で囲んでください", en: "put quotes around the whole value"))
    static let flowSeparator = DiagnosticKind(
        "JZ0133", .error,
        message: LocalizedText(
            ja: "かっこの中で「,」か「{0}」が必要な場所に別の文字がある", en: "`,` or `{0}` is expected here"),
        help: LocalizedText(
            ja: "値と値の間に「,」を入れてください。式なら全体を引用符で囲んでください", en: "put a comma between two values; put quotes around an expression"))
    static let directive = DiagnosticKind(
        "JZ0134", .error,
        message: LocalizedText(ja: "「%」で始まる行は使えない", en: "a line cannot begin with `%`"),
        help: LocalizedText(ja: "その行を消してください", en: "delete the line"))
    static let missingValue = DiagnosticKind(
        "JZ0135", .error,
        message: LocalizedText(ja: "ここには値が必要", en: "a value is expected here"),
        help: LocalizedText(ja: "値を書くか、余分な記号を消してください", en: "write a value, or delete the sign that is too many"))
    static let signInFlowValue = DiagnosticKind(
        "JZ0136", .error,
        message: LocalizedText(
            ja: "{ } や [ ] の中では、引用符のない値に「{0}」を書けない",
            en: "inside of braces or brackets a value without quotes cannot hold `{0}`"),
        help: LocalizedText(ja: "値の全体を引用符で囲んでください", en: "put quotes around the whole value"))
    static let dashInValue = DiagnosticKind(
        "JZ0137", .error,
        message: LocalizedText(ja: "キーと同じ行に「- 」で始まる値は書けない", en: "`- ` cannot stand on the line of its key"),
        help: LocalizedText(
            ja: "一覧は次の行から書いてください。式なら全体を引用符で囲んでください",
            en: "begin a list on the next line; put quotes around an expression"))
    static let noSpaceAfterDash = DiagnosticKind(
        "JZ0138", .error,
        message: LocalizedText(ja: "「-」の後に半角スペースがない", en: "no space after the dash"),
        help: LocalizedText(ja: "「-」の後に半角スペースを入れてください", en: "put a space after the dash"))
    static let extraBracket = DiagnosticKind(
        "JZ0139", .error,
        message: LocalizedText(ja: "「{0}」に対応する開きかっこがない", en: "`{0}` closes nothing"),
        help: LocalizedText(
            ja: "余分なかっこを消すか、値の全体を引用符で囲んでください", en: "delete it, or put quotes around the whole value"))
}
