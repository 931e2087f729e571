/// `cel.bind` and `cel.block`: values that are made once and used by name. An error or an unknown counts only where the name is used.
final class BindNode: Node {
    private let values: [(slot: Int, node: any Node)]
    private let body: any Node

    init(_ values: [(slot: Int, node: any Node)], _ body: any Node) {
        self.values = values
        self.body = body
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        bind(&frame)
        return body.evaluate(&frame)
    }

    func truth(_ frame: inout Frame) -> Truth {
        bind(&frame)
        return body.truth(&frame)
    }

    private func bind(_ frame: inout Frame) {
        frame.cost &+= 1
        for (slot, node) in values { frame.locals[slot] = node.evaluate(&frame) }
    }
}

/// `o.optMap(x, e)`, `o.optFlatMap(x, e)`.
final class OptionalMapNode: Node {
    private let operand: any Node
    private let slot: Int
    private let body: any Node
    private let isFlat: Bool

    init(_ operand: any Node, slot: Int, _ body: any Node, isFlat: Bool) {
        self.operand = operand
        self.slot = slot
        self.body = body
        self.isFlat = isFlat
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        let result = operand.evaluate(&frame)
        guard case .value(let value) = result else { return result }
        guard case .optional(let optional) = value else {
            return .error(.noOverload(isFlat ? "optFlatMap" : "optMap", [value]))
        }
        guard case .some(let content) = optional else { return result }
        frame.locals[slot] = .value(content)
        let made = body.evaluate(&frame)
        guard case .value(let inner) = made else { return made }
        guard isFlat else { return .value(.optional(.some(inner))) }
        if case .optional = inner { return made }
        return .error(.noOverload("optFlatMap", [inner]))
    }
}

/// `o.or(other)`, `o.orValue(other)`: the other is not looked at when there is a value.
final class OptionalOrNode: Node {
    private let operand: any Node
    private let other: any Node
    private let isValue: Bool

    init(_ operand: any Node, _ other: any Node, isValue: Bool) {
        self.operand = operand
        self.other = other
        self.isValue = isValue
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        let result = operand.evaluate(&frame)
        guard case .value(let value) = result else { return result }
        guard case .optional(let optional) = value else { return .error(.noOverload(isValue ? "orValue" : "or", [value])) }
        switch optional {
        case .some(let content): return isValue ? .value(content) : result
        case .none:
            let other = other.evaluate(&frame)
            if !isValue, case .value(let value) = other {
                guard case .optional = value else { return .error(.noOverload("or", [value])) }
            }
            return other
        }
    }
}
