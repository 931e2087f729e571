import Diagnostics

extension CELLibrary {
    /// Values that may be absent: `optional.of`, `orValue`, `first`…
    public static let optionals = CELLibrary(
        name: "optionals", functions: OptionalFunctions.making + OptionalFunctions.reading + OptionalFunctions.lists,
        macros: CELLibrary.optionalMacros, types: [.optional(.dyn)])
}

/// The functions on optional values.
enum OptionalFunctions {
    typealias Optional = CELAnything?

    static let making: [CELFunction] = [of, ofNonZeroValue, none]
    static let reading: [CELFunction] = [hasValue, value, or, orValue]
    static let lists: [CELFunction] = [first, last, unwrap, unwrapOpt]

    private static let of = CELFunction(
        "optional.of", LocalizedText(ja: "値のあるオプショナル", en: "an optional with a value"),
        [CELOverload("optional_of", examples: ["optional.of(1).value() == 1"]) { (value: CELAnything) -> Optional in value }])

    private static let ofNonZeroValue = CELFunction(
        "optional.ofNonZeroValue",
        LocalizedText(
            ja: "値のあるオプショナル。ただし 0、false、null、空の文字列・リスト・マップなら optional.none()",
            en: "an optional with a value; optional.none() for 0, false, null, and an empty text, list or map"),
        [
            CELOverload(
                "optional_ofNonZeroValue",
                examples: ["optional.ofNonZeroValue('') == optional.none()", "optional.ofNonZeroValue(5) == optional.of(5)"]
            ) { (value: CELAnything) -> Optional in value.value.isZero ? nil : value }
        ])

    private static let none = CELFunction(
        "optional.none", LocalizedText(ja: "値のないオプショナル", en: "an optional without a value"),
        [CELOverload("optional_none", examples: ["!optional.none().hasValue()"]) { () throws(CELError) -> Optional in nil }])

    private static let hasValue = CELFunction(
        "hasValue", LocalizedText(ja: "値があるか", en: "whether it has a value"),
        [
            CELOverload("optional_hasValue", member: true, examples: ["optional.of(0).hasValue()"]) { (optional: Optional) in
                optional != nil
            }
        ])

    private static let value = CELFunction(
        "value", LocalizedText(ja: "その値。なければエラー", en: "its value; an error if it has none"),
        [
            CELOverload("optional_value", member: true, examples: ["{'a': 1}[?'a'].value() == 1"]) {
                (optional: Optional) throws(CELError) -> CELAnything in
                guard let optional else { throw CELError(.invalidArgument, "`optional.none()` has no value; use `orValue`") }
                return optional
            }
        ])

    private static let or = CELFunction(
        "or", LocalizedText(ja: "値があればそれ、なければ引数のオプショナル", en: "itself if it has a value, otherwise the argument"),
        [
            CELOverload(
                "optional_or_optional", member: true, examples: ["optional.none().or(optional.of(1)) == optional.of(1)"]
            ) { (optional: Optional, other: Optional) -> Optional in optional ?? other }
            .known(as: .or)
        ])

    private static let orValue = CELFunction(
        "orValue", LocalizedText(ja: "その値。なければ引数", en: "its value, or the argument if it has none"),
        [
            CELOverload("optional_orValue_value", member: true, examples: ["{'a': 1}[?'b'].orValue(0) == 0"]) {
                (optional: Optional, other: CELAnything) in optional ?? other
            }.known(as: .orValue)
        ])

    private static let first = CELFunction(
        "first",
        LocalizedText(ja: "リストの最初の要素。空なら optional.none()", en: "the first element of a list; optional.none() if it is empty"),
        [
            CELOverload(
                "list_first", member: true, examples: ["[1, 2].first().value() == 1", "!['a'].slice(0, 0).first().hasValue()"]
            ) {
                (list: CELListOf<CELAnything>) -> Optional in list.list.first.map { CELAnything(native: $0) }
            }
        ])

    private static let last = CELFunction(
        "last",
        LocalizedText(ja: "リストの最後の要素。空なら optional.none()", en: "the last element of a list; optional.none() if it is empty"),
        [
            CELOverload("list_last", member: true, examples: ["[1, 2].last().value() == 2"]) {
                (list: CELListOf<CELAnything>) -> Optional in list.list.last.map { CELAnything(native: $0) }
            }
        ])

    private static let unwrapDocumentation = LocalizedText(
        ja: "オプショナルのリストから、値のあるものの値だけを取り出したリスト", en: "the values of those optionals in a list that have one")

    private static let unwrap = CELFunction(
        "optional.unwrap", unwrapDocumentation,
        [
            CELOverload("optional_unwrap", examples: ["optional.unwrap([optional.of(1), optional.none()]) == [1]"]) {
                (list: CELListOf<Optional>) throws(CELError) -> CELListOf<CELAnything> in
                CELListOf(try list.elements(of: "optional.unwrap").compactMap { $0 })
            }
        ])

    private static let unwrapOpt = CELFunction(
        "unwrapOpt", unwrapDocumentation,
        [
            CELOverload("optional_unwrapOpt", member: true, examples: ["[optional.of(1), optional.none()].unwrapOpt() == [1]"]) {
                (list: CELListOf<Optional>) throws(CELError) -> CELListOf<CELAnything> in
                CELListOf(try list.elements(of: "unwrapOpt").compactMap { $0 })
            }
        ])
}
