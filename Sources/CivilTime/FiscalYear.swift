/// The day of the year on which a fiscal year begins. A fiscal year is named by the calendar year in which it begins.
public struct FiscalYearStart: Sendable, Hashable {
    public let month: Int
    public let day: Int

    /// Nil where a common year has no such day.
    public init?(month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.daysInMonth(year: 2023, month: month) else { return nil }
        self.month = month
        self.day = day
    }

    private init(checkedMonth month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    /// 1 April, as of the state and the municipalities of Japan.
    public static let april = FiscalYearStart(checkedMonth: 4, day: 1)

    /// The fiscal year that a day belongs to.
    public func year(of date: CivilDate) -> Int {
        let (year, month, day) = date.components
        return (month, day) >= (self.month, self.day) ? year : year - 1
    }

    /// The first day of a fiscal year; nil outside the years 1 to 9999.
    public func firstDay(of year: Int) -> CivilDate? {
        CivilDate(year: year, month: month, day: day)
    }

    /// The last day of a fiscal year; nil outside the years 1 to 9998.
    public func lastDay(of year: Int) -> CivilDate? {
        firstDay(of: year + 1)?.adding(days: -1)
    }
}
