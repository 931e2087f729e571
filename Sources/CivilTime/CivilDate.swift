/// A day of the proleptic Gregorian calendar, without a time and without a zone, stored as a day number.
public struct CivilDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let dayNumber: Int32

    @inlinable
    public init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// Years 1 to 9999; nil where the month has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(dayNumber: Int32(truncatingIfNeeded: Self.days(year: year, month: month, day: day)))
    }

    @inlinable
    public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    /// Year, month and day, by the algorithm of eras of 400 years that begin on 1 March (H. Hinnant, "chrono-Compatible
    /// Low-Level Date Algorithms", `civil_from_days`).
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The same day some months later; a day that the month does not have becomes its last.
    public func adding(months: Int) -> CivilDate? {
        let (year, month, day) = components
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 12, total < 120_000 else { return nil }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        return CivilDate(year: newYear, month: newMonth, day: min(day, Self.daysInMonth(year: newYear, month: newMonth)))
    }

    /// The same day some years later; 29 February becomes 28 February in a common year.
    public func adding(years: Int) -> CivilDate? {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? nil : adding(months: months)
    }

    /// Nil outside the years 1 to 9999.
    public func adding(days: Int) -> CivilDate? {
        let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
        guard !overflow, number >= -719_162, number <= 2_932_896 else { return nil }
        return CivilDate(dayNumber: Int32(truncatingIfNeeded: number))
    }

    /// Days from this day to another; negative if that is earlier.
    @inlinable
    public func days(until other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

    /// Full years from this day to another: the largest k with `adding(years: k) <= other`.
    public func years(until other: CivilDate) -> Int {
        let estimate = other.year - year
        guard let reached = adding(years: estimate) else { return estimate }
        return reached <= other ? estimate : estimate - 1
    }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `days_from_civil` of the same source.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2025-04-01`.
    public var description: String {
        let (year, month, day) = components
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}
