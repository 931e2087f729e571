package import Diagnostics

extension AnalysisDiagnostics {
    static let tables = [armNeverChosen, rowNeverChosen, matchGap, tableGap, rowsOverlap]

    package static let armNeverChosen = DiagnosticKind(
        "JZ0427", .warning,
        message: LocalizedText(ja: "この行が選ばれることはない", en: "this entry is never chosen"),
        help: LocalizedText(
            ja: "前の行がすべての場合を取るので、順序を変えるか、前の行の条件を狭めてください",
            en: "the entries before it take all its cases: change the order, or narrow their conditions"))

    package static let rowNeverChosen = DiagnosticKind(
        "JZ0428", .warning,
        message: LocalizedText(ja: "表のこの行が選ばれることはない", en: "this row of the table is never chosen"),
        help: LocalizedText(
            ja: "前の行がすべての場合を取るので、順序を変えるか、前の行の条件を狭めてください",
            en: "the rows before it take all its cases: change the order, or narrow their cells"))

    package static let matchGap = DiagnosticKind(
        "JZ0429", .warning,
        message: LocalizedText(ja: "「{0}」の `match` には、どの行にも当てはまらない場合がある", en: "there are cases that no entry of `{0}` takes"),
        help: LocalizedText(
            ja: "条件を加えるか、条件のない行を最後に置いてください", en: "add an entry for them, or one without a condition at the end"))

    package static let tableGap = DiagnosticKind(
        "JZ0430", .warning,
        message: LocalizedText(ja: "「{0}」の表には、どの行にも当てはまらない場合がある", en: "there are cases that no row of the table `{0}` takes"),
        help: LocalizedText(
            ja: "行を加えるか、`then` だけの行を最後に置いてください", en: "add a row for them, or one with nothing but `then` at the end"))

    package static let rowsOverlap = DiagnosticKind(
        "JZ0431", .note,
        message: LocalizedText(
            ja: "この行と前の行の両方に当てはまる場合があり、前の行の値になる", en: "this row shares cases with one before it, which gives them another value"),
        help: LocalizedText(
            ja: "どちらの値であるべきかを確かめ、当てはまる場合が重ならないようにしてください",
            en: "settle which value is meant, and let the cells of only one of them hold these cases"))
}
