import CivilTime
import Testing

@Suite("days of the calendar")
struct CivilDateTests {
    @Test("a day's number counts the days of every month of every year, one by one")
    func dayNumbers() throws {
        let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = try #require(CivilDate(year: 1, month: 1, day: 1)).dayNumber
        for year in 1...9_999 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for month in 1...12 {
                let last = months[month - 1] + (month == 2 && isLeap ? 1 : 0)
                let first = try #require(CivilDate(year: year, month: month, day: 1))
                #expect(first.dayNumber == number)
                #expect(CivilDate(dayNumber: number).components == (year, month, 1))
                #expect(CivilDate(dayNumber: number + Int32(last) - 1).components == (year, month, last))
                #expect(CivilDate(year: year, month: month, day: last + 1) == nil)
                number += Int32(last)
            }
        }
    }

    @Test("the day of number 0 is 1970-01-01")
    func epoch() {
        #expect(CivilDate(dayNumber: 0).description == "1970-01-01")
    }

    @Test(
        "a month later is the same day, or the month's last",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -1, "2023-12-15"),
            ("9999-12-01", 1, nil), ("0001-01-31", -1, nil),
        ])
    func months(_ start: String, months: Int, end: String?) throws {
        #expect(try date(start).adding(months: months)?.description == end)
    }

    @Test(
        "full years are those whose day has been reached",
        arguments: [
            ("2020-04-01", "2025-04-01", 5), ("2020-04-02", "2025-04-01", 4), ("2020-02-29", "2025-02-28", 5),
            ("2020-02-29", "2024-02-28", 3), ("2020-02-29", "2024-02-29", 4), ("2025-04-01", "2025-04-01", 0),
            ("2025-04-01", "2024-04-02", -1), ("2025-04-01", "2024-04-01", -1), ("2025-04-01", "2024-03-31", -2),
        ])
    func years(_ start: String, end: String, years: Int) throws {
        let (start, end) = (try date(start), try date(end))
        #expect(start.years(until: end) == years)
        let reached = try #require(start.adding(years: years))
        let next = try #require(start.adding(years: years + 1))
        #expect(reached <= end && next > end)
    }

    @Test("days are counted either way, and none lies outside the years 1 to 9999")
    func days() throws {
        let first = try date("0001-01-01")
        let last = try date("9999-12-31")
        #expect(first.days(until: last) == 3_652_058)
        #expect(last.days(until: first) == -3_652_058)
        #expect(first.adding(days: 3_652_058) == last)
        #expect(first.adding(days: -1) == nil)
        #expect(last.adding(days: 1) == nil)
        #expect(last.adding(days: .max) == nil)
        #expect(last.adding(years: .max) == nil)
    }

    private func date(_ text: String) throws -> CivilDate {
        try #require(CivilDate.reading(text)?.value)
    }
}
