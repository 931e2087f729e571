import Diagnostics

extension CELLibrary {
    /// Functions on numbers, all with the prefix `math.`.
    public static let math = CELLibrary(
        name: "math", functions: MathFunctions.extremes + MathFunctions.rounding + MathFunctions.kinds + MathFunctions.bits,
        macros: MathFunctions.macros)
}

/// The functions on numbers.
enum MathFunctions {
    static let rounding: [CELFunction] = [ceil, floor, round, trunc, abs, sign, sqrt]
    static let kinds: [CELFunction] = [isNaN, isInf, isFinite]

    private static let ceil = CELFunction(
        "math.ceil", LocalizedText(ja: "切り上げ", en: "the next whole number that is not less"),
        [CELOverload("math_ceil_double", examples: ["math.ceil(1.2) == 2.0"]) { (number: Double) in number.rounded(.up) }])

    private static let floor = CELFunction(
        "math.floor", LocalizedText(ja: "切り捨て(小さい方へ)", en: "the next whole number that is not greater"),
        [CELOverload("math_floor_double", examples: ["math.floor(-1.2) == -2.0"]) { (number: Double) in number.rounded(.down) }])

    private static let round = CELFunction(
        "math.round", LocalizedText(ja: "四捨五入。ちょうど半分は0から遠い方へ", en: "the nearest whole number; halves go away from zero"),
        [
            CELOverload("math_round_double", examples: ["math.round(2.5) == 3.0", "math.round(-1.5) == -2.0"]) {
                (number: Double) in
                number.rounded(.toNearestOrAwayFromZero)
            }
        ])

    private static let trunc = CELFunction(
        "math.trunc", LocalizedText(ja: "小数部分の切り捨て(0の方へ)", en: "the number without its decimals"),
        [
            CELOverload("math_trunc_double", examples: ["math.trunc(-1.7) == -1.0"]) { (number: Double) in
                number.rounded(.towardZero)
            }
        ])

    private static let abs = CELFunction(
        "math.abs", LocalizedText(ja: "絶対値。int の最小値はエラー", en: "the absolute value; an error for the least int"),
        [
            CELOverload("math_abs_int", examples: ["math.abs(-11) == 11"]) { (number: Int64) throws(CELError) -> Int64 in
                guard let result = Int64(exactly: number.magnitude) else {
                    throw CELError(.overflow, "the absolute value of \(number) is out of the range of int")
                }
                return result
            },
            CELOverload("math_abs_uint", examples: ["math.abs(1u) == 1u"]) { (number: UInt64) in number },
            CELOverload("math_abs_double", examples: ["math.abs(-1.5) == 1.5"]) { (number: Double) in number.magnitude },
        ])

    private static let sign = CELFunction(
        "math.sign",
        LocalizedText(
            ja: "符号。正は1、負は-1、0は0、NaN は NaN", en: "the sign: 1 for a positive number, -1 for a negative one, 0 for 0, NaN for NaN"),
        [
            CELOverload("math_sign_int", examples: ["math.sign(-42) == -1"]) { (number: Int64) in number.signum() },
            CELOverload("math_sign_uint", examples: ["math.sign(42u) == 1u"]) { (number: UInt64) in min(number, 1) },
            CELOverload("math_sign_double", examples: ["math.sign(-0.3) == -1.0", "math.sign(0.0) == 0.0"]) { (number: Double) in
                number > 0 ? 1.0 : number < 0 ? -1.0 : number.isNaN ? .nan : 0.0
            },
        ])

    private static let sqrt = CELFunction(
        "math.sqrt", LocalizedText(ja: "平方根。負の数は NaN", en: "the square root; NaN for a negative number"),
        [
            CELOverload("math_sqrt_int", examples: ["math.sqrt(81) == 9.0"]) { (number: Int64) in Double(number).squareRoot() },
            CELOverload("math_sqrt_uint", examples: ["math.sqrt(81u) == 9.0"]) { (number: UInt64) in Double(number).squareRoot()
            },
            CELOverload("math_sqrt_double", examples: ["math.sqrt(2.25) == 1.5"]) { (number: Double) in number.squareRoot() },
        ])

    private static let isNaN = CELFunction(
        "math.isNaN", LocalizedText(ja: "NaN(非数)か", en: "whether it is not a number"),
        [CELOverload("math_isNaN_double", examples: ["math.isNaN(0.0 / 0.0)"]) { (number: Double) in number.isNaN }])

    private static let isInf = CELFunction(
        "math.isInf", LocalizedText(ja: "無限大か(正負とも)", en: "whether it is infinite, either way"),
        [CELOverload("math_isInf_double", examples: ["math.isInf(-1.0 / 0.0)"]) { (number: Double) in number.isInfinite }])

    private static let isFinite = CELFunction(
        "math.isFinite", LocalizedText(ja: "有限の数か", en: "whether it is a number and not infinite"),
        [CELOverload("math_isFinite_double", examples: ["math.isFinite(1.5)"]) { (number: Double) in number.isFinite }])
}
