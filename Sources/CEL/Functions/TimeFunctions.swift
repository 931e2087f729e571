import CivilTime
import Diagnostics

/// The functions that give the parts of moments and lengths of time.
enum TimeFunctions {
    static let all: [CELFunction] = [
        fullYear, month, date, dayOfMonth, dayOfWeek, dayOfYear, hours, minutes, seconds, milliseconds,
    ]

    static let zones = TimeZoneCatalog()

    private static let fullYear = CELFunction(
        "getFullYear", documentation(ja: "年", en: "the year"),
        parts("timestamp_to_year", "getFullYear", "2024") { Int64($0.date.year) })

    private static let month = CELFunction(
        "getMonth", documentation(ja: "月。1月は0", en: "the month, 0 for January"),
        parts("timestamp_to_month", "getMonth", "11") { Int64($0.date.month) - 1 })

    private static let date = CELFunction(
        "getDate", documentation(ja: "日。月初は1", en: "the day of the month, from 1"),
        parts("timestamp_to_day_of_month_1_based", "getDate", "31") { Int64($0.date.day) })

    private static let dayOfMonth = CELFunction(
        "getDayOfMonth", documentation(ja: "日。月初は0", en: "the day of the month, from 0"),
        parts("timestamp_to_day_of_month", "getDayOfMonth", "30") { Int64($0.date.day) - 1 })

    private static let dayOfWeek = CELFunction(
        "getDayOfWeek", documentation(ja: "曜日。日曜は0", en: "the day of the week, 0 for Sunday"),
        parts("timestamp_to_day_of_week", "getDayOfWeek", "2") { $0.date.weekday })

    private static let dayOfYear = CELFunction(
        "getDayOfYear", documentation(ja: "年初からの日数。1月1日は0", en: "the day of the year, from 0"),
        parts("timestamp_to_day_of_year", "getDayOfYear", "365") { $0.dayOfYear })

    private static let hours = CELFunction(
        "getHours",
        documentation(ja: "時。時間の長さでは全体の時間数", en: "the hour; of a length of time, all its full hours"),
        parts("timestamp_to_hours", "getHours", "23") { $0.secondOfDay / 3600 } + [
            CELOverload("duration_to_hours", member: true, examples: ["duration('25h30m').getHours() == 25"]) {
                (length: CELDuration) in
                length.seconds / 3600
            }
        ])

    private static let minutes = CELFunction(
        "getMinutes",
        documentation(ja: "分。時間の長さでは全体の分数", en: "the minute; of a length of time, all its full minutes"),
        parts("timestamp_to_minutes", "getMinutes", "59") { $0.secondOfDay / 60 % 60 } + [
            CELOverload("duration_to_minutes", member: true, examples: ["duration('3730s').getMinutes() == 62"]) {
                (length: CELDuration) in length.seconds / 60
            }
        ])

    private static let seconds = CELFunction(
        "getSeconds",
        documentation(ja: "秒。時間の長さでは全体の秒数", en: "the second; of a length of time, all its full seconds"),
        parts("timestamp_to_seconds", "getSeconds", "58") { $0.secondOfDay % 60 } + [
            CELOverload("duration_to_seconds", member: true, examples: ["duration('1h2m').getSeconds() == 3720"]) {
                (length: CELDuration) in length.seconds
            }
        ])

    private static let milliseconds = CELFunction(
        "getMilliseconds",
        documentation(ja: "秒に満たないミリ秒", en: "the milliseconds beyond the second"),
        parts("timestamp_to_milliseconds", "getMilliseconds", "250") { Int64($0.nanoseconds / 1_000_000) } + [
            CELOverload("duration_to_milliseconds", member: true, examples: ["duration('3.25s').getMilliseconds() == 250"]) {
                (length: CELDuration) in Int64(length.nanoseconds / 1_000_000)
            }
        ])

    private static func documentation(ja: String, en: String) -> LocalizedText {
        LocalizedText(
            ja: ja + "。引数は時間帯(Asia/Tokyo、+09:00)で、なければ UTC",
            en: en + "; the argument is the time zone (Asia/Tokyo, +09:00), UTC without it")
    }

    /// The form in UTC and the form in a zone. `expected` is the part at 2024-12-31T23:59:58.25 by the local clock.
    private static func parts(
        _ id: String, _ name: String, _ expected: String, _ part: @escaping @Sendable (LocalTime) -> Int64
    ) -> [CELOverload] {
        [
            CELOverload(id, member: true, examples: ["timestamp('2024-12-31T23:59:58.25Z').\(name)() == \(expected)"]) {
                (moment: CELTimestamp) in part(LocalTime(moment, in: TimeZoneRules(fixed: 0)))
            },
            CELOverload(
                id + "_with_tz", member: true,
                examples: ["timestamp('2024-12-31T14:59:58.25Z').\(name)('Asia/Tokyo') == \(expected)"]
            ) { (moment: CELTimestamp, zone: String) throws(CELError) -> Int64 in
                part(LocalTime(moment, in: try zones.zone(zone)))
            },
        ]
    }
}
