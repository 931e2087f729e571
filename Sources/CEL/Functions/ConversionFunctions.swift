import CivilTime
import Diagnostics

/// The functions that make a value of one type from one of another.
enum ConversionFunctions {
    static let numbers: [CELFunction] = [int, uint, double, bool]

    private static let int = CELFunction(
        "int",
        LocalizedText(
            ja: "整数にする。小数は0に向けて切り捨て、日時は1970年からの秒数。範囲を超えればエラー",
            en: "a whole number; decimals are cut, a timestamp gives its seconds since 1970; an error out of range"),
        [
            CELOverload("int64_to_int64", examples: ["int(5) == 5"]) { (number: Int64) in number },
            CELOverload("uint64_to_int64", examples: ["int(5u) == 5"]) { (number: UInt64) throws(CELError) -> Int64 in
                try Int64(exactly: number).orOutOfRange(number, "int")
            },
            CELOverload("double_to_int64", examples: ["int(-7.9) == -7"]) { (number: Double) throws(CELError) -> Int64 in
                // The bounds are open, as the language has it.
                try (number > -0x1p63 && number < 0x1p63 ? Int64(number) : nil).orOutOfRange(number, "int")
            },
            CELOverload("string_to_int64", examples: ["int('-42') == -42"]) { (text: String) throws(CELError) -> Int64 in
                guard let number = Int64(text) else { throw .cannotConvert(text, to: "int") }
                return number
            },
            CELOverload("timestamp_to_int64", examples: ["int(timestamp('1970-01-02T00:00:00Z')) == 86400"]) {
                (moment: CELTimestamp) in moment.seconds
            },
        ])

    private static let uint = CELFunction(
        "uint",
        LocalizedText(
            ja: "符号なし整数にする。小数は切り捨て、範囲を超えればエラー",
            en: "a whole number that is not negative; decimals are cut; an error out of range"),
        [
            CELOverload("uint64_to_uint64", examples: ["uint(5u) == 5u"]) { (number: UInt64) in number },
            CELOverload("int64_to_uint64", examples: ["uint(5) == 5u"]) { (number: Int64) throws(CELError) -> UInt64 in
                try UInt64(exactly: number).orOutOfRange(number, "uint")
            },
            CELOverload("double_to_uint64", examples: ["uint(1.9) == 1u"]) { (number: Double) throws(CELError) -> UInt64 in
                try (number >= 0 && number < 0x1p64 ? UInt64(number) : nil).orOutOfRange(number, "uint")
            },
            CELOverload("string_to_uint64", examples: ["uint('300') == 300u"]) { (text: String) throws(CELError) -> UInt64 in
                guard !text.utf8.starts(with: "-".utf8), let number = UInt64(text) else { throw .cannotConvert(text, to: "uint") }
                return number
            },
        ])

    private static let double = CELFunction(
        "double",
        LocalizedText(
            ja: "浮動小数点数にする。文字列は 1.5、6.02e23、NaN、Infinity など",
            en: "a floating-point number; texts are as 1.5, 6.02e23, NaN, Infinity"),
        [
            CELOverload("double_to_double", examples: ["double(1.5) == 1.5"]) { (number: Double) in number },
            CELOverload("int64_to_double", examples: ["double(2) == 2.0"]) { (number: Int64) in Double(number) },
            CELOverload("uint64_to_double", examples: ["double(2u) == 2.0"]) { (number: UInt64) in Double(number) },
            CELOverload("string_to_double", examples: ["double('-1.5e3') == -1500.0"]) {
                (text: String) throws(CELError) -> Double in
                guard let number = NumberText.double(text) else { throw .cannotConvert(text, to: "double") }
                return number
            },
        ])

    private static let bool = CELFunction(
        "bool",
        LocalizedText(
            ja: "真偽値にする。文字列は 1、t、T、true、True、TRUE と 0、f、F、false、False、FALSE",
            en: "a truth value; texts are 1, t, T, true, True, TRUE and 0, f, F, false, False, FALSE"),
        [
            CELOverload("bool_to_bool", examples: ["bool(true)"]) { (value: Bool) in value },
            CELOverload("string_to_bool", examples: ["bool('True')", "!bool('f')"]) { (text: String) throws(CELError) -> Bool in
                switch CELTextKey(text) {
                case CELTextKey("1"), CELTextKey("t"), CELTextKey("T"), CELTextKey("true"), CELTextKey("True"),
                    CELTextKey("TRUE"):
                    return true
                case CELTextKey("0"), CELTextKey("f"), CELTextKey("F"), CELTextKey("false"), CELTextKey("False"),
                    CELTextKey("FALSE"):
                    return false
                default: throw .cannotConvert(text, to: "bool")
                }
            },
        ])
}

extension CELError {
    static func cannotConvert(_ text: String, to type: String) -> CELError {
        CELError(.invalidConversion, "`\(text)` cannot be converted to \(type)")
    }
}

extension Optional {
    /// The number, or the error that `source` is out of the range of `type`.
    fileprivate func orOutOfRange(_ source: some Sendable, _ type: String) throws(CELError) -> Wrapped {
        guard let self else { throw CELError(.overflow, "\(source) is out of the range of \(type)") }
        return self
    }
}
