/// A comparison with an int that is known: the commonest condition, done without making a value of the int.
final class IntComparisonNode: Node {
    private let operand: any Node
    private let sign: CELBinaryOperator
    private let constant: Int64

    /// `sign` is `==`, `!=`, `<`, `<=`, `>` or `>=`.
    init(_ operand: any Node, _ sign: CELBinaryOperator, _ constant: Int64) {
        self.operand = operand
        self.sign = sign
        self.constant = constant
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        switch operand.evaluate(&frame) {
        case .value(.int(let number)): return Truth(compare(number))
        case .value(let value): return Truth(compare(value))
        case .unknown(let unknown): return .unknown(unknown)
        case .error(let error): return .error(error)
        }
    }

    @inline(__always)
    private func compare(_ number: Int64) -> Bool {
        switch sign {
        case .equal: number == constant
        case .notEqual: number != constant
        case .less: number < constant
        case .lessOrEqual: number <= constant
        case .greater: number > constant
        case .greaterOrEqual: number >= constant
        default: false
        }
    }

    private func compare(_ value: CELValue) -> CELResult {
        switch sign {
        case .equal: .value(.bool(value == .int(constant)))
        case .notEqual: .value(.bool(value != .int(constant)))
        default: CELOrdering.compare(sign, value, .int(constant))
        }
    }
}

/// `==` and `!=` with a text that is known.
final class TextEqualityNode: Node {
    private let operand: any Node
    private let constant: String
    private let isNegated: Bool

    init(_ operand: any Node, _ constant: String, isNegated: Bool) {
        self.operand = operand
        self.constant = constant
        self.isNegated = isNegated
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        switch operand.evaluate(&frame) {
        case .value(.string(let text)): return Truth(CELText.isSame(text, constant) != isNegated)
        case .value: return Truth(isNegated)
        case .unknown(let unknown): return .unknown(unknown)
        case .error(let error): return .error(error)
        }
    }
}
