import Diagnostics

/// Findings about a whole file.
extension RecordsDiagnostics {
    static let files = [
        ignoredColumns, unknownFile, ambiguousFile, missingKey, repeatedHeader, emptyFile, impliedRows, ignoredFile, notList,
    ]

    static let ignoredColumns = DiagnosticKind(
        "JZ0541", .note, message: LocalizedText(ja: "使わない列があります: {0}", en: "columns not used: {0}"),
        help: LocalizedText(
            ja: "使う列なら、見出しを方針の records の headers に加えてください",
            en: "if one should be used, add its header to `headers` under `records` of the policy"))
    static let unknownFile = DiagnosticKind(
        "JZ0542", .warning,
        message: LocalizedText(
            ja: "どの表のファイルか分からないため、使いませんでした", en: "the file is not used because neither its name nor its headers belong to a table"
        ),
        help: LocalizedText(ja: "ファイル名を次のいずれかにしてください: {0}", en: "name the file after its table: {0}"))
    static let ambiguousFile = DiagnosticKind(
        "JZ0543", .warning,
        message: LocalizedText(
            ja: "見出しが複数の表に当てはまるため、使いませんでした: {0}", en: "the file is not used because its headers fit several tables: {0}"),
        help: LocalizedText(ja: "ファイル名を表の名前にしてください", en: "name the file after its table"))
    static let missingKey = DiagnosticKind(
        "JZ0544", .error,
        message: LocalizedText(
            ja: "「{0}」の行を特定する列がないため、この表を使えません: {1}",
            en: "the table `{0}` is not used because it lacks the columns that identify its rows: {1}"),
        help: LocalizedText(ja: "その列を加えるか、見出しを直してください", en: "add the columns or correct their headers"))
    static let repeatedHeader = DiagnosticKind(
        "JZ0545", .warning,
        message: LocalizedText(ja: "見出し「{0}」の列が二つあります。左の列を使いました", en: "two columns have the header `{0}`; the left one is used"),
        help: LocalizedText(ja: "一方の列の見出しを変えてください", en: "rename one of the columns"))
    static let emptyFile = DiagnosticKind(
        "JZ0546", .warning, message: LocalizedText(ja: "ファイルに何も書かれていません", en: "the file is empty"),
        help: LocalizedText(ja: "見出しの行があるファイルを渡してください", en: "give a file with a row of headers"))
    static let impliedRows = DiagnosticKind(
        "JZ0547", .note,
        message: LocalizedText(
            ja: "「{0}」のファイルがないため、「{1}」の行から補いました", en: "`{0}` has no file; its rows are taken from those of `{1}`"))
    static let ignoredFile = DiagnosticKind(
        "JZ0548", .warning,
        message: LocalizedText(
            ja: "この種類のファイルは読めないため、使いませんでした", en: "the file is not used because files of its kind cannot be read"),
        help: LocalizedText(ja: "CSV（UTF-8）か NDJSON で保存し直してください", en: "save it as CSV (UTF-8) or NDJSON"))
    static let notList = DiagnosticKind(
        "JZ0549", .warning,
        message: LocalizedText(ja: "「{0}」がリストではないため、使いませんでした", en: "`{0}` is not used because it is not a list"),
        help: LocalizedText(ja: "行を [ ] の中に並べてください", en: "write its rows in brackets"))
}
