import CivilTime
import Columnar

extension NativeFunction {
    /// The results for the arguments' vectors.
    func vector(_ arguments: [Vector]) -> Vector {
        guard let first = arguments.first else { return .hindered(count: 0) }
        let known = arguments.reduce(nil) { Vector.both($0, $1.present) }
        if arguments.count == 2 { return pair(first, arguments[1], known) }
        switch (self, first.values) {
        case (.intToDouble, .ints(let values)):
            return Vector(.doubles(Kernel.map(values) { Double($0) }), count: first.count, known: known)
        case (.doubleToDouble, .doubles), (.intToInt, .ints): return Vector(first.values, count: first.count, known: known)
        case (.absDouble, .doubles(let values)):
            return Vector(.doubles(Kernel.map(values) { $0.magnitude }), count: first.count, known: known)
        case (.sqrtDouble, .doubles(let values)):
            return Vector(.doubles(Kernel.map(values) { $0.squareRoot() }), count: first.count, known: known)
        case (.year, .days(let days)): return Self.parts(days, known) { $0.year }
        case (.month, .days(let days)): return Self.parts(days, known) { $0.month }
        case (.day, .days(let days)): return Self.parts(days, known) { $0.day }
        case (.absInt, .ints(let values)):
            let valid = Kernel.test(values) { $0 != .min }
            return Vector(
                .ints(Kernel.map(values) { $0 < 0 ? 0 &- $0 : $0 }), count: first.count, known: Vector.both(known, valid))
        default: return .hindered(count: first.count)
        }
    }

    private static func parts(_ days: [Int32], _ known: Bitmap?, _ part: (CivilDate) -> Int) -> Vector {
        Vector(.ints(Kernel.map(days) { Int64(part(CivilDate(dayNumber: $0))) }), count: days.count, known: known)
    }

    private func pair(_ first: Vector, _ second: Vector, _ known: Bitmap?) -> Vector {
        let count = first.count
        switch (first.values, second.values) {
        case (.days(let left), .days(let right)):
            switch self {
            case .daysUntil: return Vector(.ints(Kernel.zip(left, right) { Int64($1) - Int64($0) }), count: count, known: known)
            case .yearsUntil:
                return Vector(
                    .ints(Kernel.zip(left, right) { Int64(CivilDate(dayNumber: $0).years(until: CivilDate(dayNumber: $1))) }),
                    count: count, known: known)
            case .lesser: return Vector(.days(Kernel.zip(left, right) { min($0, $1) }), count: count, known: known)
            case .greater: return Vector(.days(Kernel.zip(left, right) { max($0, $1) }), count: count, known: known)
            default: return .hindered(count: count)
            }
        case (.days(let days), .ints(let amounts)): return shifted(days, amounts, known)
        case (.ints(let left), .ints(let right)):
            let values = Kernel.zip(left, right) { self == .lesser ? min($0, $1) : max($0, $1) }
            return Vector(.ints(values), count: count, known: known)
        case (.doubles(let left), .doubles(let right)):
            let values = Kernel.zip(left, right) { $0.isNaN || $1.isNaN ? .nan : (self == .lesser ? $1 < $0 : $1 > $0) ? $1 : $0 }
            return Vector(.doubles(values), count: count, known: known)
        default: return .hindered(count: count)
        }
    }

    /// Days moved by amounts; hindered outside the calendar.
    private func shifted(_ days: [Int32], _ amounts: [Int64], _ known: Bitmap?) -> Vector {
        let moved = Kernel.zip(days, amounts) { day, amount in move(CivilDate(dayNumber: day), Int(amount))?.dayNumber }
        let valid = Kernel.test(moved) { $0 != nil }
        return Vector(.days(Kernel.map(moved) { $0 ?? 0 }), count: days.count, known: Vector.both(known, valid))
    }

    private func move(_ day: CivilDate, _ amount: Int) -> CivilDate? {
        let (back, overflows) = (0).subtractingReportingOverflow(amount)
        return switch self {
        case .plusDays: day.adding(days: amount)
        case .plusMonths: day.adding(months: amount)
        case .plusYears: day.adding(years: amount)
        case .minusDays: overflows ? nil : day.adding(days: back)
        case .minusMonths: overflows ? nil : day.adding(months: back)
        case .minusYears: overflows ? nil : day.adding(years: back)
        default: nil
        }
    }
}

extension Vector {
    /// The fiscal years of days.
    func fiscalYears(_ start: FiscalYearStart) -> Vector {
        guard case .days(let days) = values else { return .withoutValues(like: self) }
        let years = Kernel.map(days) { Int64(start.year(of: CivilDate(dayNumber: $0))) }
        return Vector(.ints(years), count: count, known: present)
    }
}
