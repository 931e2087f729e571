package import Diagnostics

/// What can be wrong with the types of a policy besides its single expressions.
package enum TypingDiagnostics {
    package static let circularDefinition = DiagnosticKind(
        "JZ0401", .error,
        message: LocalizedText(ja: "「{0}」は自分自身を使って定義されている", en: "`{0}` is defined by itself"),
        help: LocalizedText(ja: "互いに参照し合う定義を一方向にしてください", en: "let the definitions that use each other run in one direction"))
    package static let notAList = DiagnosticKind(
        "JZ0402", .error,
        message: LocalizedText(ja: "`with` の「{0}」には一覧が必要だが、型は {1} である", en: "`{0}` in `with` must be a list, not {1}"),
        help: LocalizedText(
            ja: "一覧となる式（例: employee.grade.expectations）を書いてください",
            en: "give an expression that is a list, as employee.grade.expectations"))
    package static let wrongAggregate = DiagnosticKind(
        "JZ0403", .error,
        message: LocalizedText(ja: "「{0}」は型 {1} の値を集計できない", en: "`{0}` cannot take values of type {1}"),
        help: LocalizedText(
            ja: "sum・mean・variance・stddev は数、share は真偽、median は整数、min・max は順序のある値に使います",
            en:
                "sum, mean, variance and stddev take numbers, share takes true or false, median integers, min and max ordered values"
        ))
    package static let wrongCell = DiagnosticKind(
        "JZ0404", .error,
        message: LocalizedText(ja: "「{0}」は入力の型 {1} の値として読めない", en: "`{0}` is no value of the input's type {1}"),
        help: LocalizedText(ja: "入力と同じ型の値を書いてください", en: "write a value of the input's type"))

    package static let bareNumber = DiagnosticKind(
        "JZ0405", .note,
        message: LocalizedText(ja: "条件の中に数値 {0} が直接書かれている", en: "the number {0} stands in a condition"),
        help: LocalizedText(
            ja: "`parameters` に根拠とともに定め、`params.名前` で参照してください",
            en: "declare it in `parameters` with its basis and write `params.name`"))

    package static let all = [circularDefinition, notAList, wrongAggregate, wrongCell, bareNumber]
}
