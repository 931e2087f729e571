package import Diagnostics

extension AnalysisDiagnostics {
    static let conditions = [
        neverHolds, alwaysHolds, outsideRange, unlistedValue, redundantPart, neverMet, neverUnmet, goalNeverReached,
        goalAlwaysReached, missingMapKey,
    ]

    package static let neverHolds = DiagnosticKind(
        "JZ0420", .warning,
        message: LocalizedText(ja: "この条件が成り立つことはない", en: "this condition is never true"),
        help: LocalizedText(
            ja: "どのような記録でも偽になるので、比べる値や「&&」「||」を確かめてください",
            en: "no record makes it true: check the values it compares, and `&&` against `||`"))

    package static let alwaysHolds = DiagnosticKind(
        "JZ0421", .warning,
        message: LocalizedText(ja: "この条件はいつも成り立つ", en: "this condition is always true"),
        help: LocalizedText(
            ja: "どのような記録でも真になるので、条件を削除するか、比べる値を確かめてください",
            en: "no record makes it false: delete it, or check the values it compares"))

    package static let outsideRange = DiagnosticKind(
        "JZ0422", .error,
        message: LocalizedText(
            ja: "{0} は「{1}」がとる値の範囲（{2}から{3}まで）の外にある", en: "{0} lies outside the values of `{1}`, which run from {2} to {3}"),
        help: LocalizedText(
            ja: "範囲の中の値と比べるか、尺度や型を直してください", en: "compare with a value within the range, or change the scale or the type"))

    package static let unlistedValue = DiagnosticKind(
        "JZ0423", .error,
        message: LocalizedText(ja: "「{0}」が「{1}」になることはない", en: "`{0}` is never `{1}`"),
        help: LocalizedText(ja: "とりうる値は{2}", en: "its values are {2}"))

    package static let redundantPart = DiagnosticKind(
        "JZ0424", .warning,
        message: LocalizedText(ja: "この部分は条件の結果を変えない", en: "this part changes nothing"),
        help: LocalizedText(
            ja: "ほかの部分だけで結果が決まるので、削除するか、別の条件の書き誤りでないかを確かめてください",
            en: "the other parts decide alone: delete it, or check whether it was meant to say something else"))

    package static let neverMet = DiagnosticKind(
        "JZ0425", .warning,
        message: LocalizedText(
            ja: "ルール「{0}」は、どの記録でも「{1}」にしかならない", en: "the rule `{0}` says `{1}` of every record"),
        help: LocalizedText(
            ja: "誰にも満たせない条件になっていないか、`require` と `flag` の取り違えがないかを確かめてください",
            en: "check whether anybody can meet what it asks, and `require` against `flag`"))

    package static let neverUnmet = DiagnosticKind(
        "JZ0426", .warning,
        message: LocalizedText(
            ja: "ルール「{0}」は、どの記録でも「{1}」にしかならない", en: "the rule `{0}` says `{1}` of every record"),
        help: LocalizedText(
            ja: "何も見つけないルールなので、条件を確かめるか、ルールを削除してください", en: "it never finds anything: check its condition, or delete the rule"))

    package static let goalNeverReached = DiagnosticKind(
        "JZ0432", .warning,
        message: LocalizedText(ja: "指標「{0}」の目標に達することはない", en: "the goal of the metric `{0}` can never be reached"),
        help: LocalizedText(
            ja: "集計の値がとりうる範囲（割合なら0から1まで）の中に目標を置いてください",
            en: "set it within the values that the aggregate can have; a share runs from 0 to 1"))

    package static let goalAlwaysReached = DiagnosticKind(
        "JZ0433", .warning,
        message: LocalizedText(ja: "指標「{0}」の目標はいつも達成される", en: "the goal of the metric `{0}` is always reached"),
        help: LocalizedText(
            ja: "集計の値がとりうる範囲（割合なら0から1まで）を見て、目標を置き直してください",
            en: "look at the values that the aggregate can have (a share runs from 0 to 1) and set it anew"))

    package static let missingMapKey = DiagnosticKind(
        "JZ0434", .warning,
        message: LocalizedText(ja: "パラメーター「{0}」に「{1}」の値がない", en: "the parameter `{0}` has no value for `{1}`"),
        help: LocalizedText(
            ja: "値を加えるか、`when` でその場合を除いてください", en: "add the value, or leave the case out with `when`"))
}
