import CEL
import Policies

extension Lowering {
    /// The node of a part of an expression. Throws `NotLowered` where it has no form for columns.
    func lower(_ node: CELExpression, _ scope: LoweringScope) throws -> VectorNode {
        if scope.level > 0, let alone = try lowerAlone(node, scope) { return alone }
        switch node.kind {
        case .literal(let value): return constant(value, scope.checked.type(of: node))
        case .identifier(let name, _): return try identifier(name, node, scope)
        case .select(let operand, let field, let isOptional):
            return try select(field, of: operand, isOptional ? .optional : .value, node, scope)
        case .has(let operand, let field): return try select(field, of: operand, .has, node, scope)
        case .unary(.not, let operand): return not(try lower(operand, scope))
        case .unary(.negate, let operand): return try negate(try lower(operand, scope), node, scope)
        case .logical(let sign, let operands): return logical(sign, try operands.map { try lower($0, scope) })
        case .binary(let sign, let left, let right): return try binary(sign, left, right, node, scope)
        case .conditional(let condition, let yes, let no):
            return conditional(try lower(condition, scope), try lower(yes, scope), try lower(no, scope))
        case .index(let operand, let index, isOptional: false): return try self.index(operand, index, node, scope)
        case .call(let target, _, let arguments): return try call(target, arguments, node, scope)
        case .comprehension(let loop): return try comprehension(loop, node, scope)
        case .bind(let variable, let value, let body):
            var inner = scope
            inner.locals[variable] = .node(try lower(value, scope))
            return try lower(body, inner)
        case .list, .map:
            guard let value = try fixedValue(node, scope) else { throw notLowered(node, scope) }
            return constant(value, scope.checked.type(of: node))
        case .index, .message, .block, .optionalMap: throw notLowered(node, scope)
        }
    }

    func notLowered(_ node: CELExpression, _ scope: LoweringScope) -> NotLowered { NotLowered(text: node.text) }

    /// What depends on the rows of one frame alone is computed for those rows, whatever stands around.
    private func lowerAlone(_ node: CELExpression, _ scope: LoweringScope) throws -> VectorNode? {
        let free = scope.freeVariables(node)
        guard !free.isMixed else { return nil }
        if free.locals.isEmpty {
            var root = scope
            root.level = 0
            root.locals = scope.locals.filter { if case .frame = $0.value { false } else { true } }
            return reach(0, try lower(node, root))
        }
        guard !free.usesRow, free.locals.count == 1, let name = free.locals.first,
            case .frame(let level, let rowType?, _, _) = scope.locals[name]
        else { return nil }
        var own = LoweringScope(expression: scope.expression, rowType: rowType, bindings: scope.bindings)
        own.locals = scope.locals.filter { if case .node(let bound) = $0.value { bound.isConstant } else { false } }
        own.locals[name] = .row
        return reach(level, try lower(node, own))
    }

    private func identifier(_ name: String, _ node: CELExpression, _ scope: LoweringScope) throws -> VectorNode {
        switch scope.checked.reference(of: node) {
        case .constant(let value): return constant(value, scope.checked.type(of: node))
        case .local:
            switch scope.locals[name] {
            case .row: return row(of: scope.rowType)
            case .frame(let level, let rowType, let type, let space):
                if let rowType { return reach(level, row(of: rowType)) }
                return add("element(\(level),\(type),\(spaceKey(space)))", .element(level: level), type, space: space)
            case .node(let bound): return bound
            case nil: throw notLowered(node, scope)
            }
        case .variable(let index): return try variable(scope.binding(of: index), node, scope)
        default: throw notLowered(node, scope)
        }
    }

    private func variable(_ binding: Binding, _ node: CELExpression, _ scope: LoweringScope) throws -> VectorNode {
        let type = scope.checked.type(of: node)
        switch binding {
        case .row(let target): return target == scope.rowType ? row(of: target) : holder(target, row(of: target))
        case .member(let slot):
            return value(member(slot, of: scope.rowType), of: MemberAddress(type: scope.rowType, slot: slot))
        case .single(let target): return world.tables[target].count > 0 ? constant(world.object(target, 0), type) : hindered(type)
        case .global(let global): return self.node(of: CodeTable.Entry(world.value(of: global)), type, isOptional: false)
        case .observed: return scope.observed ?? hindered(type)
        case .item: return scope.item ?? hindered(type)
        }
    }

    private func not(_ operand: VectorNode) -> VectorNode {
        if case .constant(.bool(let holds)) = operand.kind { return constant(.bool(!holds), .bool) }
        return add("not(\(operand.id))", .not(operand), .bool, space: nil)
    }

    private func negate(_ operand: VectorNode, _ node: CELExpression, _ scope: LoweringScope) throws -> VectorNode {
        switch operand.kind {
        case .constant: return try function(node, [operand], scope)
        default: break
        }
        guard operand.type == .int || operand.type == .double else { return try function(node, [operand], scope) }
        return add("negate(\(operand.id))", .negate(operand), operand.type, space: nil)
    }

    func logical(_ sign: CELLogicalOperator, _ operands: [VectorNode]) -> VectorNode {
        var kept: [VectorNode] = []
        for operand in operands {
            if case .constant(.bool(let holds)) = operand.kind {
                if holds == (sign == .or) { return constant(.bool(holds), .bool) }
            } else {
                kept.append(operand)
            }
        }
        guard let first = kept.first else { return constant(.bool(sign == .and), .bool) }
        if kept.count == 1 { return first }
        let key = kept.map { String($0.id) }.joined(separator: ",")
        return add("\(sign.rawValue)(\(key))", .logical(sign, kept), .bool, space: nil)
    }

    private func spaceKey(_ space: CodeSpace?) -> String {
        switch space {
        case .texts(let texts): "texts \(ObjectIdentifier(texts).hashValue)"
        case let space?: "\(space)"
        case nil: ""
        }
    }
}
