import CEL
import CivilTime
import Columnar
import Policies

/// `==`, `<` and their kin on vectors of one kind.
enum Comparison {
    static func compare(_ sign: CELBinaryOperator, _ left: Vector, _ right: CELValue) -> Vector {
        guard let bits = bits(sign, left, right) else { return .hindered(count: left.count) }
        return Vector(.bools(bits), count: left.count, known: left.present)
    }

    static func compare(_ sign: CELBinaryOperator, _ left: Vector, _ right: Vector) -> Vector {
        guard let bits = bits(sign, left.values, right.values) else { return .hindered(count: left.count) }
        return Vector(.bools(bits), count: left.count, known: Vector.both(left.present, right.present))
    }

    private static func bits(_ sign: CELBinaryOperator, _ left: Vector, _ right: CELValue) -> Bitmap? {
        switch (left.values, right) {
        case (.ints(let values), .int(let constant)): return test(sign, values, constant)
        case (.doubles(let values), .double(let constant)): return test(sign, values, constant)
        case (.days(let values), .date(let constant)): return test(sign, values, constant.dayNumber)
        case (.bools(let bits), .bool(let constant)):
            return self.bits(sign, .bools(bits), .bools(Bitmap(repeating: constant, count: bits.count)))
        case (.codes(let codes, .texts(let texts)), .string(let constant)):
            let code = texts.dictionary.code(of: constant) ?? -1
            return test(sign, codes, code)
        case (.codes(let codes, .catalog), .object(let entry as CatalogEntry)): return test(sign, codes, entry.position)
        case (.codes(let codes, .rows), .object(let row as RowValue)): return test(sign, codes, row.row)
        default: return nil
        }
    }

    private static func bits(_ sign: CELBinaryOperator, _ left: Vector.Values, _ right: Vector.Values) -> Bitmap? {
        switch (left, right) {
        case (.ints(let left), .ints(let right)): return test(sign, left, right)
        case (.doubles(let left), .doubles(let right)): return test(sign, left, right)
        case (.days(let left), .days(let right)): return test(sign, left, right)
        case (.bools(let left), .bools(let right)): return test(sign, left, right)
        case (.codes(let left, let first), .codes(let right, let second)):
            if first.isSame(as: second) { return test(sign, left, right) }
            guard case .texts(let texts) = first, case .texts(let others) = second else { return nil }
            return test(sign, left, texts.codes(of: others, right))
        default: return nil
        }
    }

    private static func test<Value: Comparable>(_ sign: CELBinaryOperator, _ values: [Value], _ constant: Value) -> Bitmap {
        test(sign, values, values.indices, constant)
    }

    /// Which of the values in a range of places compare so with a constant.
    @inline(__always)
    static func test<Value: Comparable>(
        _ sign: CELBinaryOperator, _ values: [Value], _ range: Range<Int>, _ constant: Value
    ) -> Bitmap {
        switch sign {
        case .equal: Kernel.test(values, range) { $0 == constant }
        case .notEqual: Kernel.test(values, range) { $0 != constant }
        case .less: Kernel.test(values, range) { $0 < constant }
        case .lessOrEqual: Kernel.test(values, range) { $0 <= constant }
        case .greater: Kernel.test(values, range) { $0 > constant }
        default: Kernel.test(values, range) { $0 >= constant }
        }
    }

    @inline(__always)
    private static func test<Value: Comparable>(_ sign: CELBinaryOperator, _ left: [Value], _ right: [Value]) -> Bitmap {
        switch sign {
        case .equal: Kernel.test(left, right) { $0 == $1 }
        case .notEqual: Kernel.test(left, right) { $0 != $1 }
        case .less: Kernel.test(left, right) { $0 < $1 }
        case .lessOrEqual: Kernel.test(left, right) { $0 <= $1 }
        case .greater: Kernel.test(left, right) { $0 > $1 }
        default: Kernel.test(left, right) { $0 >= $1 }
        }
    }

    /// False stands before true.
    private static func test(_ sign: CELBinaryOperator, _ left: Bitmap, _ right: Bitmap) -> Bitmap {
        let equal = left & right | ~(left | right)
        return switch sign {
        case .equal: equal
        case .notEqual: ~equal
        case .less: right.subtracting(left)
        case .lessOrEqual: right.subtracting(left) | equal
        case .greater: left.subtracting(right)
        default: left.subtracting(right) | equal
        }
    }
}

extension Texts {
    /// The codes here of the texts that codes of another dictionary stand for; -1 for a text that is not here.
    func codes(of other: Texts, _ codes: [Int32]) -> [Int32] {
        var known: [Int32: Int32] = [:]
        return codes.map { code in
            if let found = known[code] { return found }
            let found =
                code >= 0 && code < other.dictionary.count ? dictionary.code(of: other.dictionary.bytes(of: code)) ?? -1 : -1
            known[code] = found
            return found
        }
    }
}
