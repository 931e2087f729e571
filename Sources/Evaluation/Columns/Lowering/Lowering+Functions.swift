import CEL
import Policies

extension Lowering {
    func call(
        _ target: CELExpression?, _ arguments: [CELExpression], _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        guard let overload = overload(of: node, scope) else { throw notLowered(node, scope) }
        // The name before the dot of `math.abs(x)` is no target.
        let operands = overload.isMember ? [target].compactMap(\.self) + arguments : arguments
        if let list = operands.first, let elements = try literalElements(list, scope),
            elements.contains(where: { !$0.isConstant })
        {
            if let folded = try fold(overload, elements, node, scope) { return folded }
        }
        let inputs = try operands.map { try lower($0, scope) }
        if let native = try native(overload, inputs, node, scope) { return native }
        return try function(node, inputs, scope)
    }

    private func native(
        _ overload: CELOverload, _ inputs: [VectorNode], _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode? {
        guard let first = inputs.first, !inputs.allSatisfy(\.isConstant) else { return nil }
        switch overload.id {
        case "optional_hasValue": return isPresent(first)
        case "optional_value": return value(first)
        case "optional_of": return some(first)
        case "optional_orValue_value", "optional_or_optional":
            return inputs.count == 2
                ? conditional(isPresent(first), overload.id.hasSuffix("value") ? value(first) : first, inputs[1]) : nil
        default: break
        }
        if let operation = ListOperation(overload.id), !first.isConstant, isPlainList(first), operation.suits(first.type) {
            return list(operation, first, scope.checked.type(of: node))
        }
        if overload.id == "date_fiscal_year", !first.isOptional {
            let start = world.policy.policy.header.fiscalYearStart
            return add("fiscalYear(\(first.id))", .fiscalYear(start, first), .int, space: nil)
        }
        guard let function = NativeFunction(rawValue: overload.id), inputs.allSatisfy({ !$0.isOptional && $0.isSimple }) else {
            return nil
        }
        let key = inputs.map { String($0.id) }.joined(separator: ",")
        return add("\(overload.id)(\(key))", .native(function, inputs), overload.result, space: nil)
    }

    /// Whether a list has its elements in a column.
    func isPlainList(_ node: VectorNode) -> Bool {
        guard !node.isOptional, case .list(let element) = node.type else { return false }
        switch Self.unwrapped(element).type {
        case .bool, .int, .double, .date: return true
        case .string, .named: return node.space != nil
        default: return false
        }
    }

    private func list(_ operation: ListOperation, _ list: VectorNode, _ type: CELType) -> VectorNode {
        let (type, isOptional) = Self.unwrapped(type)
        let plain = add(
            "list(\(operation),\(list.id))", .list(operation, list), type, isOptional: isOptional,
            space: operation == .size ? nil : list.space)
        return operation == .first ? probe(list, plain: plain) ?? plain : plain
    }

    /// The elements of a list that is written out, or of what becomes of each of them; nil for any other list.
    func literalElements(_ node: CELExpression, _ scope: LoweringScope) throws -> [VectorNode]? {
        switch node.kind {
        case .list(let elements) where elements.allSatisfy({ !$0.isOptional }):
            return try elements.map { try lower($0.value, scope) }
        case .comprehension(let loop) where loop.form == .map && loop.condition == nil && loop.variables.count == 1:
            guard let transform = loop.transform, let elements = try loopElements(loop.range, scope) else { return nil }
            return try bodies(loop.variables[0], elements, transform, scope)
        default: return nil
        }
    }

    /// The elements that a comprehension over a fixed list, the keys of a fixed map, or a written list goes through.
    func loopElements(_ range: CELExpression, _ scope: LoweringScope) throws -> [VectorNode]? {
        if let elements = try literalElements(range, scope) { return elements }
        let free = scope.freeVariables(range)
        guard !free.usesRow, free.locals.isEmpty, !free.isMixed else { return nil }
        guard case .constant(let value) = try lower(range, scope).kind else { return nil }
        let element = Self.elementType(scope.checked.type(of: range))
        switch value {
        case .list(let list): return list.map { constant($0, element) }
        case .map(let map): return map.map { constant($0.key, element) }
        default: return nil
        }
    }

    func bodies(_ variable: String, _ elements: [VectorNode], _ body: CELExpression, _ scope: LoweringScope) throws
        -> [VectorNode]
    {
        try elements.map { element in
            var inner = scope
            inner.locals[variable] = .node(element)
            return try lower(body, inner)
        }
    }

    static func elementType(_ type: CELType) -> CELType {
        switch unwrapped(type).type {
        case .list(let element): element
        case .map(let key, _): key
        default: .dyn
        }
    }

    /// `[a, b].max()` and its kin, element by element.
    private func fold(
        _ overload: CELOverload, _ elements: [VectorNode], _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode? {
        guard let first = elements.first, elements.allSatisfy({ !$0.isOptional && $0.type == first.type }) else { return nil }
        switch (ListOperation(overload.id), first.type) {
        case (.min, .int), (.min, .double), (.min, .date), (.max, .int), (.max, .double), (.max, .date):
            let function: NativeFunction = overload.id.hasSuffix("min") ? .lesser : .greater
            return elements.dropFirst().reduce(first) { result, next in
                add("\(function)(\(result.id),\(next.id))", .native(function, [result, next]), first.type, space: nil)
            }
        case (.sum, .int), (.sum, .double):
            // A sum begins with a zero, which takes the sign from those that it is added to.
            let start = first.type == .double ? constant(.double(0), .double) : first
            return elements.dropFirst(first.type == .double ? 0 : 1).reduce(start) { result, next in
                add("arithmetic(+,\(result.id),\(next.id))", .arithmetic(.add, result, next), first.type, space: nil)
            }
        default: return nil
        }
    }

    /// The value of a list or map that is written out and depends on no row.
    func fixedValue(_ node: CELExpression, _ scope: LoweringScope) throws -> CELValue? {
        switch node.kind {
        case .list(let elements):
            var values: [CELValue] = []
            for element in elements {
                guard !element.isOptional, case .constant(let value) = try lower(element.value, scope).kind else { return nil }
                values.append(value)
            }
            return .list(CELList(values))
        default: return nil
        }
    }
}

extension ListOperation {
    /// Whether lists of a type have a loop for it. Doubles have no words to tell them apart by, as NaN is unlike itself.
    fileprivate func suits(_ type: CELType) -> Bool { self != .distinct || type != .list(.double) }

    /// The operation of an overload; nil for other functions.
    init?(_ overload: String) {
        switch overload {
        case "list_size", "size_list": self = .size
        case "list_int_sum", "list_double_sum": self = .sum
        case "list_int_min", "list_double_min", "list_date_min": self = .min
        case "list_int_max", "list_double_max", "list_date_max": self = .max
        case "list_first": self = .first
        case "list_last": self = .last
        case "list_distinct": self = .distinct
        default: return nil
        }
    }
}
