import CEL

extension Lowering {
    func binary(
        _ sign: CELBinaryOperator, _ left: CELExpression, _ right: CELExpression, _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        if sign == .within, let elements = try literalElements(right, scope), elements.allSatisfy({ !$0.isConstant }) {
            return try among(try lower(left, scope), elements, node, scope)
        }
        let operands = [try lower(left, scope), try lower(right, scope)]
        // A few codes are looked up faster than they are computed with; two codes are as fast compared.
        if !isEquality(sign, of: operands), let overload = overload(of: node, scope),
            let table = tabulated(
                overload, operands, key: "\(overload.id)(\(operands[0].id),\(operands[1].id))",
                type: scope.checked.type(of: node),
                isOptional: false, limit: 4096)
        {
            return table
        }
        switch sign {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return try compare(sign, operands[0], operands[1], node, scope)
        case .add, .subtract, .multiply, .divide, .remainder:
            return try arithmetic(sign, operands[0], operands[1], node, scope)
        case .within: return try function(node, operands, scope)
        }
    }

    private func compare(
        _ sign: CELBinaryOperator, _ left: VectorNode, _ right: VectorNode, _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        let bothFixed = left.isConstant && right.isConstant
        guard !bothFixed, !left.isOptional, !right.isOptional, isComparable(sign, left, right) else {
            return try function(node, [left, right], scope)
        }
        if left.isConstant {
            return add(compareKey(sign.mirrored, right, left), .compare(sign.mirrored, right, left), .bool, space: nil)
        }
        return add(compareKey(sign, left, right), .compare(sign, left, right), .bool, space: nil)
    }

    /// Whether it compares two codes of one space.
    private func isEquality(_ sign: CELBinaryOperator, of operands: [VectorNode]) -> Bool {
        guard sign == .equal || sign == .notEqual, let left = operands[0].space, let right = operands[1].space else {
            return false
        }
        return left.isSame(as: right) && !operands.contains { $0.isOptional || $0.type.isList }
    }

    private func compareKey(_ sign: CELBinaryOperator, _ left: VectorNode, _ right: VectorNode) -> String {
        "compare(\(sign.rawValue),\(left.id),\(right.id))"
    }

    private func isComparable(_ sign: CELBinaryOperator, _ left: VectorNode, _ right: VectorNode) -> Bool {
        guard left.type == right.type else { return false }
        switch left.type {
        case .int, .double, .date, .bool: return true
        case .string:
            guard sign == .equal || sign == .notEqual else { return false }
            return (left.isConstant || left.space != nil) && (right.isConstant || right.space != nil)
        case .named:
            guard sign == .equal || sign == .notEqual, let first = left.space, let second = right.space else { return false }
            return first.isSame(as: second)
        default: return false
        }
    }

    func arithmetic(
        _ sign: CELBinaryOperator, _ left: VectorNode, _ right: VectorNode, _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        let bothFixed = left.isConstant && right.isConstant
        guard !bothFixed, !left.isOptional, !right.isOptional, left.type == right.type, left.type == .int || left.type == .double
        else { return try function(node, [left, right], scope) }
        return add(
            "arithmetic(\(sign.rawValue),\(left.id),\(right.id))", .arithmetic(sign, left, right), left.type, space: nil)
    }

    /// `x in [a, b]` where the elements are computed: whether it equals one of them.
    private func among(
        _ value: VectorNode, _ elements: [VectorNode], _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        guard !value.isOptional, elements.allSatisfy({ isComparable(.equal, value, $0) && !$0.isOptional }) else {
            throw notLowered(node, scope)
        }
        let tests = elements.map { add(compareKey(.equal, value, $0), .compare(.equal, value, $0), .bool, space: nil) }
        return conditional(known(elements), logical(.or, tests), constant(.bool(false), .bool))
    }

    /// The one overload of an operator or a function; nil where the values would have to decide.
    func overload(of node: CELExpression, _ scope: LoweringScope) -> CELOverload? {
        guard case .function(let overloads) = scope.checked.reference(of: node) else { return nil }
        return overloads.count == 1 ? overloads[0] : nil
    }

    /// A function or operator without a form of its own.
    func function(_ node: CELExpression, _ arguments: [VectorNode], _ scope: LoweringScope) throws -> VectorNode {
        guard let overload = overload(of: node, scope) else { throw notLowered(node, scope) }
        let (type, isOptional) = Self.unwrapped(scope.checked.type(of: node))
        guard arguments.allSatisfy(\.isSimple) else { throw notLowered(node, scope) }
        return call(overload, arguments, key: overload.id, type: type, isOptional: isOptional)
    }
}

extension VectorNode {
    /// Whether it can be handed to a function value by value.
    var isSimple: Bool {
        if case .interpreted = kind { false } else { true }
    }
}

extension CELBinaryOperator {
    /// The operator with its operands the other way round.
    var mirrored: CELBinaryOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}
