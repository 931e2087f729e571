import Testing

@testable import CEL

@Suite("Timestamps and durations as texts")
struct TimeParsingTests {
    @Test(
        "a timestamp of RFC 3339 is read",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0), ("2009-02-13T23:31:30Z", 1_234_567_890, 0),
            ("2009-02-13T23:31:30.5+09:00", 1_234_535_490, 500_000_000),
            ("2009-02-13t23:31:30z", 1_234_567_890, 0), ("1969-12-31T23:59:59.000000001Z", -1, 1),
            ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
            ("9999-12-31T23:59:59.9999999999Z", 253_402_300_799, 999_999_999), ("2000-02-29T12:00:00-23:59", 951_911_940, 0),
            ("0000-12-31T23:59:59-00:01", -62_135_596_741, 0),
        ] as [(String, Int64, Int32)])
    func timestamp(text: String, seconds: Int64, nanoseconds: Int32) throws {
        let moment = try CELTimestamp(parsing: text)
        #expect(moment.seconds == seconds && moment.nanoseconds == nanoseconds)
    }

    @Test(
        "a timestamp out of range is told apart from one that cannot be read",
        arguments: [
            ("0000-01-01T00:00:00Z", CELError.Code.overflow), ("10000-01-01T00:00:00Z", .overflow),
            ("0001-01-01T00:00:00+09:00", .overflow),
            ("9999-12-31T23:59:59-01:00", .overflow), ("2009-02-30T00:00:00Z", .invalidConversion),
            ("2009-13-01T00:00:00Z", .invalidConversion),
            ("2009-02-13T24:00:00Z", .invalidConversion), ("2009-02-13T23:60:00Z", .invalidConversion),
            ("2009-02-13T23:31:60Z", .invalidConversion),
            ("2009-02-13T23:31:30", .invalidConversion), ("2009-02-13 23:31:30Z", .invalidConversion),
            ("2009-02-13T23:31:30.Z", .invalidConversion),
            ("2009-02-13T23:31:30+0900", .invalidConversion), ("2009-02-13T23:31:30+24:00", .invalidConversion),
            ("", .invalidConversion),
            ("2009-2-13T23:31:30Z", .invalidConversion), ("2009-02-13T23:31:30Zx", .invalidConversion),
            ("２００９-02-13T23:31:30Z", .invalidConversion),
            ("-2009-02-13T23:31:30Z", .invalidConversion), ("999999999999999999999-01-01T00:00:00Z", .invalidConversion),
        ])
    func wrongTimestamp(text: String, code: CELError.Code) {
        let error = #expect(throws: CELError.self) { try CELTimestamp(parsing: text) }
        #expect(error?.code == code)
    }

    @Test(
        "a duration is the sum of its parts",
        arguments: [
            ("1h30m", 5400, 0), ("-1.5s", -1, -500_000_000), ("100ms", 0, 100_000_000), ("1us", 0, 1000), ("1µs", 0, 1000),
            ("1μs", 0, 1000),
            ("0", 0, 0), ("-0", 0, 0), ("+1s", 1, 0), (".5s", 0, 500_000_000), ("1.s", 1, 0), ("1s1h", 3601, 0), ("0.1ns", 0, 0),
            ("1.9999999999s", 1, 999_999_999), ("0.333333333333333333333h", 1199, 999_999_999),
            ("9223372036.854775807s", 9_223_372_036, 854_775_807), ("-9223372036.854775808s", -9_223_372_036, -854_775_808),
            ("-2562047h", -9_223_369_200, 0), ("0s", 0, 0), ("1h0.25m", 3615, 0),
        ] as [(String, Int64, Int32)])
    func duration(text: String, seconds: Int64, nanoseconds: Int32) throws {
        let length = try CELDuration(parsing: text)
        #expect(length.seconds == seconds && length.nanoseconds == nanoseconds)
    }

    @Test(
        "a duration out of range is told apart from one that cannot be read",
        arguments: [
            ("320000000000s", CELError.Code.overflow), ("-9223372037s", .overflow), ("9223372036.854775808s", .overflow),
            ("-9223372036.854775809s", .overflow), ("2562048h", .overflow),
            ("99999999999999999999999999999999999999999h", .overflow),
            (String(repeating: "999999999999999999999999h", count: 200), .overflow), ("", .invalidConversion),
            ("1", .invalidConversion),
            ("1d", .invalidConversion), ("s", .invalidConversion), (".s", .invalidConversion), ("1h-1m", .invalidConversion),
            ("1 s", .invalidConversion),
            ("--1s", .invalidConversion), ("1m s", .invalidConversion), ("00", .invalidConversion), ("１s", .invalidConversion),
        ])
    func wrongDuration(text: String, code: CELError.Code) {
        let error = #expect(throws: CELError.self) { try CELDuration(parsing: text) }
        #expect(error?.code == code)
    }
}
