import CivilTime
import Testing

struct CalendarReadingTests {
    @Test(
        "a date is read as people write it",
        arguments: [
            ("2024-04-01", "2024-04-01"), ("2024/4/1", "2024-04-01"), ("2024.04.01", "2024-04-01"), ("20240401", "2024-04-01"),
            ("2024年4月1日", "2024-04-01"), ("２０２４／４／１", "2024-04-01"), ("2024−04−01", "2024-04-01"),
            ("令和5年4月1日", "2023-04-01"), ("令和 5年 4月 1日", "2023-04-01"), ("令和元年5月1日", "2019-05-01"),
            ("令和５年１２月３１日", "2023-12-31"), ("R5.4.1", "2023-04-01"), ("r5/4/1", "2023-04-01"), ("Ｒ５．４．１", "2023-04-01"),
            ("H31/4/1", "2019-04-01"), ("S64-1-7", "1989-01-07"), ("T1.7.30", "1912-07-30"), ("M45.7.29", "1912-07-29"),
            ("昭和64年1月7日", "1989-01-07"), ("㋿6年4月1日", "2024-04-01"), ("R05.04.01", "2023-04-01"),
            ("2024/04/01 0:00:00", "2024-04-01"), ("2024-04-01T00:00:00", "2024-04-01"), ("  2024-02-29 ", "2024-02-29"),
        ])
    func dates(text: String, expected: String) {
        let reading = CivilDate.reading(text)
        #expect(reading?.value.description == expected)
        #expect(reading?.isOutsideEra == false)
    }

    @Test(
        "a year of an era that had ended, or not begun, is counted on and marked",
        arguments: [
            ("平成35年4月1日", "2023-04-01"), ("H31.5.1", "2019-05-01"), ("令和元年4月30日", "2019-04-30"), ("昭和100年1月1日", "2025-01-01"),
        ])
    func outsideEra(text: String, expected: String) {
        let reading = CivilDate.reading(text)
        #expect(reading?.value.description == expected)
        #expect(reading?.isOutsideEra == true)
    }

    @Test(
        "what could be two dates, or is none, is refused",
        arguments: [
            "", "24/4/1", "4/1", "4月1日", "令和5年2月30日", "2023-02-29", "2024-13-01", "45017", "2024-4", "2024/4-1", "2024年4月1",
            "R310401", "R5", "令和0年4月1日", "三月一日", "２０２４年③月１日", "2024-04-01 09:30", "2024-04-01x", "令5.4.1", "0000-01-01",
        ])
    func refused(text: String) {
        #expect(CivilDate.reading(text) == nil)
    }

    @Test("every day since 1873 is read back from its Japanese text and from short forms")
    func everyDay() throws {
        var day = try #require(CivilDate(year: 1873, month: 1, day: 1))
        let end = try #require(CivilDate(year: 2041, month: 1, day: 1))
        while day < end {
            let era = try #require(Era(of: day))
            let (year, month, number) = day.components
            let eraYear = year - era.firstDay.year + 1
            for text in [day.japaneseText, "\(era.letter)\(eraYear).\(month).\(number)", "\(year)/\(month)/\(number)"] {
                let reading = CivilDate.reading(text)
                if reading?.value != day || reading?.isOutsideEra != false {
                    Issue.record("\(text) was read as \(String(describing: reading))")
                }
            }
            day = try #require(day.adding(days: 1))
        }
    }

    @Test(
        "a date in its plain form is read from bytes, and nothing else is",
        arguments: [
            ("2024-04-01", "2024-04-01"), ("2023-02-29", "nil"), ("2024-4-1", "nil"), ("2024/04/01", "nil"),
            ("2024-04-0１", "nil"),
            ("-024-04-01", "nil"),
        ])
    func isoBytes(text: String, expected: String) {
        let bytes = Array(text.utf8)
        #expect((CivilDate.isoReading(bytes.span)?.description ?? "nil") == expected)
    }

    @Test(
        "a fiscal year is read as people write it",
        arguments: [
            ("2023", 2023), ("2023年度", 2023), ("２０２３年度", 2023), ("FY2023", 2023), ("令和5年度", 2023), ("令和５", 2023), ("R5", 2023),
            ("R5年度", 2023), ("令和元年度", 2019), ("平成31年度", 2019), ("H31", 2019), ("平成 30 年度", 2018),
        ])
    func fiscalYears(text: String, expected: Int) {
        #expect(FiscalYearStart.april.reading(text) == CalendarReading(expected))
    }

    @Test(
        "a fiscal year that cannot be told is refused",
        arguments: ["5", "23", "", "R", "2023年度末", "2023-04-01", "令和0年度", "F2023"])
    func refusedFiscalYears(text: String) {
        #expect(FiscalYearStart.april.reading(text) == nil)
    }

    @Test("a fiscal year of an era that had ended is marked")
    func fiscalYearOutsideEra() {
        #expect(FiscalYearStart.april.reading("平成35年度")?.value == 2023)
        #expect(FiscalYearStart.april.reading("平成35年度")?.isOutsideEra == true)
    }

    @Test("January to March belong to the fiscal year before")
    func fiscalYearOfDay() throws {
        let april = FiscalYearStart.april
        #expect(april.year(of: try #require(CivilDate(year: 2024, month: 3, day: 31))) == 2023)
        #expect(april.year(of: try #require(CivilDate(year: 2024, month: 4, day: 1))) == 2024)
        #expect(april.firstDay(of: 2024)?.description == "2024-04-01")
        #expect(april.lastDay(of: 2023)?.description == "2024-03-31")
        #expect(FiscalYearStart(month: 2, day: 29) == nil)
        #expect(
            try #require(FiscalYearStart(month: 10, day: 1)).year(of: try #require(CivilDate(year: 2024, month: 9, day: 30)))
                == 2023)
    }

    @Test(
        "a day is written with its era",
        arguments: [("2019-04-30", "平成31年4月30日"), ("2019-05-01", "令和元年5月1日"), ("1867-12-31", "1867年12月31日")])
    func japaneseText(text: String, expected: String) throws {
        #expect(try #require(CivilDate.reading(text)).value.japaneseText == expected)
    }
}
