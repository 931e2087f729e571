import Diagnostics

extension CELLibrary {
    /// `bool`, `int`, `uint`, `double`, `string`, `bytes`, `type`, `dyn`. What makes times and dates stands with those.
    static let conversionFunctions: [CELFunction] = [
        conversion("bool", .bool, from: [.bool, .string], LocalizedText(ja: "真偽にする", en: "makes a bool"), ["bool('true')"]) {
            CELConversion.bool($0)
        },
        conversion(
            "int", .int, from: [.int, .uint, .double, .string, .timestamp, .duration],
            LocalizedText(ja: "整数にする。小数は0の方へ切り捨てる", en: "makes an int; a double is cut off towards 0"),
            ["int('12') == 12", "int(1.9) == 1"]
        ) { CELConversion.int($0) },
        conversion(
            "uint", .uint, from: [.uint, .int, .double, .string],
            LocalizedText(ja: "符号のない整数にする", en: "makes a uint"), ["uint(12) == 12u"]
        ) { CELConversion.uint($0) },
        conversion(
            "double", .double, from: [.double, .int, .uint, .string], LocalizedText(ja: "小数にする", en: "makes a double"),
            ["double('1.5') == 1.5"]
        ) { CELConversion.double($0) },
        conversion(
            "string", .string, from: [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration],
            LocalizedText(ja: "文字列にする", en: "makes a text"), ["string(12) == '12'", "string(true) == 'true'"]
        ) { CELConversion.string($0) },
        conversion(
            "bytes", .bytes, from: [.bytes, .string], LocalizedText(ja: "UTF-8のバイト列にする", en: "makes bytes, as UTF-8"),
            ["bytes('a') == b'a'"]
        ) { CELConversion.bytes($0) },
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

    private static func conversion(
        _ name: String, _ result: CELType, from types: [CELType], _ documentation: LocalizedText, _ examples: [String],
        _ convert: @escaping @Sendable (CELValue) -> CELResult
    ) -> CELFunction {
        CELFunction(
            name, documentation,
            types.enumerated().map { index, type in
                CELOverload("\(type)_to_\(name)", [type], result, examples: index == 0 ? examples : []) { convert($0[0]) }
            })
    }
}
