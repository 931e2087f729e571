/// What a text of a calendar says, and whether it says it well.
public struct CalendarReading<Value: Sendable & Hashable>: Sendable, Hashable {
    public let value: Value
    /// Whether the era named was not in use at that time, as in 平成35年.
    public let isOutsideEra: Bool

    public init(_ value: Value, isOutsideEra: Bool = false) {
        self.value = value
        self.isOutsideEra = isOutsideEra
    }
}

extension CivilDate {
    /// Reads a date as people write it: `2024-04-01`, `2024/4/1`, `20240401`, `2024年4月1日`, `令和6年4月1日`, `R6.4.1`, `H31/4/1`,
    /// with full-width characters, with spaces and with a midnight behind it. Nil for anything else, as a year of two digits without
    /// an era, a date without its year, or a day that the month does not have.
    public static func reading(_ text: String) -> CalendarReading<CivilDate>? {
        var scanner = CalendarScanner(text)
        let era = scanner.era()
        if era == nil, let date = compact(text: scanner) { return CalendarReading(date) }
        guard let written = scanner.year(of: era), let separator = scanner.separator(),
            let month = scanner.number(digits: 1...2), scanner.skip(separator.next), let day = scanner.number(digits: 1...2)
        else { return nil }
        if separator.isKanji, !scanner.skip("日") { return nil }
        scanner.skipMidnight()
        let year = era?.calendarYear(of: written) ?? written
        guard scanner.isAtEnd, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        return CalendarReading(date, isOutsideEra: era.map { !$0.contains(date) } ?? false)
    }

    /// Reads `2024-04-01`, and nothing else, from the bytes of a text.
    public static func isoReading(_ bytes: Span<UInt8>) -> CivilDate? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        var number = 0
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private static func compact(text scanner: CalendarScanner) -> CivilDate? {
        var scanner = scanner
        guard let number = scanner.number(digits: 8...8) else { return nil }
        scanner.skipMidnight()
        guard scanner.isAtEnd else { return nil }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}

extension FiscalYearStart {
    /// Reads a fiscal year as people write it: `2023`, `2023年度`, `FY2023`, `令和5年度`, `R5`, `平成31年度` (which is 令和元年度), with
    /// full-width characters and spaces. Nil for anything else, as a bare `5`.
    public func reading(_ text: String) -> CalendarReading<Int>? {
        var scanner = CalendarScanner(text)
        let era = scanner.era()
        if era == nil, scanner.skip("F") || scanner.skip("f"), !(scanner.skip("Y") || scanner.skip("y")) { return nil }
        guard let written = scanner.year(of: era) else { return nil }
        if scanner.skip("年") { scanner.skip("度") }
        let year = era?.calendarYear(of: written) ?? written
        guard scanner.isAtEnd, let first = firstDay(of: year), let last = lastDay(of: year) else { return nil }
        return CalendarReading(year, isOutsideEra: era.map { !$0.contains(first) && !$0.contains(last) } ?? false)
    }
}
