import Diagnostics

extension CELLibrary {
    /// `<`, `<=`, `>`, `>=`; numbers of all types compare with one another.
    static let orderFunctions: [CELFunction] = [
        order(.less, LocalizedText(ja: "より小さい（前）か", en: "whether the first is less"), example: "1 < 2"),
        order(.lessOrEqual, LocalizedText(ja: "以下か", en: "whether the first is less or equal"), example: "2.0 <= 2"),
        order(.greater, LocalizedText(ja: "より大きい（後）か", en: "whether the first is greater"), example: "'b' > 'a'"),
        order(
            .greaterOrEqual, LocalizedText(ja: "以上か", en: "whether the first is greater or equal"), example: "2 >= 2u"),
    ]

    private static func order(_ sign: CELBinaryOperator, _ documentation: LocalizedText, example: String) -> CELFunction {
        let alike: [CELType] = [.bool, .string, .bytes, .timestamp, .duration, .date]
        let numbers: [CELType] = [.int, .uint, .double]
        let pairs = alike.map { ($0, $0) } + numbers.flatMap { left in numbers.map { (left, $0) } }
        return CELFunction(
            sign.functionName, documentation,
            pairs.enumerated().map { index, pair in
                CELOverload(
                    "\(sign)_\(pair.0.description)_\(pair.1.description)", [pair.0, pair.1], .bool,
                    examples: index == 0 ? [example] : []
                ) { CELOrdering.compare(sign, $0[0], $0[1]) }
            })
    }
}

/// The operators of order over values of any type.
enum CELOrdering {
    @inline(__always)
    static func compare(_ sign: CELBinaryOperator, _ left: CELValue, _ right: CELValue) -> CELResult {
        guard let order = left.order(to: right) else { return CELArithmetic.noOverload(sign, left, right) }
        return .value(.bool(holds(sign, order)))
    }

    @inline(__always)
    static func holds(_ sign: CELBinaryOperator, _ order: CELOrder) -> Bool {
        switch sign {
        case .less: order == .less
        case .lessOrEqual: order == .less || order == .equal
        case .greater: order == .greater
        case .greaterOrEqual: order == .greater || order == .equal
        default: false
        }
    }
}
