import CivilTime
import Diagnostics

extension CELLibrary {
    /// Days without a time: `date('2024-04-01')`, `plusYears`, `yearsUntil`, `fiscalYear`…
    public static let date = CELLibrary(
        name: "date", functions: DateFunctions.making + DateFunctions.parts + DateFunctions.shifts + DateFunctions.distances,
        types: [.date])
}

/// The functions on days.
enum DateFunctions {
    static let making: [CELFunction] = [date, string]
    static let parts: [CELFunction] = [year, month, day, dayOfWeek, fiscalYear]

    private static let date = CELFunction(
        "date",
        LocalizedText(
            ja: "日付にする。文字列は 2024-04-01 の形。日時からは、時間帯(なければ UTC)での日付",
            en: "a day; texts are as 2024-04-01; of a timestamp, its day in a time zone, in UTC without one"),
        [
            CELOverload("string_to_date", examples: ["date('2024-04-01').day() == 1"]) {
                (text: String) throws(CELError) -> CivilDate in
                guard let date = CivilDate(parsing: text) else {
                    throw CELError(.invalidConversion, "`\(text)` is not a day of the calendar as `2024-04-01`")
                }
                return date
            },
            CELOverload("int_int_int_to_date", examples: ["date(2024, 4, 1) == date('2024-04-01')"]) {
                (year: Int64, month: Int64, day: Int64) throws(CELError) -> CivilDate in
                guard let date = CivilDate(year: Int(clamping: year), month: Int(clamping: month), day: Int(clamping: day)) else {
                    throw CELError(.invalidArgument, "there is no day \(day) of month \(month) of the year \(year)")
                }
                return date
            },
            CELOverload("date_to_date", examples: ["date(date('2024-04-01')) == date('2024-04-01')"]) { (date: CivilDate) in date
            },
            CELOverload("timestamp_to_date", examples: ["date(timestamp('2024-03-31T15:00:00Z')) == date('2024-03-31')"]) {
                (moment: CELTimestamp) in LocalTime(moment, in: TimeZoneRules(fixed: 0)).date
            },
            CELOverload(
                "timestamp_to_date_with_tz",
                examples: ["date(timestamp('2024-03-31T15:00:00Z'), 'Asia/Tokyo') == date('2024-04-01')"]
            ) { (moment: CELTimestamp, zone: String) throws(CELError) -> CivilDate in
                try LocalTime(moment, in: TimeFunctions.zones.zone(zone)).date.withinCalendar()
            },
        ])

    private static let string = CELFunction(
        "string", LocalizedText(ja: "日付を 2024-04-01 の形で", en: "a day as 2024-04-01"),
        [
            CELOverload("date_to_string", examples: ["string(date(2024, 4, 1)) == '2024-04-01'"]) { (date: CivilDate) in
                date.description
            }
        ])

    private static let year = CELFunction(
        "year", LocalizedText(ja: "年", en: "the year"),
        [
            CELOverload("date_year", member: true, examples: ["date('2024-04-01').year() == 2024"]) { (date: CivilDate) in
                Int64(date.year)
            }
        ])

    private static let month = CELFunction(
        "month", LocalizedText(ja: "月。1月は1", en: "the month, 1 for January"),
        [
            CELOverload("date_month", member: true, examples: ["date('2024-04-01').month() == 4"]) { (date: CivilDate) in
                Int64(date.month)
            }
        ])

    private static let day = CELFunction(
        "day", LocalizedText(ja: "日。月初は1", en: "the day of the month, from 1"),
        [
            CELOverload("date_day", member: true, examples: ["date('2024-04-30').day() == 30"]) { (date: CivilDate) in
                Int64(date.day)
            }
        ])

    private static let dayOfWeek = CELFunction(
        "dayOfWeek", LocalizedText(ja: "曜日。日曜は0、土曜は6", en: "the day of the week, 0 for Sunday to 6 for Saturday"),
        [
            CELOverload("date_day_of_week", member: true, examples: ["date('2024-04-01').dayOfWeek() == 1"]) {
                (date: CivilDate) in
                date.weekday
            }
        ])

    private static let fiscalYear = CELFunction(
        "fiscalYear",
        LocalizedText(
            ja: "年度。4月1日に始まり、始まる年で呼ぶ", en: "the fiscal year: it begins on 1 April and is named by the year in which it begins"),
        [
            CELOverload(
                "date_fiscal_year", member: true,
                examples: ["date('2024-03-31').fiscalYear() == 2023", "date('2024-04-01').fiscalYear() == 2024"]
            ) { (date: CivilDate) in Int64(FiscalYearStart.april.year(of: date)) }
        ])
}

extension CivilDate {
    /// Reads `2024-04-01`; nil for all else.
    init?(parsing text: String) {
        var reader = ByteReader(text.utf8)
        guard let year = reader.number(width: 4), reader.skip("-"), let month = reader.number(width: 2), reader.skip("-"),
            let day = reader.number(width: 2), reader.isAtEnd
        else { return nil }
        self.init(year: Int(year), month: Int(month), day: Int(day))
    }

    /// A local day may lie outside the calendar by a zone's hours: then it is an error.
    func withinCalendar() throws(CELError) -> CivilDate {
        guard let same = adding(days: 0) else { throw CELError(.overflow, "the day lies outside the years 1 to 9999") }
        return same
    }
}
