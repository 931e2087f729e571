import CivilTime
import Testing

@testable import CEL

@Suite("Texts with places for values")
struct FormatTemplateTests {
    @Test(
        "each place writes its value",
        arguments: [
            ("%s", CELValue.double(1e21), "1000000000000000000000"), ("%d", .double(3.14), "3.14"), ("%x", .int(-5), "-5"),
            ("%o", .int(-9), "-11"),
            ("%b", .int(.min), "-1" + String(repeating: "0", count: 63)), ("%X", .uint(.max), "FFFFFFFFFFFFFFFF"),
            ("%.0f%%", .int(45), "45%"),
            ("%s", .bytes([0x61, 0xFF, 0xFE, 0x62, 0x80]), "a\u{FFFD}b\u{FFFD}"),
            ("%.100f", .double(1), "1." + String(repeating: "0", count: 100)),
            ("%s", .type(.timestamp), "google.protobuf.Timestamp"), ("%s", .date(CivilDate(dayNumber: 0)), "1970-01-01"),
            ("%.3s", .string("目黒"), "目黒"),
            ("目%s黒", .null, "目null黒"),
        ])
    func places(template: String, value: CELValue, text: String) throws {
        #expect(try FormatTemplate.filled(template, with: [value]) == text)
    }

    @Test(
        "wrong places and values are errors",
        arguments: [
            ("%", CELValue.int(1)), ("%s%s", .int(1)), ("%5d", .int(1)), ("%.f", .double(1)), ("%.1001f", .double(1)),
            ("%.99999999999999999999f", .double(1)),
            ("%-d", .int(1)), ("%目", .int(1)), ("%E", .double(1)), ("%d", .string("1")), ("%x", .double(1)), ("%b", .string("1")),
            ("%o", .bool(true)),
            ("%f", .null), ("%s", .optional(.none)), ("%.", .int(1)),
        ])
    func wrong(template: String, value: CELValue) {
        #expect(throws: CELError.self) { try FormatTemplate.filled(template, with: [value]) }
    }
}
