/// A length of time, shorter than from the first to the last moment of a timestamp (9999 years) either way, to the nanosecond.
public struct CELDuration: Sendable, Hashable {
    public let seconds: Int64
    /// From -999,999,999 to 999,999,999, never of the other sign than `seconds`.
    public let nanoseconds: Int32

    /// The most seconds either way.
    public static let limit: Int64 = 315_537_897_598

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
        guard whole.magnitude <= Self.limit.magnitude else { return nil }
        self.seconds = whole
        self.nanoseconds = Int32(rest)
    }

    public static let zero = CELDuration(unchecked: 0, 0)

    private init(unchecked seconds: Int64, _ nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    public var isZero: Bool { seconds == 0 && nanoseconds == 0 }

    /// The same length the other way.
    public var negated: CELDuration { CELDuration(unchecked: -seconds, -nanoseconds) }

    /// Nil beyond the limit.
    public func adding(_ other: CELDuration) -> CELDuration? {
        CELDuration(seconds: seconds + other.seconds, nanoseconds: Int64(nanoseconds) + Int64(other.nanoseconds))
    }
}

extension CELDuration: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
