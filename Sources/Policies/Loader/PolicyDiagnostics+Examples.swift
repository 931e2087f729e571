package import Diagnostics

// MARK: - Tables of examples

extension PolicyDiagnostics {
    package static let rowLength = DiagnosticKind(
        "JZ0381", .error,
        message: LocalizedText(ja: "この行の値（{0}個）と列（{1}個）の数が違う", en: "cells in this row: {0}, columns of the table: {1}"),
        help: LocalizedText(
            ja: "列ごとに値を一つ書いてください。空欄は ~、与えない項目は not-supplied と書きます",
            en: "write one cell for each column: ~ for an empty one, not-supplied for a field that is not given"))

    package static let columnTwice = DiagnosticKind(
        "JZ0382", .error,
        message: LocalizedText(ja: "列「{0}」が二度ある", en: "the column `{0}` stands twice"),
        help: LocalizedText(ja: "一つにまとめてください", en: "keep one of them"))

    package static let tableWithoutExpect = DiagnosticKind(
        "JZ0383", .error,
        message: LocalizedText(ja: "この表には期待する結果がない", en: "this table does not say what to expect"),
        help: LocalizedText(
            ja: "列に `expect` を加えるか、すべての行に共通の `expect` を書いてください",
            en: "add a column `expect`, or `expect` for all rows"))
}
