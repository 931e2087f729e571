/// A moment from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, to the nanosecond.
public struct CELTimestamp: Sendable, Hashable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// From 0 to 999,999,999.
    public let nanoseconds: Int32

    /// The first and the last second.
    public static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// Nil outside the range. `nanoseconds` may be any number; it is carried over.
    public init?(seconds: Int64, nanoseconds: Int64 = 0) {
        let rest = nanoseconds % 1_000_000_000
        let carry = nanoseconds / 1_000_000_000 - (rest < 0 ? 1 : 0)
        let (whole, overflow) = seconds.addingReportingOverflow(carry)
        guard !overflow, Self.range.contains(whole) else { return nil }
        self.seconds = whole
        self.nanoseconds = Int32(rest < 0 ? rest + 1_000_000_000 : rest)
    }

    /// Nil outside the range.
    public func adding(_ duration: CELDuration) -> CELTimestamp? {
        CELTimestamp(seconds: seconds + duration.seconds, nanoseconds: Int64(nanoseconds) + Int64(duration.nanoseconds))
    }

    /// The time from this moment to a later one; negative if that is earlier. Nil beyond the limit of a duration.
    public func duration(to other: CELTimestamp) -> CELDuration? {
        CELDuration(seconds: other.seconds - seconds, nanoseconds: Int64(other.nanoseconds) - Int64(nanoseconds))
    }
}

extension CELTimestamp: Comparable {
    /// Whether the first is the earlier.
    public static func < (left: Self, right: Self) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
