/// A sum of doubles without any rounding until it is read, so that it depends on neither order nor partition.
///
/// Kept as non-overlapping partial sums (J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997, grow-expansion).
package struct ExactSum: Sendable {
    /// Non-overlapping, in increasing magnitude.
    private var partials: [Double] = []
    /// The sum of what is not finite; `0` where all was.
    private var special = 0.0

    package init() {}

    package mutating func add(_ value: Double) {
        guard value.isFinite else {
            special += value
            return
        }
        var carried = value
        var kept = 0
        for partial in partials {
            let (sum, error) = Self.twoSum(carried, partial)
            if error != 0 {
                partials[kept] = error
                kept += 1
            }
            carried = sum
        }
        partials.removeSubrange(kept...)
        if carried.isFinite { partials.append(carried) } else { special += carried }
    }

    /// Adds `left × right` without rounding.
    package mutating func add(product left: Double, _ right: Double) {
        let product = left * right
        add(product)
        if product.isFinite { add((-product).addingProduct(left, right)) }
    }

    package mutating func merge(_ other: ExactSum) {
        for partial in other.partials { add(partial) }
        special += other.special
    }

    /// The sum, rounded once to the nearest double.
    package var value: Double {
        if special != 0 || special.isNaN { return special }
        guard var high = partials.last else { return 0 }
        var low = 0.0
        var rest = partials.dropLast()
        while let partial = rest.popLast() {
            (high, low) = Self.twoSum(high, partial)
            if low != 0 { break }
        }
        // A tail of the sign of `low` decides a tie that rounding to even would have settled the wrong way.
        if let next = rest.last, (low < 0) == (next < 0), low != 0, next != 0 {
            let doubled = low * 2
            let rounded = high + doubled
            if rounded - high == doubled { high = rounded }
        }
        return high
    }

    /// `count × Σx² − (Σx)²` from the sums of squares and of values, rounded once.
    static func scaledVariation(count: Int, squares: ExactSum, values: ExactSum) -> Double {
        var total = ExactSum()
        for partial in squares.partials { total.add(product: Double(count), partial) }
        for left in values.partials {
            for right in values.partials { total.add(product: -left, right) }
        }
        total.special += squares.special + values.special
        return total.value
    }

    private static func twoSum(_ left: Double, _ right: Double) -> (sum: Double, error: Double) {
        let sum = left + right
        let rightPart = sum - left
        return (sum, (left - (sum - rightPart)) + (right - rightPart))
    }
}
