import Diagnostics

extension CELLibrary {
    /// `in`.
    static let membershipFunctions: [CELFunction] = [
        CELFunction(
            "_in_", LocalizedText(ja: "list の要素か、map の鍵か", en: "whether it is an element of a list or a key of a map"),
            [
                CELOverload("in_list", [.parameter("A"), .list(.parameter("A"))], .bool, examples: ["1 in [1, 2]"]) {
                    CELMembership.contains($0[0], in: $0[1])
                },
                CELOverload(
                    "in_map", [.parameter("A"), .map(key: .parameter("A"), value: .parameter("B"))], .bool,
                    examples: ["'a' in {'a': 1}"]
                ) { CELMembership.contains($0[0], in: $0[1]) },
            ])
    ]

    /// `type`, `dyn`.
    static let typeFunctions: [CELFunction] = [
        CELFunction(
            "type", LocalizedText(ja: "値の型", en: "the type of a value"),
            [
                CELOverload("type", [.parameter("A")], .type(.parameter("A")), examples: ["type(1) == int"]) {
                    .value(.type($0[0].type))
                }
            ]),
        CELFunction(
            "dyn", LocalizedText(ja: "型の検査を実行のときまで延ばす", en: "the value, its type checked only when it runs"),
            [CELOverload("to_dyn", [.parameter("A")], .dyn, examples: ["dyn(1) == 1"]) { .value($0[0]) }]),
    ]
}

/// The operator `in` over values of any type.
enum CELMembership {
    static func contains(_ value: CELValue, in collection: CELValue) -> CELResult {
        switch collection {
        case .list(let list): .value(.bool(list.contains(value)))
        case .map(let map): .value(.bool(map.contains(value)))
        default: .error(.noOverload("_in_", [value, collection]))
        }
    }
}
