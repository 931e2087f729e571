import Diagnostics

/// Findings about a whole file.
extension RecordsDiagnostics {
    static let files = [
        ignoredColumns, unknownFile, ambiguousFile, missingKey, repeatedHeader, emptyFile, impliedRows, ignoredFile, notList,
        headerRow, ambiguousHeader, hiddenRows, unusedSheet, cellsOutside,
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
        help: LocalizedText(
            ja: "Excel ブック（.xlsx）か CSV（UTF-8）で保存し直してください", en: "save it as a workbook (.xlsx) or as CSV (UTF-8)"))
    static let notList = DiagnosticKind(
        "JZ0549", .warning,
        message: LocalizedText(ja: "「{0}」がリストではないため、使いませんでした", en: "`{0}` is not used because it is not a list"),
        help: LocalizedText(ja: "行を [ ] の中に並べてください", en: "write its rows in brackets"))
    static let headerRow = DiagnosticKind(
        "JZ0550", .warning,
        message: LocalizedText(ja: "{0}行目を見出しとして読みました", en: "taken for the headers: row {0}"),
        help: LocalizedText(
            ja: "違うときは、表の上にある題や注記の行を消してください", en: "if that is wrong, remove the rows of titles and notes above the table"))
    static let ambiguousHeader = DiagnosticKind(
        "JZ0551", .error,
        message: LocalizedText(
            ja: "{0}行目のどれが見出しか決まらないため、使いませんでした", en: "it is not used because any of the rows {0} may be the headers"),
        help: LocalizedText(ja: "見出しの行を一つにしてください。見出し: {1}", en: "leave one row of headers: {1}"))
    static let hiddenRows = DiagnosticKind(
        "JZ0552", .warning,
        message: LocalizedText(
            ja: "非表示の行（フィルターで隠れた行を含む）が{0}行あり、それも読みました", en: "rows that are hidden, by hand or by a filter, were read too: {0}"),
        help: LocalizedText(
            ja: "除くつもりの行なら、行を消して保存し直してください", en: "if they should be left out, delete them and save the workbook again"))
    static let unusedSheet = DiagnosticKind(
        "JZ0553", .warning,
        message: LocalizedText(ja: "このシートはどの表でもないため、使いませんでした", en: "the sheet is not used because it belongs to no table"),
        help: LocalizedText(
            ja: "使うシートなら、シート名を表の名前にしてください: {0}", en: "if it should be used, name the sheet after its table: {0}"))
    static let cellsOutside = DiagnosticKind(
        "JZ0554", .note,
        message: LocalizedText(
            ja: "見出しのない列にも値がありますが、使いませんでした（{0}個）", en: "cells in columns without a header, which are not used: {0}"),
        help: LocalizedText(
            ja: "使う列なら、見出しの行に見出しを書いてください", en: "if a column should be used, write its header into the row of headers"))
}
