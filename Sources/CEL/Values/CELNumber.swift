/// Comparison of numbers of different types as the exact numbers that they are, also where a double cannot tell integers apart.
enum CELNumber {
    static func order(_ left: Int64, _ right: UInt64) -> CELOrder {
        left < 0 ? .less : CELOrder(UInt64(left), right)
    }

    static func order(_ left: Int64, _ right: Double) -> CELOrder {
        if right.isNaN { return .unordered }
        // The largest int and 2^63 count as level in order, as the language's own tests have it; they are not equal.
        if right >= 0x1p63 { return left == .max && right == 0x1p63 ? .equal : .less }
        if right < -0x1p63 { return .greater }
        let whole = Int64(right)
        if left != whole { return left < whole ? .less : .greater }
        return CELOrder(0, right - Double(whole))
    }

    static func isEqual(_ left: Int64, _ right: Double) -> Bool { Int64(exactly: right) == left }

    static func isEqual(_ left: UInt64, _ right: Double) -> Bool { UInt64(exactly: right) == left }

    static func isEqual(_ left: Int64, _ right: UInt64) -> Bool { Int64(exactly: right) == left }

    static func order(_ left: UInt64, _ right: Double) -> CELOrder {
        if right.isNaN { return .unordered }
        if right >= 0x1p64 { return .less }
        if right < 0 { return .greater }
        let whole = UInt64(right)
        if left != whole { return left < whole ? .less : .greater }
        return CELOrder(0, right - Double(whole))
    }
}

/// How one value stands to another.
public enum CELOrder: Sendable, Hashable {
    /// The first is less.
    case less
    /// Both are equal.
    case equal
    /// The first is greater.
    case greater
    /// Neither, as with NaN.
    case unordered

    @inline(__always)
    init<Value: Comparable>(_ left: Value, _ right: Value) {
        self = left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
    }

    /// As seen from the other side.
    var reversed: CELOrder {
        switch self {
        case .less: .greater
        case .greater: .less
        case .equal, .unordered: self
        }
    }
}
