import Testing

@Suite("Functions on numbers, and conversions")
struct NumberFunctionTests {
    @Test(
        "math at its bounds",
        arguments: [
            ("math.abs(-9223372036854775808)", "error: overflow"), ("math.round(0.49999999999999994)", "0.0"),
            ("math.round(-2.5)", "-3.0"),
            ("math.sqrt(-1)", "double('NaN')"), ("math.greatest(1.0, 0.0 / 0.0)", "1.0"), ("math.greatest(1, 1.0)", "1"),
            ("math.greatest(1.0, 1)", "1.0"),
            ("math.greatest(9007199254740993, 9007199254740992.0)", "9007199254740993"), ("math.least(1, 2u, 0.5, -3)", "-3"),
            ("math.greatest(dyn([]))", "error: invalid_argument"), ("math.greatest([dyn('a')])", "error: no_such_overload"),
            ("math.bitShiftLeft(1, 63)", "-9223372036854775808"), ("math.bitShiftLeft(1, 64)", "0"),
            ("math.bitShiftLeft(1, 9223372036854775807)", "0"),
            ("math.bitShiftRight(-1, 0)", "-1"), ("math.bitShiftRight(-1, 63)", "1"),
            ("math.bitShiftRight(1u, -9223372036854775808)", "error: invalid_argument"),
            ("math.sign(-0.0)", "0.0"), ("math.ceil(1e300)", "1e+300"),
        ])
    func math(expression: String, result: String) {
        #expect(FunctionRun.text(expression) == result)
    }

    @Test(
        "conversions at their bounds",
        arguments: [
            ("int(9223372036854774784.0)", "9223372036854774784"), ("int(9223372036854775808.0)", "error: overflow"),
            ("int(-9223372036854775808.0)", "error: overflow"),
            ("int(0.0 / 0.0)", "error: overflow"), ("uint(18446744073709549568.0)", "18446744073709549568u"),
            ("uint(18446744073709551616.0)", "error: overflow"),
            ("uint(-0.5)", "error: overflow"), ("uint(-0.0)", "0u"), ("uint(-1)", "error: overflow"),
            ("int(18446744073709551615u)", "error: overflow"),
            ("int('9223372036854775808')", "error: invalid_conversion"), ("int('-9223372036854775808')", "-9223372036854775808"),
            ("int('+5')", "5"),
            ("int('')", "error: invalid_conversion"), ("int(' 5')", "error: invalid_conversion"),
            ("int('5.0')", "error: invalid_conversion"),
            ("int('５')", "error: invalid_conversion"), ("uint('-0')", "error: invalid_conversion"),
            ("uint('18446744073709551615')", "18446744073709551615u"),
            ("double('NaN')", "double('NaN')"), ("string(double('-Infinity'))", "'-Infinity'"),
            ("bool('TrUe')", "error: invalid_conversion"),
            ("string(b'\\xff')", "error: invalid_conversion"), ("string(b'\\xed\\xa0\\x80')", "error: invalid_conversion"),
            ("timestamp(253402300800)", "error: overflow"),
            ("duration('-1.5s').getMilliseconds()", "-500"), ("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds()", "500"),
            ("int(timestamp('1969-12-31T23:59:59.5Z'))", "-1"),
            ("type(dyn(1u))", "uint"), ("string(timestamp('2024-04-01T00:00:00.100Z'))", "'2024-04-01T00:00:00.1Z'"),
            ("string(duration('-1ns'))", "'-0.000000001s'"),
        ])
    func conversions(expression: String, result: String) {
        #expect(FunctionRun.text(expression) == result)
    }
}
