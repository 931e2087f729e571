import Diagnostics

extension CELLibrary {
    /// `in`, `size`.
    static let collectionFunctions: [CELFunction] = [
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
            ]),
        CELFunction(
            "size",
            LocalizedText(ja: "文字数、バイト数、要素の数", en: "the number of characters, bytes, elements or entries"),
            [
                CELType.string, .bytes, .list(.parameter("A")), .map(key: .parameter("A"), value: .parameter("B")),
            ].flatMap { type in
                [
                    CELOverload("size_\(type.name)", [type], .int, examples: sizeExamples[type.name] ?? []) { size($0[0]) },
                    CELOverload("\(type.name)_size", member: true, [type], .int) { size($0[0]) },
                ]
            }),
    ]

    private static let sizeExamples = [
        "string": ["size('人財') == 2"], "bytes": ["size(b'人') == 3"], "list": ["size([1, 2]) == 2"],
        "map": ["size({'a': 1}) == 1"],
    ]

    private static func size(_ value: CELValue) -> CELResult {
        switch value {
        case .string(let text): .value(.int(Int64(text.unicodeScalars.count)))
        case .bytes(let bytes): .value(.int(Int64(bytes.count)))
        case .list(let list): .value(.int(Int64(list.count)))
        case .map(let map): .value(.int(Int64(map.count)))
        default: .error(.noOverload("size", [value]))
        }
    }
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
