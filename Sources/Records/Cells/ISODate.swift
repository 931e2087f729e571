import CivilTime

/// Dates in the form in which programs write them.
enum ISODate {
    /// Reads `2024-04-01`, and nothing else: days since 1970-01-01.
    static func dayNumber(_ bytes: Span<UInt8>) -> Int32? {
        guard bytes.count == 10 else { return nil }
        let zero = UInt8(ascii: "0")
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        let (y0, y1, y2, y3) = (bytes[0] &- zero, bytes[1] &- zero, bytes[2] &- zero, bytes[3] &- zero)
        let (m0, m1, d0, d1) = (bytes[5] &- zero, bytes[6] &- zero, bytes[8] &- zero, bytes[9] &- zero)
        guard max(max(y0, y1), max(y2, y3)) < 10, max(max(m0, m1), max(d0, d1)) < 10 else { return nil }
        let year = Int32(y0) &* 1000 &+ Int32(y1) &* 100 &+ Int32(y2) &* 10 &+ Int32(y3)
        let month = Int32(m0) &* 10 &+ Int32(m1)
        let day = Int32(d0) &* 10 &+ Int32(d1)
        // Every month has these days; the others are looked up.
        guard year > 0, month >= 1, month <= 12, day >= 1, day <= 28 else {
            return CivilDate(year: Int(year), month: Int(month), day: Int(day))?.dayNumber
        }
        // Years that begin in March, as in `CivilDate`.
        let shifted = month <= 2 ? year - 1 : year
        let marchMonth = month > 2 ? month - 3 : month + 9
        return shifted &* 365 &+ shifted / 4 &- shifted / 100 &+ shifted / 400 &+ (153 &* marchMonth &+ 2) / 5 &+ day &- 719_469
    }
}
