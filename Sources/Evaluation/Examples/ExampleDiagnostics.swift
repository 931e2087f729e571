package import Diagnostics
import Policies

/// What can be wrong with an example.
package enum ExampleDiagnostics {
    package static let unknownField = DiagnosticKind(
        "JZ0411", .error,
        message: LocalizedText(ja: "例にある「{0}」は {1} の項目ではない", en: "`{0}` in the example is no member of {1}"),
        help: LocalizedText(ja: "{2}", en: "{2}"))
    package static let wrongValue = DiagnosticKind(
        "JZ0412", .error,
        message: LocalizedText(ja: "この値は型 {0} として読めない", en: "this value cannot be read as {0}"),
        help: LocalizedText(
            ja: "項目の型に合う値を書いてください。空欄は null と書きます", en: "write a value of the field's type; null for an empty cell"))
    package static let wrongOutcome = DiagnosticKind(
        "JZ0413", .error,
        message: LocalizedText(
            ja: "例「{0}」の結果は {1} となるはずが {2} だった", en: "example `{0}` should come to {1} but comes to {2}"),
        help: LocalizedText(ja: "与えた値: {3}。{4}", en: "given: {3}. {4}"))
    package static let wrongDetail = DiagnosticKind(
        "JZ0414", .error,
        message: LocalizedText(
            ja: "例「{0}」の {1} は「{2}」となるはずが「{3}」だった", en: "in example `{0}`, {1} should be `{2}` but is `{3}`"),
        help: LocalizedText(ja: "与えた値: {4}", en: "given: {4}"))
    package static let noTime = DiagnosticKind(
        "JZ0415", .error,
        message: LocalizedText(ja: "例をいつの時点で評価するか決まっていない", en: "the example has no day to be evaluated at"),
        help: LocalizedText(
            ja: "`policy` の `examples_at` に as_of と year を書くか、例に `at` を書いてください",
            en: "give `examples_at` with as_of and year in `policy`, or `at` in the example"))

    package static let wrongRowCount = DiagnosticKind(
        "JZ0416", .error,
        message: LocalizedText(ja: "例「{0}」では {1} 行できるはずが {2} 行だった", en: "example `{0}` should make {1} rows but makes {2}"),
        help: LocalizedText(ja: "できた行: {3}", en: "it makes {3}"))

    package static let all = [unknownField, wrongValue, wrongOutcome, wrongDetail, noTime, wrongRowCount]

    static func namesHelp(_ row: RowType) -> LocalizedText {
        let names = row.members.map(\.name).joined(separator: ", ")
        return LocalizedText(ja: "使える項目: \(names)", en: "it has \(names)")
    }
}
