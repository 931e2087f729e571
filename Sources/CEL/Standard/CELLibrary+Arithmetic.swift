import Diagnostics

extension CELLibrary {
    /// `+`, `-`, `*`, `/`, `%`, and `-` before an operand.
    static let arithmeticFunctions: [CELFunction] = [
        operation(
            .add, LocalizedText(ja: "足す、つなぐ", en: "adds numbers and times, joins texts, bytes and lists"),
            [
                (.int, .int, .int), (.uint, .uint, .uint), (.double, .double, .double), (.string, .string, .string),
                (.bytes, .bytes, .bytes), (.list(.parameter("A")), .list(.parameter("A")), .list(.parameter("A"))),
                (.duration, .duration, .duration), (.timestamp, .duration, .timestamp), (.duration, .timestamp, .timestamp),
            ], examples: ["1 + 2 == 3", "'a' + 'b' == 'ab'", "[1] + [2] == [1, 2]"]),
        operation(
            .subtract, LocalizedText(ja: "引く", en: "subtracts numbers and times"),
            [
                (.int, .int, .int), (.uint, .uint, .uint), (.double, .double, .double), (.duration, .duration, .duration),
                (.timestamp, .duration, .timestamp), (.timestamp, .timestamp, .duration),
            ], examples: ["3 - 2 == 1"]),
        operation(
            .multiply, LocalizedText(ja: "掛ける", en: "multiplies numbers"),
            [(.int, .int, .int), (.uint, .uint, .uint), (.double, .double, .double)], examples: ["2 * 3 == 6"]),
        operation(
            .divide, LocalizedText(ja: "割る。整数どうしは0の方へ切り捨てる", en: "divides numbers; integers are cut off towards 0"),
            [(.int, .int, .int), (.uint, .uint, .uint), (.double, .double, .double)], examples: ["7 / 2 == 3", "-7 / 2 == -3"]),
        operation(
            .remainder, LocalizedText(ja: "割った余り。符号は割られる数に従う", en: "the remainder, with the sign of the first number"),
            [(.int, .int, .int), (.uint, .uint, .uint)], examples: ["7 % 2 == 1", "-7 % 2 == -1"]),
        CELFunction(
            "-_", LocalizedText(ja: "符号を変える", en: "the number with its sign changed"),
            [CELType.int, .double].map { type in
                CELOverload("negate_\(type)", [type], type, examples: ["-(1) == -1"]) { CELArithmetic.negate($0[0]) }
            }),
    ]

    private static func operation(
        _ sign: CELBinaryOperator, _ documentation: LocalizedText, _ forms: [(CELType, CELType, CELType)],
        examples: [String]
    ) -> CELFunction {
        CELFunction(
            sign.functionName, documentation,
            forms.enumerated().map { index, form in
                CELOverload(
                    "\(sign)_\(form.0.name)_\(form.1.name)", [form.0, form.1], form.2, examples: index == 0 ? examples : []
                ) { CELArithmetic.apply(sign, $0[0], $0[1]) }
            })
    }
}
