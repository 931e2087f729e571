import CEL
import Policies

/// The running state of one aggregate. Two states of parts can be merged into that of the whole.
struct Accumulator: Sendable {
    let function: Aggregate.Function
    /// Rows that entered.
    private(set) var counted = 0
    /// For a share: the rows of them that have the property.
    private(set) var having = 0
    /// Rows of which it is not known whether or with what they enter.
    private(set) var unknown = 0
    /// Wide enough for any number of rows, so that it does not depend on their order whether a sum is in range.
    private var whole: Int128 = 0
    private var values = ExactSum()
    private var squares = ExactSum()
    private var weights = ExactSum()
    private var least: CELValue?
    private var greatest: CELValue?
    private var distinct: Set<CELValue> = []
    private var levels: [Int64: Int] = [:]

    init(_ function: Aggregate.Function) {
        self.function = function
    }

    mutating func addUnknown(_ count: Int = 1) { unknown += count }

    /// Adds the value of one row; `weight` multiplies it in a mean.
    mutating func add(_ value: CELValue, weight: Double = 1) {
        counted += 1
        switch function {
        case .count: break
        case .share: if case .bool(true) = value { having += 1 }
        case .distinct: distinct.insert(value)
        case .sum: addToSum(value)
        case .mean: addToMean(value, weight: weight)
        case .variance, .stddev: addSquare(value)
        case .median: if case .int(let number) = value { levels[number, default: 0] += 1 }
        case .min: if least.map({ value.precedes($0, by: .less) }) ?? true { least = value }
        case .max: if greatest.map({ value.precedes($0, by: .greater) }) ?? true { greatest = value }
        }
    }

    /// Adds rows that were counted elsewhere: how many entered, how many of them have the property, the sum of their whole numbers, and
    /// of how many it is not known.
    mutating func add(rows: Int, having: Int = 0, sum: Int128 = 0, unknown: Int = 0) {
        counted += rows
        self.having += having
        whole &+= sum
        self.unknown += unknown
    }

    private mutating func addToSum(_ value: CELValue) {
        switch value {
        case .int(let number): whole &+= Int128(number)
        case .uint(let number): values.add(Double(number))
        case .double(let number): values.add(number)
        default: break
        }
    }

    private mutating func addToMean(_ value: CELValue, weight: Double) {
        guard let number = value.number else { return }
        values.add(product: number, weight)
        weights.add(weight)
    }

    private mutating func addSquare(_ value: CELValue) {
        guard let number = value.number else { return }
        values.add(number)
        squares.add(product: number, number)
    }

    /// Takes in the rows of another part.
    mutating func merge(_ other: Accumulator) {
        counted += other.counted
        having += other.having
        unknown += other.unknown
        whole &+= other.whole
        values.merge(other.values)
        squares.merge(other.squares)
        weights.merge(other.weights)
        if let value = other.least, least.map({ value.precedes($0, by: .less) }) ?? true { least = value }
        if let value = other.greatest, greatest.map({ value.precedes($0, by: .greater) }) ?? true { greatest = value }
        distinct.formUnion(other.distinct)
        levels.merge(other.levels) { $0 + $1 }
    }

    /// The value over the rows that entered; nil where there is none.
    var value: CELResult? {
        switch function {
        case .count: return .value(.int(Int64(counted)))
        case .share: return counted == 0 ? nil : .value(.double(Double(having) / Double(counted)))
        case .distinct: return .value(.int(Int64(distinct.count)))
        case .mean:
            let weight = weights.value
            return counted == 0 || weight == 0 ? nil : .value(.double(values.value / weight))
        case .variance: return variance.map { .value(.double($0)) }
        case .stddev: return variance.map { .value(.double($0.squareRoot())) }
        case .median: return median.map { .value(.double($0)) }
        case .min: return least.map { .value($0) }
        case .max: return greatest.map { .value($0) }
        case .sum: return nil
        }
    }

    /// The sum as a value of its type.
    func sum(as type: CELType) -> CELResult {
        if type.base == .double { return .value(.double(values.value)) }
        return Int64(exactly: whole).map { .value(.int($0)) } ?? .error(CELError(.overflow, "a sum is too large"))
    }

    /// With n − 1 in the divisor; never below zero.
    private var variance: Double? {
        guard counted > 1 else { return nil }
        let scaled = ExactSum.scaledVariation(count: counted, squares: squares, values: values)
        return max(0, scaled / (Double(counted) * Double(counted - 1)))
    }

    private var median: Double? {
        guard counted > 0 else { return nil }
        var seen = 0
        var lower: Int64?
        for (level, count) in levels.sorted(by: { $0.key < $1.key }) {
            seen += count
            if lower == nil, seen * 2 >= counted { lower = level }
            if seen * 2 > counted, let lower { return (Double(lower) + Double(level)) / 2 }
        }
        return nil
    }
}

extension CELValue {
    /// Whether it takes the place of another as the least or greatest; NaN always does, and stays.
    fileprivate func precedes(_ other: CELValue, by order: CELOrder) -> Bool {
        if case .double(let number) = other, number.isNaN { return false }
        if case .double(let number) = self, number.isNaN { return true }
        return self.order(to: other) == order
    }

    /// The number as a double; nil for what is no number.
    var number: Double? {
        switch self {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }
}
