import Testing

@testable import CEL

@Suite("Time zones")
struct TimeZoneTests {
    private let zones = TimeZoneCatalog()

    @Test(
        "a place's clocks follow its history",
        arguments: [
            ("Asia/Tokyo", "2024-04-01T00:00:00Z", 32400),
            // Summer time was kept in Japan from 1948 to 1951.
            ("Asia/Tokyo", "1950-07-01T00:00:00Z", 36000),
            ("America/New_York", "2024-03-10T06:59:59Z", -18000),
            ("America/New_York", "2024-03-10T07:00:00Z", -14400),
            ("America/New_York", "2024-11-03T05:59:59Z", -14400),
            ("America/New_York", "2024-11-03T06:00:00Z", -18000),
            // Beyond the file's table its rule holds.
            ("America/New_York", "2100-07-01T00:00:00Z", -14400),
            ("America/New_York", "2100-12-01T00:00:00Z", -18000),
            ("Australia/Sydney", "2100-01-01T00:00:00Z", 39600),
            ("Australia/Sydney", "2100-07-01T00:00:00Z", 36000),
            ("Europe/Dublin", "2100-07-01T00:00:00Z", 3600),
            ("Asia/Kathmandu", "2024-01-01T00:00:00Z", 20700),
            ("America/St_Johns", "2009-02-13T02:00:00Z", -12600),
            ("Africa/Casablanca", "2024-02-01T00:00:00Z", 3600),
            ("UTC", "2024-01-01T00:00:00Z", 0),
            ("+09:00", "2024-01-01T00:00:00Z", 32400),
            ("-02:30", "2024-01-01T00:00:00Z", -9000),
            ("02:00", "2024-01-01T00:00:00Z", 7200),
            ("-00:00", "2024-01-01T00:00:00Z", 0),
        ])
    func offset(zone: String, moment: String, offset: Int) throws {
        let moment = try CELTimestamp(parsing: moment)
        #expect(try zones.zone(zone).offset(at: moment.seconds) == offset)
    }

    @Test("at both ends of time an offset is given", arguments: ["Asia/Tokyo", "America/New_York", "Australia/Sydney"])
    func extremes(zone: String) throws {
        let rules = try zones.zone(zone)
        #expect(abs(rules.offset(at: CELTimestamp.range.lowerBound)) < 86_400)
        #expect(abs(rules.offset(at: CELTimestamp.range.upperBound)) < 86_400)
    }

    @Test(
        "names that are no zone, or lead out of the folder, are errors",
        arguments: [
            "", "Nowhere", "Asia", "asia//Tokyo", "/etc/passwd", "../../../etc/passwd", "Asia/../Asia/Tokyo", "+24:00", "+09:60",
            "+9", "tzdata.zi",
            "Asia/Tokyo\u{0}", "東京",
        ])
    func unknown(name: String) {
        #expect(throws: CELError.self) { try zones.zone(name) }
    }

    @Test(
        "a rule of POSIX decides by its days",
        arguments: [
            ("EST5EDT,M3.2.0,M11.1.0", 1_710_053_999, -18000), ("EST5EDT,M3.2.0,M11.1.0", 1_710_054_000, -14400),
            // The last Sunday of October, in the hour of standard time.
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_729_990_799, 7200), ("CET-1CEST,M3.5.0,M10.5.0/3", 1_729_990_800, 3600),
            ("<+0330>-3:30", 0, 12600), ("AAA0BBB,J60/0,J300/0", 1_709_251_199, 0), ("AAA0BBB,J60/0,J300/0", 1_709_251_200, 3600),
            ("AAA0BBB,59/0,299/0", 1_709_164_799, 0), ("AAA0BBB,59/0,299/0", 1_709_164_800, 3600),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", 1_711_846_799, -10800),
            ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", 1_711_846_800, -7200),
        ])
    func posix(rule: String, seconds: Int64, offset: Int) {
        #expect(PosixTimeZone(rule.utf8)?.offset(at: seconds) == offset)
    }

    @Test(
        "damaged rules and files are refused",
        arguments: ["", "X5", "EST", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.2.0", "EST5,", "EST999"])
    func damaged(rule: String) {
        #expect(PosixTimeZone(rule.utf8) == nil)
        #expect(TimeZoneRules(file: Array("TZif2".utf8)) == nil)
        #expect(TimeZoneRules(file: Array("TZif2".utf8) + [UInt8](repeating: 255, count: 60)) == nil)
    }
}
