extension ProgramBuilder {
    mutating func name(_ node: CELExpression, _ name: String) -> any Node {
        switch expression.reference(of: node) {
        case .variable(let index): VariableNode(index)
        case .local: scope.lastIndex(of: name).map(LocalNode.init) ?? missing(name)
        case .constant(let value): ConstantNode(.value(value))
        default: missing(name)
        }
    }

    private func missing(_ name: String) -> any Node {
        ConstantNode(.error(CELError(.noSuchVariable, "there is no variable \(name)")))
    }

    mutating func select(
        _ node: CELExpression, _ operand: CELExpression, _ field: String, _ isOptional: Bool
    ) -> any Node {
        // The whole chain may be one name.
        switch expression.reference(of: node) {
        case .variable(let index): return VariableNode(index)
        case .constant(let value): return ConstantNode(.value(value))
        default: break
        }
        let built = build(operand)
        if isOptional { return OptionalSelectNode(built, field: field) }
        return folded(SelectNode(built, field: field, slot: slot(node, operand)), [built])
    }

    /// The slot of a field, where the operand is an object and not an optional of one.
    func slot(_ node: CELExpression, _ operand: CELExpression) -> Int? {
        guard case .field(let slot) = expression.reference(of: node), case .named = expression.type(of: operand) else {
            return nil
        }
        return slot
    }

    func unary(_ sign: CELUnaryOperator, _ operand: any Node) -> any Node {
        switch sign {
        case .not: folded(NotNode(operand), [operand])
        case .negate: folded(NegateNode(operand), [operand])
        }
    }

    func binary(_ sign: CELBinaryOperator, _ left: any Node, _ right: any Node) -> any Node {
        folded(compared(sign, left, right) ?? operation(sign, left, right), [left, right])
    }

    /// A comparison with a constant on the right.
    private func compared(_ sign: CELBinaryOperator, _ left: any Node, _ right: any Node) -> (any Node)? {
        guard sign.isComparison, sign != .within, case .value(let value)? = (right as? ConstantNode)?.result else { return nil }
        switch (value, sign) {
        case (.int(let number), _): return IntComparisonNode(left, sign, number)
        case (.string(let text), .equal), (.string(let text), .notEqual):
            return TextEqualityNode(left, text, isNegated: sign == .notEqual)
        default: return nil
        }
    }

    private func operation(_ sign: CELBinaryOperator, _ left: any Node, _ right: any Node) -> any Node {
        switch sign {
        case .equal: EqualityNode(left, right, isNegated: false)
        case .notEqual: EqualityNode(left, right, isNegated: true)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: OrderNode(sign, left, right)
        case .within: membership(left, right)
        case .add, .subtract, .multiply, .divide, .remainder: ArithmeticNode(sign, left, right)
        }
    }

    private func membership(_ value: any Node, _ collection: any Node) -> any Node {
        guard case .value(.list(let list))? = (collection as? ConstantNode)?.result, list.count > 3 else {
            return MembershipNode(value, collection)
        }
        return SetMembershipNode(value, Set(list))
    }

    mutating func message(_ node: CELExpression, _ name: String, _ fields: [CELExpression.Field]) -> any Node {
        guard case .message(let message) = expression.reference(of: node) else {
            return ConstantNode(.error(CELError(.noSuchOverload, "there is no type \(name)")))
        }
        let parts = fields.map { (name: $0.name, node: build($0.value), isOptional: $0.isOptional) }
        return folded(MessageNode(message, parts), parts.map(\.node))
    }
}
