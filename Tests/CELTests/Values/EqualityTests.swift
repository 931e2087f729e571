import Testing

@testable import CEL

@Suite("equality and order of values")
struct EqualityTests {
    @Test(
        "values are equal across types by what they are",
        arguments: [
            ("1 == 1", true), ("dyn(1) == 1u", true), ("dyn(1) == 1.0", true), ("dyn(1) == 1.5", false),
            ("dyn(1) == '1'", false), ("dyn(null) == false", false), ("0.0 == -0.0", true),
            ("double('NaN') == double('NaN')", false), ("[double('NaN')] == [double('NaN')]", false),
            ("dyn([1, 2u]) == [1.0, 2]", true), ("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", true),
            ("dyn({1: 'x'}) == {1u: 'x'}", true), ("[] == []", true), ("dyn(b'a') == 'a'", false),
            ("type(1) == int", true), ("dyn(int) == 'int'", false),
        ])
    func equality(expression: String, holds: Bool) {
        #expect(Evaluating.text(Evaluating.result(expression)) == String(holds))
    }

    @Test(
        "integers and doubles compare exactly where a double cannot tell integers apart",
        arguments: [
            ("9007199254740993 > 9007199254740992.0", true), ("dyn(9007199254740993) == 9007199254740992.0", false),
            ("9007199254740992 < 9007199254740993u", true), ("-9223372036854775808 >= -9223372036854775808.0", true),
            ("18446744073709551615u < 18446744073709551616.0", true),
            ("dyn(18446744073709551615u) == 18446744073709551616.0", false),
            ("dyn(9223372036854775807) == 9223372036854775808.0", false), ("-1 < 0u", true), ("1 < double('NaN')", false),
            ("1 >= double('NaN')", false), ("9223372036854775806 < 9223372036854775808.0", true),
        ])
    func exactNumbers(expression: String, holds: Bool) {
        #expect(Evaluating.text(Evaluating.result(expression)) == String(holds))
    }

    @Test(
        "texts compare by code point, not by how they look",
        arguments: [
            (#"'\u00e9' == 'e\u0301'"#, false), (#"'\ufa19' == '\u795e'"#, false), ("'神' == '神'", true),
            (#"'\uffff' < '\U00010000'"#, true), ("'a' < 'あ'", true), ("'' < 'a'", true), ("'ab' < 'b'", true),
            (#"'e\u0301' in ['\u00e9']"#, false), (#"{'\u00e9': 1}.size() == {'\u00e9': 1, 'e\u0301': 2}.size()"#, false),
        ])
    func texts(expression: String, holds: Bool) {
        #expect(Evaluating.text(Evaluating.result(expression)) == String(holds))
    }

    @Test("what is equal has the same hash", arguments: [1.0, 0, -5, 9007199254740992, 9223372036854775808, 1.8e19])
    func hashes(number: Double) {
        let alike = [
            CELValue.double(number), Int64(exactly: number).map(CELValue.int), UInt64(exactly: number).map(CELValue.uint),
        ].compactMap(\.self)
        #expect(Set(alike).count == 1)
        #expect(Set(alike.map { CELValue.list([$0]) }).count == 1)
    }

    @Test("a long constant list finds what a short one finds", arguments: ["1u", "1.0", "1", "'a'", "null", "2.5"])
    func sets(value: String) {
        let short = Evaluating.text(Evaluating.result("dyn(\(value)) in [1, 'a', 2.5]"))
        let long = Evaluating.text(Evaluating.result("dyn(\(value)) in [1, 'a', 2.5, 'b', 'c', 'd']"))
        #expect(short == long)
    }
}
