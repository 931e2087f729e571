import Testing

@testable import CEL

@Suite("The text of numbers")
struct NumberTextTests {
    @Test(
        "a double becomes the fewest digits that read back, with an exponent where it is very small or large",
        arguments: [
            (0.0, "0"), (-0.0, "-0"), (1, "1"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"), (123456.7, "123456.7"),
            (999_999.5, "999999.5"), (1e6, "1e+06"), (1_234_567, "1.234567e+06"), (123_456_789, "1.23456789e+08"),
            (1e20, "1e+20"),
            (0.0001, "0.0001"), (0.00012345, "0.00012345"), (1e-5, "1e-05"), (1e300, "1e+300"),
            (.leastNonzeroMagnitude, "5e-324"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (.nan, "NaN"), (.infinity, "Infinity"),
            (-.infinity, "-Infinity"),
        ] as [(Double, String)])
    func shortest(number: Double, text: String) {
        #expect(NumberText.text(number) == text)
    }

    @Test(
        "a double without an exponent has all its digits",
        arguments: [(1e21, "1000000000000000000000"), (1.5, "1.5"), (1e-7, "0.0000001"), (-56.8, "-56.8"), (0, "0")]
            as [(Double, String)])
    func plain(number: Double, text: String) {
        #expect(NumberText.plain(number) == text)
    }

    @Test(
        "decimals are rounded from the exact number, halves to the even digit",
        arguments: [
            (1.2345, 3, "1.234"), (123.4999, 3, "123.500"), (123.4994, 3, "123.499"), (-1.2, 5, "-1.20000"), (2.5, 0, "2"),
            (1.5, 0, "2"),
            (0.5, 0, "0"), (0.05, 1, "0.1"), (0.25, 1, "0.2"), (9.995, 2, "9.99"), (9.999, 2, "10.00"), (0.001, 2, "0.00"),
            (-0.0, 1, "-0.0"),
            (0.1, 30, "0.100000000000000005551115123126"), (1e23, 0, "99999999999999991611392"), (0.96, 1, "1.0"),
            (0.096, 1, "0.1"),
        ] as [(Double, Int, String)])
    func fixed(number: Double, decimals: Int, text: String) {
        #expect(NumberText.fixed(number, decimals: decimals) == text)
    }

    @Test(
        "an exponent has at least two digits",
        arguments: [
            (1052.032911275, 6, "1.052033e+03"), (2.71828, 6, "2.718280e+00"), (0, 2, "0.00e+00"), (1e-300, 6, "1.000000e-300"),
            (9.9996, 3, "1.000e+01"), (-3.14, 1, "-3.1e+00"), (.leastNonzeroMagnitude, 0, "5e-324"),
        ] as [(Double, Int, String)])
    func scientific(number: Double, decimals: Int, text: String) {
        #expect(NumberText.scientific(number, decimals: decimals) == text)
    }

    @Test("the shortest text reads back as the same double, and so do seventeen exact digits")
    func roundTrip() {
        var bits: UInt64 = 0x9E37_79B9_7F4A_7C15
        var wrong: [Double] = []
        for _ in 0..<3000 {
            bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: bits)
            guard number.isFinite else { continue }
            let texts = [NumberText.text(number), NumberText.scientific(number, decimals: 16)]
            if !texts.allSatisfy({ NumberText.double($0) == number }) { wrong.append(number) }
        }
        #expect(wrong == [])
    }

    @Test(
        "texts that write no double are refused",
        arguments: [
            "", " 1", "1 ", "abc", "1e", "e5", ".", "-", "--1", "+-1", "1_000", "0x10", "1.2.3", "1e5.0", "１", "infinit", "-nan",
        ])
    func refused(text: String) {
        #expect(NumberText.double(text) == nil)
    }

    @Test(
        "doubles may begin or end with the point",
        arguments: [
            (".5", 0.5), ("5.", 5), ("-.5", -0.5), ("+5", 5), ("1e3", 1000), ("1e999", .infinity), ("inf", .infinity),
            ("-Infinity", -.infinity),
        ]
            as [(String, Double)])
    func accepted(text: String, number: Double) {
        #expect(NumberText.double(text) == number)
    }
}
