extension CheckedExpression {
    /// What a run may cost, found without running. `sizes` says how large the values of variables are; others may have any size.
    public func cost(sizes: [String: CELSize] = [:]) -> CELCost {
        CostEstimate(expression: self, sizes: sizes).cost(tree.root)
    }
}

/// Estimates what the nodes of a program cost, as they charge when they run.
private struct CostEstimate {
    let expression: CheckedExpression
    let sizes: [String: CELSize]

    func cost(_ node: CELExpression) -> CELCost {
        let cost = plainCost(node)
        // What has only constants below is computed when the program is built.
        return hasVariables(node) ? cost : cost.perhaps
    }

    private func hasVariables(_ node: CELExpression) -> Bool {
        switch expression.reference(of: node) {
        case .variable, .local: true
        default: node.children.contains(where: hasVariables)
        }
    }

    private func sum(_ nodes: [CELExpression]) -> CELCost { nodes.reduce(.zero) { $0 + cost($1) } }

    private func plainCost(_ node: CELExpression) -> CELCost {
        if case .variable? = expression.reference(of: node) { return .one }
        switch node.kind {
        case .literal: return .zero
        case .logical(_, let operands):
            guard let first = operands.first else { return .one }
            return .one + cost(first) + sum(Array(operands.dropFirst())).perhaps
        case .conditional(let condition, let yes, let no):
            // A condition that fails leaves both branches alone.
            return .one + cost(condition) + cost(yes).or(cost(no)).or(.zero)
        case .binary(let sign, let left, let right):
            let walked: CELCost =
                switch sign {
                case .add: size(left).charge + size(right).charge
                case .within: size(right).charge.perhaps
                default: .zero
                }
            // An operand that is no value is not walked through.
            return .one + sum([left, right]) + walked.perhaps
        case .call(let target, _, let arguments): return call(node, (target.map { [$0] } ?? []) + arguments)
        case .comprehension(let loop): return comprehension(loop)
        case .optionalMap(let operand, _, let body, _): return .one + cost(operand) + cost(body).perhaps
        default: return .one + sum(node.children)
        }
    }

    private func call(_ node: CELExpression, _ parts: [CELExpression]) -> CELCost {
        guard case .function(let overloads)? = expression.reference(of: node), let first = overloads.first else { return .zero }
        let operands = first.isMember ? parts : Array(parts.suffix(first.parameters.count))
        if first.intrinsic == .or || first.intrinsic == .orValue {
            return .one + sum(Array(operands.prefix(1))) + sum(Array(operands.dropFirst())).perhaps
        }
        return .one + sum(operands) + operands.reduce(.zero) { $0 + size($1).charge }.perhaps
    }

    private func comprehension(_ loop: CELComprehension) -> CELCost {
        let count = size(loop.range)
        let parts = [loop.condition, loop.transform].compactMap(\.self).map(cost)
        guard let first = parts.first else { return .one + cost(loop.range) }
        let turn = CELCost.one + first + parts.dropFirst().reduce(.zero) { $0 + $1 }.perhaps
        // A range that fails is not gone over.
        return .one + cost(loop.range) + (turn * count).perhaps
    }

    /// How large a value is; 0 for those that no function walks through.
    private func size(_ node: CELExpression) -> CELSize {
        if case .variable(let index)? = expression.reference(of: node) {
            return sizes[expression.variables[index]] ?? size(ofType: expression.type(of: node))
        }
        switch node.kind {
        case .literal(let value): return .exactly(value.walkedCount)
        case .list(let elements) where !elements.contains(where: \.isOptional): return .exactly(elements.count)
        case .map(let entries) where !entries.contains(where: \.isOptional): return .exactly(entries.count)
        case .comprehension(let loop) where loop.form == .map || loop.form == .filter || loop.form == .transformList:
            let range = size(loop.range)
            return loop.form == .filter || loop.condition != nil ? CELSize(least: 0, most: range.most) : range
        case .binary(.add, let left, let right):
            let (first, second) = (size(left), size(right))
            guard let most = first.most, let other = second.most else { return CELSize() }
            return CELSize(least: 0, most: most.addingReportingOverflow(other).overflow ? nil : most + other)
        default: return size(ofType: expression.type(of: node))
        }
    }

    private func size(ofType type: CELType) -> CELSize {
        switch type.unrefined {
        case .bool, .int, .uint, .double, .null, .duration, .timestamp, .date, .type: CELSize(least: 0, most: 0)
        default: CELSize()
        }
    }
}

extension CELValue {
    /// Bytes of a text, elements of a list: what functions walk through.
    fileprivate var walkedCount: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .list(let list): list.count
        case .map(let map): map.count
        default: 0
        }
    }
}
