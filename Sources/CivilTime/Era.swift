/// An era of the Japanese calendar since the Gregorian calendar is in use.
public struct Era: Sendable, Hashable {
    /// 令和.
    public let name: String
    /// The letter that stands for the era in short dates: `R`.
    public let letter: String
    /// The first day of the era.
    public let firstDay: CivilDate
    /// The era in one character: ㋿.
    let ligature: Unicode.Scalar

    private init(_ name: String, _ letter: String, _ ligature: Unicode.Scalar, firstDayNumber: Int32) {
        self.name = name
        self.letter = letter
        self.ligature = ligature
        self.firstDay = CivilDate(dayNumber: firstDayNumber)
    }

    /// From the oldest to the present one; 1868-01-25, 1912-07-30, 1926-12-25, 1989-01-08 and 2019-05-01.
    public static let all = [
        Era("明治", "M", "㍾", firstDayNumber: -37_231), Era("大正", "T", "㍽", firstDayNumber: -20_974),
        Era("昭和", "S", "㍼", firstDayNumber: -15_713), Era("平成", "H", "㍻", firstDayNumber: 6_947),
        Era("令和", "R", "㋿", firstDayNumber: 18_017),
    ]

    /// The era that a day belongs to; nil before 明治.
    public init?(of date: CivilDate) {
        guard let era = Self.all.last(where: { $0.firstDay <= date }) else { return nil }
        self = era
    }

    /// The calendar year that a year of the era is: year 1 is the year of the era's first day.
    public func calendarYear(of year: Int) -> Int { firstDay.year + year - 1 }

    /// Whether a day lies within the era.
    public func contains(_ date: CivilDate) -> Bool { Era(of: date) == self }
}

extension CivilDate {
    /// 令和6年4月1日; a day before 明治 is written with its calendar year.
    public var japaneseText: String {
        let (year, month, day) = components
        guard let era = Era(of: self) else { return "\(year)年\(month)月\(day)日" }
        let eraYear = year - era.firstDay.year + 1
        return era.name + (eraYear == 1 ? "元" : String(eraYear)) + "年\(month)月\(day)日"
    }
}
