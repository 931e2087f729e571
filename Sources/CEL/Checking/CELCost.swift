/// What a run may cost, in the units of `CELProgram.evaluate(_:costLimit:)`.
public struct CELCost: Sendable, Hashable {
    /// The least that a run costs.
    public var least: UInt64
    /// Nil where there is no bound: it depends on the sizes of values that nothing is known of.
    public var most: UInt64?

    /// From the least to the most; nil for `most` where there is no bound.
    public init(least: UInt64, most: UInt64?) {
        self.least = least
        self.most = most
    }

    static let zero = CELCost(least: 0, most: 0)
    static let one = CELCost(least: 1, most: 1)

    static func + (left: Self, right: Self) -> Self {
        CELCost(least: left.least.clampedAdding(right.least), most: combine(left.most, right.most) { $0.clampedAdding($1) })
    }

    /// Repeated as often as `count` says.
    static func * (left: Self, count: CELSize) -> Self {
        CELCost(
            least: left.least.clampedMultiplying(count.least),
            most: left.most == 0 ? 0 : combine(left.most, count.most) { $0.clampedMultiplying($1) })
    }

    /// One or the other.
    func or(_ other: Self) -> Self {
        CELCost(least: min(least, other.least), most: Self.combine(most, other.most, max))
    }

    /// Perhaps not at all.
    var perhaps: Self { CELCost(least: 0, most: most) }

    private static func combine(_ left: UInt64?, _ right: UInt64?, _ body: (UInt64, UInt64) -> UInt64) -> UInt64? {
        guard let left, let right else { return nil }
        return body(left, right)
    }
}

/// How many bytes, elements or entries a value has.
public struct CELSize: Sendable, Hashable {
    /// The fewest.
    public var least: UInt64
    /// Nil where there is no bound.
    public var most: UInt64?

    /// From the least to the most; nil for `most` where there is no bound.
    public init(least: UInt64 = 0, most: UInt64? = nil) {
        self.least = least
        self.most = most
    }

    static func exactly(_ count: Int) -> Self { CELSize(least: UInt64(count), most: UInt64(count)) }

    /// What it costs to go through a value: 1 for ten.
    var charge: CELCost { CELCost(least: least / 10, most: most.map { $0 / 10 }) }
}

extension UInt64 {
    fileprivate func clampedAdding(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    fileprivate func clampedMultiplying(_ other: UInt64) -> UInt64 {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
