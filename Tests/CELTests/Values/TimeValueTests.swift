import Testing

@testable import CEL

@Suite("values of time")
struct TimeValueTests {
    @Test(
        "nanoseconds are carried, and have the sign of the seconds",
        arguments: [
            (1 as Int64, 500_000_000 as Int64, "1.5s"), (1, -500_000_000, "0.5s"), (-1, 500_000_000, "-0.5s"),
            (0, -1, "-0.000000001s"),
            (0, 2_500_000_000, "2.5s"), (-1, -500_000_000, "-1.5s"),
        ])
    func durations(seconds: Int64, nanoseconds: Int64, text: String) {
        #expect(CELDuration(seconds: seconds, nanoseconds: nanoseconds)?.text == text)
    }

    @Test("a duration beyond its limit is none")
    func durationLimit() {
        #expect(CELDuration(seconds: CELDuration.limit) != nil)
        #expect(CELDuration(seconds: CELDuration.limit + 1) == nil)
        #expect(CELDuration(seconds: .min) == nil)
        #expect(CELDuration(seconds: .max, nanoseconds: 1_000_000_000) == nil)
    }

    @Test(
        "a timestamp counts from 1970 in whole seconds rounded down",
        arguments: [
            (0 as Int64, 0 as Int64, "1970-01-01T00:00:00Z"), (-1, 0, "1969-12-31T23:59:59Z"),
            (0, -1, "1969-12-31T23:59:59.999999999Z"),
            (1_711_963_800, 0, "2024-04-01T09:30:00Z"), (253_402_300_799, 0, "9999-12-31T23:59:59Z"),
            (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
        ])
    func timestamps(seconds: Int64, nanoseconds: Int64, text: String) {
        #expect(CELTimestamp(seconds: seconds, nanoseconds: nanoseconds)?.text == text)
    }

    @Test("a timestamp before year 1 or after year 9999 is none")
    func timestampLimit() {
        #expect(CELTimestamp(seconds: CELTimestamp.range.upperBound + 1) == nil)
        #expect(CELTimestamp(seconds: CELTimestamp.range.lowerBound - 1) == nil)
        #expect(CELTimestamp(seconds: .min, nanoseconds: -1) == nil)
    }
}
