import CivilTime

extension CELTimestamp {
    /// Reads a moment as RFC 3339 writes it: `2024-04-01T09:30:00.5+09:00`. Decimals beyond nanoseconds are cut.
    ///
    /// An error for any other text, for a day that is not in the calendar, and outside the years 1 to 9999 in UTC.
    init(parsing text: String) throws(CELError) {
        guard let (seconds, nanoseconds) = Self.read(text) else {
            throw CELError(.invalidConversion, "`\(text)` is not a timestamp as `2024-04-01T09:30:00Z`")
        }
        guard let moment = CELTimestamp(seconds: seconds, nanoseconds: nanoseconds) else {
            throw CELError(.overflow, "the timestamp `\(text)` is out of range: it lies outside the years 1 to 9999")
        }
        self = moment
    }

    private static func read(_ text: String) -> (seconds: Int64, nanoseconds: Int64)? {
        var reader = ByteReader(text.utf8)
        guard let year = reader.number(), reader.skip("-"), let month = reader.number(width: 2), reader.skip("-"),
            let day = reader.number(width: 2), reader.skip("T") || reader.skip("t"),
            let dayNumber = dayNumber(year: year, month: month, day: day),
            let hour = reader.number(width: 2), hour < 24, reader.skip(":"),
            let minute = reader.number(width: 2), minute < 60, reader.skip(":"),
            let second = reader.number(width: 2), second < 60
        else { return nil }
        var nanoseconds: Int64 = 0
        if reader.skip(".") {
            let digits = reader.digits()
            guard !digits.isEmpty else { return nil }
            nanoseconds = (0..<9).reduce(0) { $0 * 10 + ($1 < digits.count ? Int64(digits[$1]) : 0) }
        }
        guard let offset = offset(&reader), reader.isAtEnd else { return nil }
        return (dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset, nanoseconds)
    }

    /// Also for years around those of the calendar, so that they are told to be out of range.
    private static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64? {
        guard year <= 99_999, let date = CivilDate(year: Int(year % 400) + 400, month: Int(month), day: Int(day)) else {
            return nil
        }
        return Int64(date.dayNumber) + (year / 400 - 1) * 146_097
    }

    /// Seconds ahead of UTC.
    private static func offset(_ reader: inout ByteReader) -> Int64? {
        if reader.skip("Z") || reader.skip("z") { return 0 }
        let isAhead = reader.skip("+")
        guard isAhead || reader.skip("-"), let hour = reader.number(width: 2), hour < 24, reader.skip(":"),
            let minute = reader.number(width: 2), minute < 60
        else { return nil }
        return (hour * 3600 + minute * 60) * (isAhead ? 1 : -1)
    }
}
