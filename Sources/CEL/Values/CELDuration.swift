/// A length of time to the nanosecond: as many nanoseconds either way as an `int` holds, which is some 292 years.
public struct CELDuration: Sendable, Hashable {
    /// The whole seconds, of either sign.
    public let seconds: Int64
    /// From -999,999,999 to 999,999,999, never of the other sign than `seconds`.
    public let nanoseconds: Int32

    /// The most whole seconds either way.
    public static let limit: Int64 = 9_223_372_036

    /// Nil beyond the limit. `nanoseconds` may be any number; it is carried over.
    public init?(seconds: Int64, nanoseconds: Int64 = 0) {
        let (carried, overflow) = seconds.addingReportingOverflow(nanoseconds / 1_000_000_000)
        guard !overflow else { return nil }
        var whole = carried
        var rest = nanoseconds % 1_000_000_000
        if whole > 0, rest < 0 {
            whole -= 1
            rest += 1_000_000_000
        } else if whole < 0, rest > 0 {
            whole += 1
            rest -= 1_000_000_000
        }
        let (nanos, isTooLong) = whole.multipliedReportingOverflow(by: 1_000_000_000)
        guard !isTooLong, !nanos.addingReportingOverflow(rest).overflow else { return nil }
        self.seconds = whole
        self.nanoseconds = Int32(rest)
    }

    /// No time at all.
    public static let zero = CELDuration(unchecked: 0, 0)

    private init(unchecked seconds: Int64, _ nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Whether it is no time at all.
    public var isZero: Bool { seconds == 0 && nanoseconds == 0 }

    /// The same length the other way.
    public var negated: CELDuration { CELDuration(unchecked: -seconds, -nanoseconds) }

    /// Nil beyond the limit.
    public func adding(_ other: CELDuration) -> CELDuration? {
        CELDuration(seconds: seconds + other.seconds, nanoseconds: Int64(nanoseconds) + Int64(other.nanoseconds))
    }
}

extension CELDuration: Comparable {
    /// Whether the first is the shorter; negative ones come first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
