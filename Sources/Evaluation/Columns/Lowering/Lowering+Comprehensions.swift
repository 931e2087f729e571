import CEL
import Policies

extension Lowering {
    func comprehension(_ loop: CELComprehension, _ node: CELExpression, _ scope: LoweringScope) throws -> VectorNode {
        guard loop.variables.count == 1 else { throw notLowered(node, scope) }
        if let elements = try loopElements(loop.range, scope) { return try unrolled(loop, elements, node, scope) }
        let list = try lower(loop.range, scope)
        guard isPlainList(list), case .list(let element) = list.type else { throw notLowered(node, scope) }
        var inner = scope
        inner.level += 1
        var rowType: Int?
        if case .rows(let type)? = list.space { rowType = type }
        inner.locals[loop.variables[0]] = .frame(
            level: inner.level, rowType: rowType, type: Self.unwrapped(element).type, space: list.space)
        let condition = try loop.condition.map { try lower($0, inner) }
        let transform = try loop.transform.map { try lower($0, inner) }
        return try looped(loop.form, list, condition, transform, node, scope)
    }

    private func looped(
        _ form: CELComprehension.Form, _ list: VectorNode, _ condition: VectorNode?, _ transform: VectorNode?,
        _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        let ids = "\(scope.level),\(list.id),\(condition?.id ?? -1),\(transform?.id ?? -1)"
        switch (form, condition, transform) {
        case (.all, let condition?, nil), (.exists, let condition?, nil), (.existsOne, let condition?, nil):
            return add("\(form)(\(ids))", .quantifier(form, list, condition: condition), .bool, space: nil)
        case (.filter, let condition?, nil):
            return add("filter(\(ids))", .filter(list, condition: condition), list.type, space: list.space)
        case (.map, _, let transform?):
            guard !transform.isOptional, !transform.type.isList else { throw notLowered(node, scope) }
            return add(
                "map(\(ids))", .map(list, condition: condition, transform: transform), .list(transform.type),
                space: transform.space)
        default: throw notLowered(node, scope)
        }
    }

    /// A comprehension over elements that are written out, without a list.
    private func unrolled(
        _ loop: CELComprehension, _ elements: [VectorNode], _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        guard let condition = loop.condition, loop.transform == nil else { throw notLowered(node, scope) }
        let conditions = try bodies(loop.variables[0], elements, condition, scope)
        guard loop.form == .all || loop.form == .exists else { throw notLowered(node, scope) }
        let decided = logical(loop.form == .all ? .and : .or, conditions)
        // The list needs all its elements, even where one condition decides.
        return conditional(known(elements), decided, constant(.bool(false), .bool))
    }

    /// True where all nodes are known; hindered elsewhere.
    func known(_ nodes: [VectorNode]) -> VectorNode {
        // What is hindered in every row is the same in every row too.
        logical(.and, nodes.filter { !$0.isConstant || $0.isHindered }.map { isPresent(some($0)) })
    }
}
