import CivilTime
import Testing

@Suite("fiscal years")
struct FiscalYearTests {
    @Test(
        "a fiscal year is named by the year in which it begins",
        arguments: [("2025-03-31", 2024), ("2025-04-01", 2025), ("2024-12-31", 2024), ("2025-01-01", 2024)])
    func april(_ text: String, year: Int) throws {
        let date = try #require(CivilDate.reading(text)?.value)
        #expect(FiscalYearStart.april.year(of: date) == year)
    }

    @Test("the first and the last day of a fiscal year belong to it, and their neighbours do not")
    func bounds() throws {
        for start in [
            FiscalYearStart.april, try #require(FiscalYearStart(month: 1, day: 1)),
            try #require(FiscalYearStart(month: 10, day: 1)),
        ] {
            let first = try #require(start.firstDay(of: 2_023))
            let last = try #require(start.lastDay(of: 2_023))
            #expect(start.year(of: first) == 2_023 && start.year(of: last) == 2_023)
            #expect(try start.year(of: #require(first.adding(days: -1))) == 2_022)
            #expect(try start.year(of: #require(last.adding(days: 1))) == 2_024)
        }
    }

    @Test("no fiscal year begins on a day that some years do not have")
    func leapDay() {
        #expect(FiscalYearStart(month: 2, day: 29) == nil)
        #expect(FiscalYearStart(month: 13, day: 1) == nil)
        #expect(FiscalYearStart(month: 4, day: 31) == nil)
    }

    @Test(
        "in Japanese a fiscal year bears the era that it ends in",
        arguments: [(2024, "令和6年度"), (2019, "令和元年度"), (2018, "平成30年度"), (1989, "平成元年度"), (1988, "昭和63年度"), (1800, "1800年度")])
    func japanese(_ year: Int, text: String) {
        #expect(FiscalYearStart.april.japaneseText(of: year) == text)
    }
}
