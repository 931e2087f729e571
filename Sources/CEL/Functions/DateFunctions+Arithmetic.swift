import CivilTime
import Diagnostics

extension DateFunctions {
    static let shifts: [CELFunction] = [
        shift(
            "plusDays", ja: "指定した日数だけ後の日", en: "the day some days later", "date('2024-02-28').plusDays(2) == date('2024-03-01')"
        ) {
            $0.adding(days: $1)
        },
        shift(
            "minusDays", ja: "指定した日数だけ前の日", en: "the day some days earlier",
            "date('2024-03-01').minusDays(1) == date('2024-02-29')"
        ) {
            backwards($1).flatMap($0.adding(days:))
        },
        shift(
            "plusMonths", ja: "指定した月数だけ後の日。その月にない日は月末", en: "the day some months later; the last of a month that has no such day",
            "date('2024-01-31').plusMonths(1) == date('2024-02-29')"
        ) { $0.adding(months: $1) },
        shift(
            "minusMonths", ja: "指定した月数だけ前の日。その月にない日は月末",
            en: "the day some months earlier; the last of a month that has no such day",
            "date('2024-03-31').minusMonths(1) == date('2024-02-29')"
        ) { backwards($1).flatMap($0.adding(months:)) },
        shift(
            "plusYears", ja: "指定した年数だけ後の日。2月29日は平年では2月28日",
            en: "the day some years later; 29 February becomes 28 February in a common year",
            "date('2024-02-29').plusYears(1) == date('2025-02-28')"
        ) { $0.adding(years: $1) },
        shift(
            "minusYears", ja: "指定した年数だけ前の日。2月29日は平年では2月28日",
            en: "the day some years earlier; 29 February becomes 28 February in a common year",
            "date('2024-02-29').minusYears(1) == date('2023-02-28')"
        ) { backwards($1).flatMap($0.adding(years:)) },
    ]

    static let distances: [CELFunction] = [
        distance(
            "daysUntil", ja: "引数の日までの日数。前の日なら負", en: "the days to another day; negative if that is earlier",
            "date('2024-04-01').daysUntil(date('2024-04-10')) == 9"
        ) {
            $0.days(until: $1)
        },
        distance(
            "monthsUntil", ja: "引数の日までの満の月数。`a.monthsUntil(b) >= k` は `a.plusMonths(k) <= b` と同じ",
            en: "the full months to another day: `a.monthsUntil(b) >= k` when `a.plusMonths(k) <= b`",
            "date('2024-01-31').monthsUntil(date('2024-02-29')) == 1"
        ) { $0.months(until: $1) },
        distance(
            "yearsUntil", ja: "引数の日までの満の年数。`a.yearsUntil(b) >= k` は `a.plusYears(k) <= b` と同じ",
            en: "the full years to another day: `a.yearsUntil(b) >= k` when `a.plusYears(k) <= b`",
            "date('2020-04-01').yearsUntil(date('2024-03-31')) == 3"
        ) { $0.years(until: $1) },
    ]

    private static func shift(
        _ name: String, ja: String, en: String, _ example: String, _ move: @escaping @Sendable (CivilDate, Int) -> CivilDate?
    ) -> CELFunction {
        CELFunction(
            name, LocalizedText(ja: ja, en: en),
            [
                CELOverload("date_\(name)_int", member: true, examples: [example]) {
                    (date: CivilDate, count: Int64) throws(CELError) -> CivilDate in
                    guard let moved = move(date, Int(count)) else {
                        throw CELError(.overflow, "the result of `\(name)(\(count))` lies outside the years 1 to 9999")
                    }
                    return moved
                }
            ])
    }

    private static func distance(
        _ name: String, ja: String, en: String, _ example: String, _ measure: @escaping @Sendable (CivilDate, CivilDate) -> Int
    ) -> CELFunction {
        CELFunction(
            name, LocalizedText(ja: ja, en: en),
            [
                CELOverload("date_\(name)_date", member: true, examples: [example]) { (date: CivilDate, other: CivilDate) in
                    Int64(measure(date, other))
                }
            ])
    }

    /// The number the other way; nil for the least number, which has none.
    private static func backwards(_ count: Int) -> Int? {
        let (result, overflow) = (0).subtractingReportingOverflow(count)
        return overflow ? nil : result
    }
}

extension CivilDate {
    /// Full months from this day to another: the largest k with `adding(months: k) <= other`.
    func months(until other: CivilDate) -> Int {
        let estimate = (other.year - year) * 12 + other.month - month
        guard let reached = adding(months: estimate) else { return estimate }
        return reached <= other ? estimate : estimate - 1
    }
}
