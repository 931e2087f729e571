/// `e.f`.
final class SelectNode: Node {
    private let operand: any Node
    private let field: String
    private let slot: Int?

    /// `slot` is the field's where the type of the object is known.
    init(_ operand: any Node, field: String, slot: Int?) {
        self.operand = operand
        self.field = field
        self.slot = slot
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        switch operand.evaluate(&frame) {
        case .value(.object(let object)):
            if let slot { return object.value(ofField: slot) }
            return FieldAccess.select(field, of: object)
        case .value(let value): return FieldAccess.select(field, of: value)
        case let other: return other
        }
    }
}

/// `e.?f`.
final class OptionalSelectNode: Node {
    private let operand: any Node
    private let field: String

    init(_ operand: any Node, field: String) {
        self.operand = operand
        self.field = field
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        let result = operand.evaluate(&frame)
        guard case .value(let value) = result else { return result }
        return FieldAccess.optionalSelect(field, of: value)
    }
}

/// `has(e.f)`.
final class HasNode: Node {
    private let operand: any Node
    private let field: String
    private let slot: Int?

    init(_ operand: any Node, field: String, slot: Int?) {
        self.operand = operand
        self.field = field
        self.slot = slot
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        switch operand.evaluate(&frame) {
        case .value(.object(let object)):
            if let slot { return object.has(field: slot) }
            return FieldAccess.has(field, of: .object(object))
        case .value(let value): return FieldAccess.has(field, of: value)
        case let other: return other
        }
    }
}
