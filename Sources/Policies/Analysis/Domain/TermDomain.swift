import CEL
import CivilTime

/// The values that a term may have.
struct TermDomain: Sendable {
    enum Values: Sendable {
        /// These and no others, in their order.
        case finite([CELValue])
        /// Integers between two bounds, both included; nil for no bound.
        case integers(low: Int64?, high: Int64?)
        case numbers(low: Double?, high: Double?)
        case dates
        case texts
        /// Only whether there is a value can be chosen, as for a row that is referred to.
        case opaque
    }

    /// Numbers beyond this are not told apart from their neighbours.
    static let largest = 1e12

    let values: Values
    /// Whether there may be no value without anything being wrong.
    let mayBeEmpty: Bool

    init(_ values: Values, mayBeEmpty: Bool = false) {
        self.values = values
        self.mayBeEmpty = mayBeEmpty
    }

    var isFinite: Bool {
        if case .finite = values { true } else { false }
    }

    var isOpaque: Bool {
        if case .opaque = values { true } else { false }
    }
}

extension TermDomain {
    /// A value of each part of the domain whose values no comparison with the constants tells apart, in ascending order; nil for an
    /// empty one. Each constant of the domain is a part of its own.
    func representatives(comparedWith constants: [CELValue]) -> [CELValue?] {
        let values: [CELValue?] =
            switch values {
            case .finite(let values): values
            case .integers(let low, let high): integers(low, high, around: constants.compactMap(\.number))
            case .numbers(let low, let high): numbers(low, high, around: constants.compactMap(\.number))
            case .dates: dates(around: constants)
            case .texts: texts(besides: constants)
            case .opaque: [.null]
            }
        return values + (mayBeEmpty ? [nil] : [])
    }

    private func integers(_ low: Int64?, _ high: Int64?, around constants: [Double]) -> [CELValue] {
        let places = constants.filter { $0.magnitude < TermDomain.largest }.map { Int64($0.rounded(.down)) }
        // Before, at and after each constant: between neighbours nothing can change.
        var values = Set(places.flatMap { [$0 - 1, $0, $0 + 1] })
        values.formUnion([low, high].compactMap { $0 })
        if values.isEmpty { values = [0] }
        let kept = Set(places).union([low, high].compactMap { $0 })
        let sorted = values.filter { (low ?? .min) <= $0 && $0 <= (high ?? .max) }.sorted()
        return Self.thinned(sorted, keeping: kept).map { .int($0) }
    }

    /// Of the values between two that are kept, one is enough.
    private static func thinned(_ sorted: [Int64], keeping: Set<Int64>) -> [Int64] {
        var isWithinRun = false
        return sorted.filter { value in
            let isKept = keeping.contains(value)
            defer { isWithinRun = !isKept }
            return isKept || !isWithinRun
        }
    }

    private func numbers(_ low: Double?, _ high: Double?, around constants: [Double]) -> [CELValue] {
        let places = (Set(constants).union([low, high].compactMap { $0 })).sorted()
        guard let first = places.first, let last = places.last else { return [.double(0)] }
        var values = [first - 1]
        for (place, next) in zip(places, places.dropFirst()) { values += [place, place + (next - place) / 2] }
        values += [last, last + 1]
        return values.filter { (low ?? -.infinity) <= $0 && $0 <= (high ?? .infinity) }.map { .double($0) }
    }

    private func dates(around constants: [CELValue]) -> [CELValue] {
        let days = constants.compactMap { value -> Int64? in
            if case .date(let day) = value { Int64(day.dayNumber) } else { nil }
        }
        // Where nothing is compared, any day will do.
        guard !days.isEmpty else { return [.date(CivilDate(dayNumber: 20_000))] }
        return integers(nil, nil, around: days.map { Double($0) }).compactMap { value in
            guard case .int(let day) = value else { return nil }
            return .date(CivilDate(dayNumber: Int32(truncatingIfNeeded: day)))
        }
    }

    /// The constants and one text that is none of them.
    private func texts(besides constants: [CELValue]) -> [CELValue] {
        var known: [CELValue] = []
        for constant in constants where !known.contains(constant) { known.append(constant) }
        var other = "…"
        while known.contains(.string(other)) { other += "…" }
        return known + [.string(other)]
    }
}

extension CELValue {
    /// The number that an int, uint or double stands for.
    var number: Double? {
        switch self {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }
}
