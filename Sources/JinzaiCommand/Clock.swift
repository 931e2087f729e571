import CivilTime
import Glibc

/// The system's clock. Nothing but the command looks at it.
enum Clock {
    /// The day here and now.
    static var today: CivilDate { reading.date }

    /// Now, to the second, as RFC 3339 writes it: `2025-04-01T09:00:00+09:00`.
    static var now: String {
        let (date, second, offset) = reading
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = [second / 3_600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        return "\(date)T\(time)\(offset < 0 ? "-" : "+")\(two(abs(offset) / 3_600)):\(two(abs(offset) / 60 % 60))"
    }

    /// The date, the second of the day, and how many seconds the clock here is ahead of UTC.
    private static var reading: (date: CivilDate, second: Int, offset: Int) {
        var seconds = time(nil)
        var parts = unsafe tm()
        unsafe localtime_r(&seconds, &parts)
        let year = unsafe Int(parts.tm_year) + 1900
        let month = unsafe Int(parts.tm_mon) + 1
        let day = unsafe Int(parts.tm_mday)
        let second = unsafe Int(parts.tm_hour) * 3_600 + Int(parts.tm_min) * 60 + min(Int(parts.tm_sec), 59)
        let date =
            CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: Int32(truncatingIfNeeded: seconds / 86_400))
        return (date, second, unsafe parts.tm_gmtoff)
    }
}
