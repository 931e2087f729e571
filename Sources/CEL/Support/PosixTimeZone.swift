import CivilTime

/// A zone's rule for all years, as POSIX writes it in `TZ`: `CST6CDT,M3.2.0,M11.1.0`.
struct PosixTimeZone: Sendable {
    /// A day and a time of every year, in local time.
    private struct Change: Sendable {
        enum Day: Sendable {
            /// The `week`th such weekday of the month, the last for 5; 0 is Sunday.
            case weekday(month: Int, week: Int, weekday: Int)
            /// From 1; 29 February is never counted.
            case julian(Int)
            /// From 0; 29 February is counted.
            case ordinal(Int)
        }

        let day: Day
        /// Seconds since midnight; may be negative or beyond the day.
        let time: Int
    }

    /// Seconds ahead of UTC.
    private let standard: Int
    private let summer: (offset: Int, begins: Change, ends: Change)?

    /// Nil if the text is not such a rule.
    init?(_ text: some Sequence<UInt8>) {
        var reader = ByteReader(text)
        guard Self.skipName(&reader), let behind = Self.time(&reader) else { return nil }
        standard = -behind
        guard !reader.isAtEnd else {
            summer = nil
            return
        }
        guard Self.skipName(&reader) else { return nil }
        var offset = standard + 3600
        if reader.next != UInt8(ascii: ",") {
            guard let behind = Self.time(&reader) else { return nil }
            offset = -behind
        }
        guard let begins = Self.change(&reader), let ends = Self.change(&reader), reader.isAtEnd else { return nil }
        summer = (offset, begins, ends)
    }

    /// Seconds ahead of UTC at a moment, given in seconds since 1970.
    func offset(at seconds: Int64) -> Int {
        guard let summer else { return standard }
        let local = seconds + Int64(standard)
        let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        guard let day = Int32(exactly: day) else { return standard }
        let year = CivilDate(dayNumber: day).year
        let begin = Self.moment(summer.begins, of: year) - Int64(standard)
        let end = Self.moment(summer.ends, of: year) - Int64(summer.offset)
        let isSummer = begin < end ? (begin..<end).contains(seconds) : !(end..<begin).contains(seconds)
        return isSummer ? summer.offset : standard
    }

    /// Seconds since 1970 by the local clock.
    private static func moment(_ change: Change, of year: Int) -> Int64 {
        let firstOfYear = CivilDate(year: min(max(year, 1), 9999), month: 1, day: 1)?.dayNumber ?? 0
        let day: Int
        switch change.day {
        case .julian(let number):
            day = Int(firstOfYear) + number - (CivilDate.isLeap(year) && number >= 60 ? 0 : 1)
        case .ordinal(let number):
            day = Int(firstOfYear) + number
        case .weekday(let month, let week, let weekday):
            let first = Int(CivilDate(year: min(max(year, 1), 9999), month: month, day: 1)?.dayNumber ?? 0)
            // 1970-01-01 was a Thursday.
            let firstWeekday = ((first + 4) % 7 + 7) % 7
            let earliest = (weekday - firstWeekday + 7) % 7
            let length = CivilDate.daysInMonth(year: year, month: month)
            var offset = earliest + (week - 1) * 7
            while offset >= length { offset -= 7 }
            day = first + offset
        }
        return Int64(day) * 86_400 + Int64(change.time)
    }
}

extension PosixTimeZone {
    /// Letters, or anything between `<` and `>`.
    private static func skipName(_ reader: inout ByteReader) -> Bool {
        if reader.skip("<") {
            let name = reader.read { $0 != UInt8(ascii: ">") }
            return !name.isEmpty && reader.skip(">")
        }
        return reader.read { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }.count >= 3
    }

    /// `5`, `-9:30`, `2:00:00`, in seconds.
    private static func time(_ reader: inout ByteReader) -> Int? {
        let isNegative = reader.skip("-")
        if !isNegative { _ = reader.skip("+") }
        guard var seconds = reader.number().map({ $0 * 3600 }), seconds <= 167 * 3600 else { return nil }
        for weight: Int64 in [60, 1] where reader.skip(":") {
            guard let part = reader.number(), part < 60 else { return nil }
            seconds += part * weight
        }
        return Int(isNegative ? -seconds : seconds)
    }

    /// `,M3.2.0/2`, `,J60`, `,59`. Without a time it is 02:00.
    private static func change(_ reader: inout ByteReader) -> Change? {
        guard reader.skip(","), let day = day(&reader) else { return nil }
        guard reader.skip("/") else { return Change(day: day, time: 7200) }
        return time(&reader).map { Change(day: day, time: $0) }
    }

    private static func day(_ reader: inout ByteReader) -> Change.Day? {
        if reader.skip("J") {
            return reader.number().flatMap { (1...365).contains($0) ? .julian(Int($0)) : nil }
        }
        guard reader.skip("M") else {
            return reader.number().flatMap { (0...365).contains($0) ? .ordinal(Int($0)) : nil }
        }
        guard let month = reader.number(), (1...12).contains(month), reader.skip("."),
            let week = reader.number(), (1...5).contains(week), reader.skip("."),
            let weekday = reader.number(), (0...6).contains(weekday)
        else { return nil }
        return .weekday(month: Int(month), week: Int(week), weekday: Int(weekday))
    }
}
