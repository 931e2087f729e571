import Diagnostics

/// Findings about one row.
extension RecordsDiagnostics {
    static let rows = [
        shortRow, longRow, unclosedQuote, noKey, identicalRow, contradictingRow, noParent, severalParents, parentLeftOut,
        malformedLine,
        notObject, totalRow, noteRow, otherRow,
    ]

    static let shortRow = DiagnosticKind(
        "JZ0521", .warning,
        message: LocalizedText(ja: "この行は{0}列しかなく、見出しの{1}列に足りません", en: "the row has {0} cells, its header {1}"),
        help: LocalizedText(ja: "足りないセルを補ってください。ないセルは読めないものとして扱いました", en: "add the missing cells; they count as unreadable"))
    static let longRow = DiagnosticKind(
        "JZ0522", .warning,
        message: LocalizedText(ja: "この行は{0}列あり、見出しの{1}列を超えています", en: "the row has {0} cells, its header only {1}"),
        help: LocalizedText(
            ja: "カンマを含む値は引用符で囲んでください。キー以外のセルは読めないものとして扱いました",
            en: "quote a value that holds a separator; all cells but the key count as unreadable"))
    static let unclosedQuote = DiagnosticKind(
        "JZ0523", .warning,
        message: LocalizedText(ja: "この行で開いた引用符が閉じていません", en: "a quote that opens on this line is never closed"),
        help: LocalizedText(ja: "閉じる引用符を加えてください。次の行から読み続けました", en: "add the closing quote; reading went on with the next line"))
    static let noKey = DiagnosticKind(
        "JZ0524", .warning,
        message: LocalizedText(ja: "「{0}」がないか読めないため、この行を使えません", en: "the row is left out because `{0}` is missing or unreadable"),
        help: LocalizedText(ja: "行を特定する番号を入力してください", en: "enter the code that identifies the row"))
    static let identicalRow = DiagnosticKind(
        "JZ0525", .warning,
        message: LocalizedText(ja: "同じ内容の行が{0}にもあります。一度だけ数えました", en: "the row is the same as that on {0} and counts once"),
        help: LocalizedText(ja: "重複した行を消してください", en: "remove one of the rows"))
    static let contradictingRow = DiagnosticKind(
        "JZ0526", .warning,
        message: LocalizedText(
            ja: "キーが同じで内容の違う行が{0}にあります。どちらの行も使いませんでした",
            en: "the row contradicts that on {0}, which has the same key; neither is used"),
        help: LocalizedText(ja: "正しい行だけを残してください", en: "keep only the row that is right"))
    static let noParent = DiagnosticKind(
        "JZ0527", .warning,
        message: LocalizedText(
            ja: "この行が属する行が「{0}」にないため、使えません", en: "the row is left out because `{0}` does not have the row that it belongs to"),
        help: LocalizedText(ja: "{1}をご確認ください", en: "check {1}"))
    static let severalParents = DiagnosticKind(
        "JZ0528", .warning,
        message: LocalizedText(
            ja: "この行が「{0}」のどの行に属するか決まらないため、使えません", en: "the row is left out because it may belong to several rows of `{0}`"),
        help: LocalizedText(ja: "{1}の列を加えてください", en: "add the columns {1}"))
    static let parentLeftOut = DiagnosticKind(
        "JZ0529", .warning,
        message: LocalizedText(
            ja: "この行が属する「{0}」の行が使えないため、使えません", en: "the row is left out because the row of `{0}` that it belongs to is left out"),
        help: LocalizedText(ja: "先に「{0}」の行を直してください", en: "mend the row of `{0}` first"))
    static let malformedLine = DiagnosticKind(
        "JZ0530", .warning,
        message: LocalizedText(
            ja: "{0}バイト目がJSONとして読めないため、この行を使えません", en: "the line is left out because it is not JSON at byte {0}"),
        help: LocalizedText(ja: "1行に一つのJSONオブジェクトを書いてください", en: "write one JSON object on a line"))
    static let notObject = DiagnosticKind(
        "JZ0531", .warning,
        message: LocalizedText(
            ja: "「{0}」の要素がオブジェクトではないため、使えません", en: "an element of `{0}` is left out because it is not an object"),
        help: LocalizedText(ja: "各要素を {} で書いてください", en: "write each element in braces"))
    static let totalRow = DiagnosticKind(
        "JZ0532", .warning,
        message: LocalizedText(ja: "合計の行とみなして使いませんでした", en: "the row is left out because it seems to hold totals"),
        help: LocalizedText(
            ja: "職員の行なら、行を特定する番号を入力してください", en: "if it is a record, enter the code that identifies it"))
    static let noteRow = DiagnosticKind(
        "JZ0533", .warning,
        message: LocalizedText(
            ja: "表の外の注記とみなして使いませんでした", en: "the row is left out because it seems to be a note beside the table"),
        help: LocalizedText(
            ja: "職員の行なら、行を特定する番号を入力してください", en: "if it is a record, enter the code that identifies it"))
    static let otherRow = DiagnosticKind(
        "JZ0534", .note,
        message: LocalizedText(
            ja: "「{0}」の値から、この方針では対象としない行と判断し、使いませんでした",
            en: "the row is left out because the policy does not take rows with this `{0}`"),
        help: LocalizedText(
            ja: "対象とする行なら「{0}」を直してください。対象は方針の records の only が決めます",
            en: "correct `{0}` if the row should be taken; `only` under `records` of the policy says which are"))
}
