/// `!e`.
final class NotNode: Node {
    private let operand: any Node

    init(_ operand: any Node) { self.operand = operand }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        return switch operand.truth(&frame) {
        case .yes: .no
        case .no: .yes
        case let other: other
        }
    }
}

/// `-e`.
final class NegateNode: Node {
    private let operand: any Node

    init(_ operand: any Node) { self.operand = operand }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        let result = operand.evaluate(&frame)
        guard case .value(let value) = result else { return result }
        return CELArithmetic.negate(value)
    }
}

/// `+`, `-`, `*`, `/`, `%`.
final class ArithmeticNode: Node {
    private let sign: CELBinaryOperator
    private let left: any Node
    private let right: any Node

    init(_ sign: CELBinaryOperator, _ left: any Node, _ right: any Node) {
        self.sign = sign
        self.left = left
        self.right = right
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        let first = left.evaluate(&frame)
        let second = right.evaluate(&frame)
        guard case .value(let left) = first, case .value(let right) = second else { return hindered(first, second) }
        if sign == .add {
            frame.charge(left)
            frame.charge(right)
            if frame.isExhausted { return .error(Frame.exhausted()) }
        }
        return CELArithmetic.apply(sign, left, right)
    }
}

/// `==`, `!=`.
final class EqualityNode: Node {
    private let left: any Node
    private let right: any Node
    private let isNegated: Bool

    init(_ left: any Node, _ right: any Node, isNegated: Bool) {
        self.left = left
        self.right = right
        self.isNegated = isNegated
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        let first = left.evaluate(&frame)
        let second = right.evaluate(&frame)
        guard case .value(let left) = first, case .value(let right) = second else { return Truth(hindered(first, second)) }
        return Truth((left == right) != isNegated)
    }
}

/// `<`, `<=`, `>`, `>=`.
final class OrderNode: Node {
    private let sign: CELBinaryOperator
    private let left: any Node
    private let right: any Node

    init(_ sign: CELBinaryOperator, _ left: any Node, _ right: any Node) {
        self.sign = sign
        self.left = left
        self.right = right
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        let first = left.evaluate(&frame)
        let second = right.evaluate(&frame)
        guard case .value(let left) = first, case .value(let right) = second else { return Truth(hindered(first, second)) }
        guard let order = left.order(to: right) else { return Truth(CELArithmetic.noOverload(sign, left, right)) }
        return Truth(CELOrdering.holds(sign, order))
    }
}

/// `x in collection`.
final class MembershipNode: Node {
    private let value: any Node
    private let collection: any Node

    init(_ value: any Node, _ collection: any Node) {
        self.value = value
        self.collection = collection
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        let first = value.evaluate(&frame)
        let second = collection.evaluate(&frame)
        guard case .value(let value) = first, case .value(let collection) = second else { return hindered(first, second) }
        if case .list(let list) = collection { frame.cost &+= UInt64(list.count / 10) }
        return CELMembership.contains(value, in: collection)
    }
}

/// `x in [1, 2, 3]` with a list that is known.
final class SetMembershipNode: Node {
    private let value: any Node
    private let elements: Set<CELValue>

    init(_ value: any Node, _ elements: Set<CELValue>) {
        self.value = value
        self.elements = elements
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        let result = value.evaluate(&frame)
        guard case .value(let value) = result else { return Truth(result) }
        return Truth(elements.contains(value))
    }
}

/// Why two results give no value: unknown before error.
func hindered(_ first: CELResult, _ second: CELResult) -> CELResult {
    var hindrance = Hindrance()
    _ = hindrance.take(first)
    _ = hindrance.take(second)
    return hindrance.result ?? .value(.null)
}

extension Frame {
    /// Charges for a text or a list that is walked through.
    mutating func charge(_ value: CELValue) {
        switch value {
        case .string(let text): cost &+= UInt64(text.utf8.count / 10)
        case .bytes(let bytes): cost &+= UInt64(bytes.count / 10)
        case .list(let list): cost &+= UInt64(list.count / 10)
        default: break
        }
    }
}
