package import Diagnostics

/// The mistakes that a file of waivers can have, besides those of its YAML: `JZ07xx`.
package enum WaiverDiagnostics {
    package static let unknownRule = DiagnosticKind(
        "JZ0701", .error,
        message: LocalizedText(ja: "「{0}」というルールは方針にない", en: "the policy has no rule `{0}`"),
        help: LocalizedText(ja: "方針の `rules` にある識別子を書いてください", en: "write the id of one of the policy's `rules`"))
    package static let endsBeforeStart = DiagnosticKind(
        "JZ0702", .error,
        message: LocalizedText(ja: "終わりの日 {1} が始まりの日 {0} より前である", en: "it ends on {1}, before it begins on {0}"),
        help: LocalizedText(ja: "`from` と `until` を確かめてください", en: "check `from` and `until`"))
    package static let twice = DiagnosticKind(
        "JZ0703", .warning,
        message: LocalizedText(
            ja: "「{0}」の「{1}」についての適用除外が重なっている", en: "waivers of `{0}` for `{1}` overlap"),
        help: LocalizedText(ja: "期間を分けるか、一つにまとめてください", en: "part their days, or make them one"))
    package static let missingColumn = DiagnosticKind(
        "JZ0704", .error,
        message: LocalizedText(ja: "列「{0}」がない", en: "there is no column `{0}`"),
        help: LocalizedText(
            ja: "一行目に rule,subject,item,reason,approved_by,from,until と書いてください（item の列はなくてもよい）",
            en: "begin with the line rule,subject,item,reason,approved_by,from,until; the column item may be left out"))
    package static let unknownColumn = DiagnosticKind(
        "JZ0705", .error,
        message: LocalizedText(ja: "「{0}」という列は使えない", en: "`{0}` is no column of waivers"),
        help: LocalizedText(
            ja: "使える列は rule、subject、item、reason、approved_by、from、until です",
            en: "the columns are rule, subject, item, reason, approved_by, from and until"))
    package static let emptyCell = DiagnosticKind(
        "JZ0706", .error,
        message: LocalizedText(ja: "「{0}」が空である", en: "`{0}` is empty"),
        help: LocalizedText(ja: "適用除外には、理由・承認者・期間が必要です", en: "a waiver needs a reason, who approved it, and its days"))
    package static let notADay = DiagnosticKind(
        "JZ0707", .error,
        message: LocalizedText(ja: "「{0}」は日付として読めない", en: "`{0}` is no date"),
        help: LocalizedText(ja: "2026-03-31 のように書いてください", en: "write it as 2026-03-31"))
    package static let openQuote = DiagnosticKind(
        "JZ0708", .error,
        message: LocalizedText(ja: "引用符が閉じていない", en: "a quote is not closed"),
        help: LocalizedText(ja: "セルの終わりに \" を加えてください", en: "add a \" at the end of the cell"))

    package static let all = [
        unknownRule, endsBeforeStart, twice, missingColumn, unknownColumn, emptyCell, notADay, openQuote,
    ]
}
