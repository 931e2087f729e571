import CivilTime

/// A moment as the clocks and calendars of a place show it.
struct LocalTime {
    let date: CivilDate
    /// Since midnight, from 0 to 86,399.
    let secondOfDay: Int64
    let nanoseconds: Int32

    init(_ moment: CELTimestamp, in zone: TimeZoneRules) {
        let seconds = moment.seconds + Int64(zone.offset(at: moment.seconds))
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        date = CivilDate(dayNumber: Int32(truncatingIfNeeded: day))
        secondOfDay = seconds - day * 86_400
        nanoseconds = moment.nanoseconds
    }

    /// From 0.
    var dayOfYear: Int64 {
        let (year, month, day) = date.components
        return Int64((1..<month).reduce(day - 1) { $0 + CivilDate.daysInMonth(year: year, month: $1) })
    }
}

extension CivilDate {
    /// 0 for Sunday to 6 for Saturday.
    var weekday: Int64 {
        // 1970-01-01 was a Thursday.
        let shifted = (Int64(dayNumber) + 4) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }
}
