import Diagnostics

extension CELLibrary {
    /// The functions of optional values. `or` and `orValue` are the interpreter's too, which leaves their argument when it is not needed.
    static let optionalFunctions: [CELFunction] = [
        CELFunction(
            "optional.of", LocalizedText(ja: "値を optional にする", en: "an optional with a value"),
            [
                CELOverload(
                    "optional_of", [.parameter("A")], .optional(.parameter("A")), examples: ["optional.of(1).value() == 1"]
                ) { .value(.optional(.some($0[0]))) }
            ]),
        CELFunction(
            "optional.ofNonZeroValue",
            LocalizedText(ja: "空（0、''、[] など）でなければ optional にする", en: "an optional, without a value for what is empty: 0, '', []"),
            [
                CELOverload(
                    "optional_ofNonZeroValue", [.parameter("A")], .optional(.parameter("A")),
                    examples: ["!optional.ofNonZeroValue('').hasValue()"]
                ) { .value(.optional($0[0].isZero ? .none : .some($0[0]))) }
            ]),
        CELFunction(
            "optional.none", LocalizedText(ja: "値のない optional", en: "an optional without a value"),
            [
                CELOverload(
                    "optional_none", [], .optional(.parameter("A")), examples: ["optional.none().orValue(1) == 1"]
                ) { _ in .value(.optional(.none)) }
            ]),
        member(
            "value", .parameter("A"), LocalizedText(ja: "中の値。なければエラー", en: "the value; an error without one"),
            "optional.of(1).value() == 1"
        ) {
            optional, _ in
            guard case .some(let value) = optional else {
                return .error(CELError(.invalidArgument, "the optional has no value"))
            }
            return .value(value)
        },
        member("hasValue", .bool, LocalizedText(ja: "値があるか", en: "whether there is a value"), "optional.of(1).hasValue()") {
            optional, _ in
            if case .some = optional { return .value(.bool(true)) }
            return .value(.bool(false))
        },
        member(
            "or", .optional(.parameter("A")), argument: .optional(.parameter("A")),
            LocalizedText(ja: "値があればそれ、なければもう一方", en: "this one if it has a value, otherwise the other"),
            "optional.none().or(optional.of(2)).value() == 2"
        ) { optional, other in
            if case .some = optional { return .value(.optional(optional)) }
            return .value(other)
        },
        member(
            "orValue", .parameter("A"), argument: .parameter("A"),
            LocalizedText(ja: "中の値。なければもう一方", en: "the value, or the other one without one"),
            "optional.of(1).orValue(2) == 1"
        ) { optional, other in
            if case .some(let value) = optional { return .value(value) }
            return .value(other)
        },
    ]

    private static func member(
        _ name: String, _ result: CELType, argument: CELType? = nil, _ documentation: LocalizedText, _ example: String,
        _ evaluate: @escaping @Sendable (CELOptional, CELValue) -> CELResult
    ) -> CELFunction {
        let parameters = [CELType.optional(.parameter("A"))] + (argument.map { [$0] } ?? [])
        return CELFunction(
            name, documentation,
            [
                CELOverload("optional_" + name, member: true, parameters, result, examples: [example]) { values in
                    guard case .optional(let optional) = values[0] else { return .error(.noOverload(name, values)) }
                    return evaluate(optional, values.count > 1 ? values[1] : .null)
                }
            ])
    }
}
