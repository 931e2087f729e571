import Diagnostics

extension CELDiagnostics {
    static let checking: [DiagnosticKind] = [
        unknownName, unknownField, unknownFunction, noOverload, conditionNotBool, branchesDiffer, noFields, notIndexable,
        notIterable, wrongResult, referenceWithText, notComparable, wrongKey, unknownMessage, wrongFieldType, notOptional,
        alwaysFails, entryNotMap,
    ]

    static let unknownName = DiagnosticKind(
        "JZ0221", .error,
        message: LocalizedText(ja: "「{0}」という名前はない", en: "there is no `{0}` here"))

    static let unknownField = DiagnosticKind(
        "JZ0222", .error,
        message: LocalizedText(ja: "{1}に「{0}」という項目はない", en: "{1} has no field `{0}`"))

    static let unknownFunction = DiagnosticKind(
        "JZ0223", .error,
        message: LocalizedText(ja: "「{0}」という関数はない", en: "there is no function `{0}`"))

    static let noOverload = DiagnosticKind(
        "JZ0224", .error,
        message: LocalizedText(ja: "「{0}」は {1} には使えない", en: "`{0}` cannot be used with {1}"),
        help: LocalizedText(ja: "使える形: {2}", en: "it takes {2}"))

    static let conditionNotBool = DiagnosticKind(
        "JZ0225", .error,
        message: LocalizedText(ja: "条件は bool でなければならないが、{0} である", en: "a condition must be bool, but this is {0}"))

    static let branchesDiffer = DiagnosticKind(
        "JZ0226", .error,
        message: LocalizedText(
            ja: "「? :」の二つの値の型が異なる（{0} と {1}）", en: "the two values of `? :` are of different types, {0} and {1}"),
        help: LocalizedText(ja: "型をそろえるか、dyn() で囲んでください", en: "make them alike, or put dyn() around one"))

    static let noFields = DiagnosticKind(
        "JZ0227", .error,
        message: LocalizedText(ja: "{0} には項目がないので「.{1}」は使えない", en: "{0} has no fields, so `.{1}` cannot follow"))

    static let notIndexable = DiagnosticKind(
        "JZ0228", .error,
        message: LocalizedText(ja: "{0} の中は {1} で引けない", en: "{0} cannot be indexed with {1}"),
        help: LocalizedText(ja: "[ ] で引けるのは list と map だけです", en: "only a list or a map can stand before [ ]"))

    static let notIterable = DiagnosticKind(
        "JZ0229", .error,
        message: LocalizedText(ja: "「{0}」は list か map にしか使えないが、{1} である", en: "`{0}` goes over a list or a map, but this is {1}"))

    static let wrongResult = DiagnosticKind(
        "JZ0230", .error,
        message: LocalizedText(ja: "この式は {0} でなければならないが、{1} である", en: "this must be {0}, but it is {1}"))

    static let referenceWithText = DiagnosticKind(
        "JZ0231", .error,
        message: LocalizedText(ja: "{0}そのものは文字列と比べられない", en: "{0} itself cannot be compared with a text"))

    static let notComparable = DiagnosticKind(
        "JZ0232", .error,
        message: LocalizedText(ja: "{0} と {1} は「{2}」で比べられない", en: "{0} and {1} cannot be compared with `{2}`"),
        help: LocalizedText(ja: "型をそろえてください。例: double(x)", en: "convert one, as with double(x)"))

    static let wrongKey = DiagnosticKind(
        "JZ0233", .error,
        message: LocalizedText(ja: "{0} は map の鍵にできない", en: "{0} cannot be the key of a map"),
        help: LocalizedText(ja: "鍵は bool、int、uint、string のどれか", en: "keys are bool, int, uint or string"))

    static let unknownMessage = DiagnosticKind(
        "JZ0234", .error,
        message: LocalizedText(ja: "「{0}」という型の値は作れない", en: "no value of a type `{0}` can be made"))

    static let wrongFieldType = DiagnosticKind(
        "JZ0235", .error,
        message: LocalizedText(ja: "項目「{0}」は {1} だが、値は {2} である", en: "the field `{0}` is {1}, but the value is {2}"))

    static let notOptional = DiagnosticKind(
        "JZ0236", .error,
        message: LocalizedText(
            ja: "「?」の付いた要素には optional が必要だが、{0} である", en: "an element with `?` must be optional, but this is {0}"),
        help: LocalizedText(ja: "「?」を取るか、optional.of(…) で囲んでください", en: "leave out the `?`, or write optional.of(…)"))

    static let alwaysFails = DiagnosticKind(
        "JZ0237", .warning,
        message: LocalizedText(ja: "「{0}」は「{1}」では必ず失敗する: {2}", en: "`{0}` always fails on `{1}`: {2}"))

    static let entryNotMap = DiagnosticKind(
        "JZ0238", .error,
        message: LocalizedText(
            ja: "transformMapEntry の結果は map でなければならないが、{0} である", en: "transformMapEntry makes maps, but this is {0}"))
}
