import CEL
import Columnar

/// Sums, products and quotients; what overflows or divides by zero is hindered.
enum Arithmetic {
    static func negated(_ vector: Vector) -> Vector {
        switch vector.values {
        case .ints(let values):
            let known = Kernel.test(values) { $0 != .min }
            return Vector(.ints(Kernel.map(values) { 0 &- $0 }), count: vector.count, known: Vector.both(vector.present, known))
        case .doubles(let values):
            return Vector(.doubles(Kernel.map(values) { -$0 }), count: vector.count, known: vector.present)
        default: return .hindered(count: vector.count)
        }
    }

    static func compute(_ sign: CELBinaryOperator, _ left: Vector, _ right: Vector) -> Vector {
        let known = Vector.both(left.present, right.present)
        switch (left.values, right.values) {
        case (.ints(let left), .ints(let right)):
            let (values, valid) = ints(sign, left, right)
            return Vector(.ints(values), count: values.count, known: Vector.both(known, valid))
        case (.doubles(let left), .doubles(let right)):
            guard let values = doubles(sign, left, right) else { return .hindered(count: left.count) }
            return Vector(.doubles(values), count: values.count, known: known)
        default: return .hindered(count: left.count)
        }
    }

    /// The results, and where they are in range; nil for everywhere.
    private static func ints(_ sign: CELBinaryOperator, _ left: [Int64], _ right: [Int64]) -> ([Int64], Bitmap?) {
        switch sign {
        case .add: checked(left, right) { $0.addingReportingOverflow($1) }
        case .subtract: checked(left, right) { $0.subtractingReportingOverflow($1) }
        case .multiply: checked(left, right) { $0.multipliedReportingOverflow(by: $1) }
        case .divide: checked(left, right) { $0.dividedReportingOverflow(by: $1) }
        default: checked(left, right) { $0.remainderReportingOverflow(dividingBy: $1) }
        }
    }

    /// Only where something overflows it is asked a second time where.
    @inline(__always)
    private static func checked(
        _ left: [Int64], _ right: [Int64], _ compute: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> ([Int64], Bitmap?) {
        var overflows = false
        let values = Kernel.zip(left, right) { left, right in
            let (value, overflow) = compute(left, right)
            overflows = overflows || overflow
            return value
        }
        return (values, overflows ? Kernel.test(left, right) { !compute($0, $1).overflow } : nil)
    }

    private static func doubles(_ sign: CELBinaryOperator, _ left: [Double], _ right: [Double]) -> [Double]? {
        switch sign {
        case .add: Kernel.zip(left, right) { $0 + $1 }
        case .subtract: Kernel.zip(left, right) { $0 - $1 }
        case .multiply: Kernel.zip(left, right) { $0 * $1 }
        case .divide: Kernel.zip(left, right) { $0 / $1 }
        default: nil
        }
    }
}
