import Diagnostics

extension MathFunctions {
    static let bits: [CELFunction] = [and, or, exclusiveOr, not, shiftLeft, shiftRight]

    private static let and = CELFunction(
        "math.bitAnd", LocalizedText(ja: "ビットごとの論理積", en: "the bits that both have"),
        [
            CELOverload("math_bitAnd_int_int", examples: ["math.bitAnd(3, 5) == 1"]) { (left: Int64, right: Int64) in left & right
            },
            CELOverload("math_bitAnd_uint_uint", examples: ["math.bitAnd(3u, 5u) == 1u"]) { (left: UInt64, right: UInt64) in
                left & right
            },
        ])

    private static let or = CELFunction(
        "math.bitOr", LocalizedText(ja: "ビットごとの論理和", en: "the bits that either has"),
        [
            CELOverload("math_bitOr_int_int", examples: ["math.bitOr(4, -2) == -2"]) { (left: Int64, right: Int64) in left | right
            },
            CELOverload("math_bitOr_uint_uint", examples: ["math.bitOr(1u, 4u) == 5u"]) { (left: UInt64, right: UInt64) in
                left | right
            },
        ])

    private static let exclusiveOr = CELFunction(
        "math.bitXor", LocalizedText(ja: "ビットごとの排他的論理和", en: "the bits that only one of both has"),
        [
            CELOverload("math_bitXor_int_int", examples: ["math.bitXor(1, 3) == 2"]) { (left: Int64, right: Int64) in left ^ right
            },
            CELOverload("math_bitXor_uint_uint", examples: ["math.bitXor(1u, 3u) == 2u"]) { (left: UInt64, right: UInt64) in
                left ^ right
            },
        ])

    private static let not = CELFunction(
        "math.bitNot", LocalizedText(ja: "ビットの反転", en: "the bits that it does not have"),
        [
            CELOverload("math_bitNot_int_int", examples: ["math.bitNot(1) == -2"]) { (number: Int64) in ~number },
            CELOverload("math_bitNot_uint_uint", examples: ["math.bitNot(0u) == 18446744073709551615u"]) { (number: UInt64) in
                ~number
            },
        ])

    private static let shiftLeft = CELFunction(
        "math.bitShiftLeft",
        LocalizedText(
            ja: "ビットを左へずらす。64以上ずらせば0、負はエラー", en: "the bits moved to the left; 0 from 64 places on, an error for a negative number"
        ),
        [
            CELOverload(
                "math_bitShiftLeft_int_int", examples: ["math.bitShiftLeft(1, 2) == 4", "math.bitShiftLeft(-1, 200) == 0"]
            ) {
                (number: Int64, places: Int64) throws(CELError) -> Int64 in number << (try checked(places))
            },
            CELOverload("math_bitShiftLeft_uint_int", examples: ["math.bitShiftLeft(1u, 2) == 4u"]) {
                (number: UInt64, places: Int64) throws(CELError) -> UInt64 in number << (try checked(places))
            },
        ])

    private static let shiftRight = CELFunction(
        "math.bitShiftRight",
        LocalizedText(
            ja: "ビットを右へずらす。空いた所は0で埋める。64以上ずらせば0、負はエラー",
            en: "the bits moved to the right, with zeros behind them; 0 from 64 places on, an error for a negative number"),
        [
            CELOverload(
                "math_bitShiftRight_int_int",
                examples: ["math.bitShiftRight(1024, 2) == 256", "math.bitShiftRight(-1024, 3) == 2305843009213693824"]
            ) { (number: Int64, places: Int64) throws(CELError) -> Int64 in
                Int64(bitPattern: UInt64(bitPattern: number) >> (try checked(places)))
            },
            CELOverload("math_bitShiftRight_uint_int", examples: ["math.bitShiftRight(1024u, 2) == 256u"]) {
                (number: UInt64, places: Int64) throws(CELError) -> UInt64 in number >> (try checked(places))
            },
        ])

    private static func checked(_ places: Int64) throws(CELError) -> Int64 {
        guard places >= 0 else { throw CELError(.invalidArgument, "bits cannot be moved by \(places) places") }
        return places
    }
}
