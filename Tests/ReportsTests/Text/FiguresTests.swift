import Testing

@testable import Reports

@Suite("figures")
struct FiguresTests {
    @Test("thousands are set apart", arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
    func count(number: Int, expected: String) {
        #expect(Figures.count(number) == expected)
    }

    @Test(
        "a share is told in percent with one decimal at most",
        arguments: [(0.0, "0 %"), (1.0, "100 %"), (0.724, "72.4 %"), (0.29, "29 %"), (0.0004, "0 %"), (-0.5, "-50 %")])
    func percent(share: Double, expected: String) {
        #expect(Figures.percent(share) == expected)
    }

    @Test(
        "an interval holds both bounds",
        arguments: [(0.71, 0.83, "71–83 %"), (0.701, 0.839, "70–84 %"), (0.29, 0.29, "29–29 %"), (0, 1, "0–100 %")])
    func interval(low: Double, high: Double, expected: String) {
        #expect(Figures.percents(low, high) == expected)
    }

    @Test(
        "what is little is not told as nothing", arguments: [(0, 10, "0 %"), (1, 1000, "<1 %"), (12, 100, "12 %"), (0, 0, "0 %")])
    func portion(part: Int, whole: Int, expected: String) {
        #expect(Figures.portion(part, of: whole) == expected)
    }

    @Test(
        "decimals end without zeros",
        arguments: [(3.456, "3.46"), (3.5, "3.5"), (3.0, "3"), (-0.05, "-0.05"), (1234.5, "1,234.5")])
    func decimal(value: Double, expected: String) {
        #expect(Figures.decimal(value) == expected)
    }
}
