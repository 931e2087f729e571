import Testing

@Suite("Functions on days")
struct DateFunctionTests {
    @Test(
        "days are moved within the calendar",
        arguments: [
            ("date('2024-02-29').plusYears(1)", "date('2025-02-28')"), ("date('2024-02-29').plusYears(4)", "date('2028-02-29')"),
            ("date('2023-02-28').plusYears(1)", "date('2024-02-28')"), ("date('2024-01-31').plusMonths(1)", "date('2024-02-29')"),
            ("date('2024-03-31').minusMonths(13)", "date('2023-02-28')"),
            ("date('2024-12-31').plusDays(1)", "date('2025-01-01')"),
            ("date('2024-01-01').plusDays(-1)", "date('2023-12-31')"), ("date('9999-12-31').plusDays(1)", "error: overflow"),
            ("date('0001-01-01').minusDays(1)", "error: overflow"),
            ("date('2024-01-01').plusMonths(9223372036854775807)", "error: overflow"),
            ("date('2024-01-01').minusYears(-9223372036854775808)", "error: overflow"),
            ("date('2024-01-01').minusDays(-9223372036854775808)", "error: overflow"),
            ("date('2024-01-01').plusYears(-9223372036854775808)", "error: overflow"),
        ])
    func shifts(expression: String, result: String) {
        #expect(FunctionRun.text(expression) == result)
    }

    @Test(
        "distances count what is full",
        arguments: [
            ("date('2020-04-01').yearsUntil(date('2024-03-31'))", "3"),
            ("date('2020-04-01').yearsUntil(date('2024-04-01'))", "4"),
            ("date('2020-02-29').yearsUntil(date('2021-02-28'))", "1"),
            ("date('2020-02-29').yearsUntil(date('2021-02-27'))", "0"),
            ("date('2024-04-01').yearsUntil(date('2020-04-01'))", "-4"),
            ("date('2024-04-01').yearsUntil(date('2020-04-02'))", "-4"),
            ("date('2024-04-01').yearsUntil(date('2020-03-31'))", "-5"),
            ("date('2024-01-31').monthsUntil(date('2024-02-28'))", "0"),
            ("date('2024-01-31').monthsUntil(date('2024-02-29'))", "1"),
            ("date('2024-03-31').monthsUntil(date('2024-02-29'))", "-1"),
            ("date('2024-02-28').daysUntil(date('2024-03-01'))", "2"),
            ("date('0001-01-01').daysUntil(date('9999-12-31'))", "3652058"),
        ])
    func distances(expression: String, result: String) {
        #expect(FunctionRun.text(expression) == result)
    }

    @Test("full years and months agree with what adding them gives, on all days around leap days")
    func agreement() {
        let days =
            "(lists.range(70).map(i, date('2023-12-25').plusDays(i)) + lists.range(70).map(i, date('2024-12-25').plusDays(i)))"
        let starts = "['2020-02-29', '2020-02-28', '2021-03-31', '2024-02-29'].map(t, date(t))"
        #expect(
            FunctionRun.text(
                "\(starts).all(h, \(days).all(d, [-1, 0, 1, 2, 3, 4].all(k, (h.yearsUntil(d) >= k) == (h.plusYears(k) <= d))))")
                == "true")
        #expect(
            FunctionRun.text(
                "\(starts).all(h, \(days).all(d, [-1, 0, 1, 12, 36, 47].all(k, (h.monthsUntil(d) >= k) == (h.plusMonths(k) <= d))))"
            )
                == "true")
    }

    @Test(
        "days are read only as the calendar has them",
        arguments: [
            "date('2023-02-29')", "date('2024-13-01')", "date('2024-4-1')", "date('2024-04-01 ')", "date('0000-01-01')",
            "date('10000-01-01')",
            "date('２０２４-04-01')", "date('')",
        ])
    func wrongTexts(expression: String) {
        #expect(FunctionRun.text(expression) == "error: invalid_conversion")
    }

    @Test(
        "days that the calendar does not have are errors",
        arguments: ["date(2023, 2, 29)", "date(0, 1, 1)", "date(9223372036854775807, 1, 1)"])
    func wrongNumbers(expression: String) {
        #expect(FunctionRun.text(expression) == "error: invalid_argument")
    }

    @Test(
        "days are compared, made texts and typed",
        arguments: [
            "date('2024-04-01') < date('2024-04-02')", "date('2024-04-01') != date('2024-04-02')",
            "type(date('2024-04-01')) == date",
            "string(date('0999-04-01')) == '0999-04-01'",
            "date(timestamp('2024-12-31T23:59:59Z'), '+00:01') == date('2025-01-01')",
            "date('2024-04-01') in [date('2024-04-01')]", "{date('2024-04-01').year(): 1}[2024] == 1",
        ])
    func facts(expression: String) {
        #expect(FunctionRun.text(expression) == "true")
    }

    @Test("a local day outside the calendar is an error")
    func localDay() {
        #expect(FunctionRun.text("date(timestamp('9999-12-31T23:00:00Z'), '+09:00')") == "error: overflow")
        #expect(FunctionRun.text("timestamp('9999-12-31T23:00:00Z').getFullYear('+09:00')") == "10000")
        #expect(FunctionRun.text("timestamp('0001-01-01T00:00:00Z').getFullYear('-09:00')") == "0")
    }
}
