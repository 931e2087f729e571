import Testing

@testable import Policies

struct ScalarTextTests {
    @Test(
        "an integer is digits and nothing else",
        arguments: ["1_000", "+1", "１", "1.0", "", "-", "0x10", "9223372036854775808", " 1"])
    func noInteger(_ text: String) { #expect(ScalarText.integer(text) == nil) }

    @Test("leading zeros do not matter to an integer")
    func integers() {
        #expect(ScalarText.integer("007") == 7)
        #expect(ScalarText.integer("-12") == -12)
        #expect(ScalarText.integer("9223372036854775807") == Int64.max)
    }

    @Test("what is no number", arguments: ["inf", "nan", "1e400", ".5", "1.", "0x1p3", "1e", "１.５", "--1", "1,5"])
    func noNumber(_ text: String) { #expect(ScalarText.double(text) == nil) }

    @Test("numbers", arguments: [("0.5", 0.5), ("-1.5e3", -1500), ("12", 12), ("1E-2", 0.01)])
    func numbers(_ text: String, _ value: Double) { #expect(ScalarText.double(text) == value) }

    @Test(
        "a day that does not exist is no date",
        arguments: ["2023-02-29", "2024-4-1", "2024/04/01", "２０２４-04-01", "24-04-01", "2024-04-01 "])
    func noDate(_ text: String) { #expect(ScalarText.date(text) == nil) }

    @Test("a date written with slashes or full-width digits is understood as one that is meant")
    func narrow() {
        #expect(ScalarText.narrow("２０２４／４／１") == "2024-04-01")
        #expect(ScalarText.narrow("a/b") == "a/b")
        #expect(ScalarText.meantBoolean("Ｙｅｓ") == "true" && ScalarText.meantBoolean("x") == nil)
    }
}
