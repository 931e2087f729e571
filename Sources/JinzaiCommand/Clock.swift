import CivilTime
import Glibc

/// The system's clock. Nothing but the command looks at it.
enum Clock {
    /// The day here and now.
    static var today: CivilDate {
        var seconds = time(nil)
        var parts = unsafe tm()
        unsafe localtime_r(&seconds, &parts)
        let year = unsafe Int(parts.tm_year) + 1900
        let month = unsafe Int(parts.tm_mon) + 1
        let day = unsafe Int(parts.tm_mday)
        return CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: Int32(truncatingIfNeeded: seconds / 86_400))
    }
}
