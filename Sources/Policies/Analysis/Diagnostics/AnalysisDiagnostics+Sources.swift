package import Diagnostics

extension AnalysisDiagnostics {
    static let sources = [clauseWithoutRule, targetClauseWithoutTarget, ruleWithoutClause, targetWithoutMetric]
    static let days = [
        reviewIsDue, notInForce, noValueOnDay, valuesBeginLate, valueNeverInForce, valueRepeated,
    ]

    package static let clauseWithoutRule = DiagnosticKind(
        "JZ0455", .warning,
        message: LocalizedText(
            ja: "条項「{0}」の扱いは `rule` だが、引用するルールなどがない", en: "the clause `{0}` is to be a rule, but nothing cites it"),
        help: LocalizedText(
            ja: "ルール・指標・求める能力などの `clause` に書くか、扱いを `reference` か `judgement` にしてください",
            en: "cite it as the `clause` of what checks it, or treat it as `reference` or `judgement`"))

    package static let targetClauseWithoutTarget = DiagnosticKind(
        "JZ0456", .warning,
        message: LocalizedText(
            ja: "条項「{0}」の扱いは `target` だが、引用する目標などがない", en: "the clause `{0}` is to be a target, but nothing cites it"),
        help: LocalizedText(
            ja: "`targets` や `metrics` の `clause` に書くか、扱いを `reference` か `judgement` にしてください",
            en: "cite it as the `clause` of a target or metric, or treat it as `reference` or `judgement`"))

    package static let ruleWithoutClause = DiagnosticKind(
        "JZ0457", .note,
        message: LocalizedText(ja: "「{0}」はどの条項にもよらない", en: "`{0}` rests on no clause"),
        help: LocalizedText(
            ja: "もとになる条項があれば `clause` に書いてください", en: "if the document has a clause behind it, name that as `clause`"))

    package static let targetWithoutMetric = DiagnosticKind(
        "JZ0458", .note,
        message: LocalizedText(ja: "目指す姿「{0}」を測る指標がない", en: "no metric measures the target `{0}`"),
        help: LocalizedText(ja: "`metrics` に `target: {0}` の指標を加えてください", en: "add a metric with `target: {0}`"))

    package static let reviewIsDue = DiagnosticKind(
        "JZ0459", .warning,
        message: LocalizedText(ja: "見直しの期日（{0}）を過ぎている", en: "the policy was to be reviewed by {0}"),
        help: LocalizedText(ja: "方針を見直し、`review_by` を次の期日にしてください", en: "review it, and set `review_by` to the next day"))

    package static let notInForce = DiagnosticKind(
        "JZ0460", .warning,
        message: LocalizedText(ja: "方針は{0}には適用されない", en: "the policy is not in force on {0}"),
        help: LocalizedText(ja: "`effective` を確かめてください", en: "check `effective`"))

    package static let noValueOnDay = DiagnosticKind(
        "JZ0461", .warning,
        message: LocalizedText(ja: "パラメーター「{0}」には{1}の値がない", en: "the parameter `{0}` has no value on {1}"),
        help: LocalizedText(ja: "`values` にその日より前からの値を加えてください", en: "add a value to `values` that holds from that day or before"))

    package static let valuesBeginLate = DiagnosticKind(
        "JZ0462", .warning,
        message: LocalizedText(
            ja: "パラメーター「{0}」の値は{1}からで、方針の適用開始日（{2}）には値がない",
            en: "the values of the parameter `{0}` begin on {1}, after the policy takes effect on {2}"),
        help: LocalizedText(
            ja: "その間は、このパラメーターを使うルールの結果が「不明」になります。始めの値を加えてください",
            en: "rules that use it come to `unknown` in between: add a value from the first day on"))

    package static let valueNeverInForce = DiagnosticKind(
        "JZ0464", .note,
        message: LocalizedText(
            ja: "パラメーター「{0}」の{1}からの値は、方針の適用期間に使われない",
            en: "the value of the parameter `{0}` from {1} on is never in force while the policy is"),
        help: LocalizedText(ja: "日付を確かめるか、値を削除してください", en: "check its day, or delete it"))

    package static let valueRepeated = DiagnosticKind(
        "JZ0465", .note,
        message: LocalizedText(
            ja: "パラメーター「{0}」の{1}からの値は、その前の値と同じである", en: "the value of the parameter `{0}` from {1} on is the same as before"),
        help: LocalizedText(ja: "変わる値を書くか、削除してください", en: "write what changes, or delete it"))
}
