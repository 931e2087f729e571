import CEL
import Policies

extension Lowering {
    /// What is asked of a field.
    enum FieldMode {
        case value
        case optional
        case has
    }

    func select(
        _ field: String, of operand: CELExpression, _ mode: FieldMode, _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        guard case .field(let slot)? = scope.checked.reference(of: node) ?? fieldReference(field, operand, scope) else {
            throw notLowered(node, scope)
        }
        let object = try lower(operand, scope)
        // A field of an optional is as optional as that.
        let mode = object.isOptional && mode == .value ? .optional : mode
        if case .constant(.object(let fixed)) = object.kind {
            return self.field(slot, of: fixed, mode, scope.checked.type(of: node))
        }
        if case .hindered = object.kind {
            return hindered(Self.unwrapped(scope.checked.type(of: node)).type, like: object)
        }
        guard let space = object.space else { throw notLowered(node, scope) }
        switch space {
        case .rows(let type): return self.field(slot, ofRows: object, type, mode)
        case .catalog:
            return try self.field(slot, ofEntries: object, mode, node, scope)
        case .texts, .pairs: throw notLowered(node, scope)
        }
    }

    private func fieldReference(_ field: String, _ operand: CELExpression, _ scope: LoweringScope) -> CELReference? {
        guard case .named(let name, _) = Self.unwrapped(scope.checked.type(of: operand)).type else { return nil }
        if let slot = world.policy.rowType(named: name)?.slot(of: field) { return .field(slot: slot) }
        return BuiltinTypes.objects.first { $0.name == name }?.slot(of: field).map { .field(slot: $0) }
            ?? (name == world.policy.parameterObject.name
                ? world.policy.parameterObject.slot(of: field).map { .field(slot: $0) } : nil)
    }

    private func field(_ slot: Int, of object: any CELObject, _ mode: FieldMode, _ type: CELType) -> VectorNode {
        let (type, _) = Self.unwrapped(type)
        switch mode {
        case .value: return node(of: CodeTable.Entry(object.value(ofField: slot)), type, isOptional: false)
        case .has: return node(of: CodeTable.Entry(object.has(field: slot)), .bool, isOptional: false)
        case .optional: return node(of: Self.optionalEntry(slot, of: object), type, isOptional: true)
        }
    }

    private static func optionalEntry(_ slot: Int, of object: any CELObject) -> CodeTable.Entry {
        switch object.has(field: slot) {
        case .value(.bool(true)): CodeTable.Entry(object.value(ofField: slot))
        case .value: .nothing
        case .unknown, .error: .hindered
        }
    }

    private func field(_ slot: Int, ofRows object: VectorNode, _ type: Int, _ mode: FieldMode) -> VectorNode {
        switch object.kind {
        case .reach(let level, let inner): return reach(level, field(slot, ofRows: inner, type, mode))
        case .holder(let holder, let inner): return self.holder(holder, field(slot, ofRows: inner, type, mode))
        case .row: return asked(MemberAddress(type: type, slot: slot), mode)
        default:
            let member = asked(MemberAddress(type: type, slot: slot), mode)
            let isOptional = member.isOptional || object.isOptional && mode != .has
            let followed = add(
                "follow(\(object.id),\(type),\(member.id))", .follow(object, type: type, member), member.type,
                isOptional: isOptional, space: member.space)
            guard mode == .has, object.isOptional else { return followed }
            // `has` of a field of nothing is false.
            return conditional(isPresent(object), value(some(followed)), constant(.bool(false), .bool))
        }
    }

    /// What is asked of a member whose node may hold nothing.
    private func asked(_ address: MemberAddress, _ mode: FieldMode) -> VectorNode {
        let node = member(address.slot, of: address.type)
        let mayBeEmpty = world.policy.rowTypes[address.type].members[address.slot].isOptional
        switch mode {
        case .value: return value(node, of: address)
        case .optional: return mayBeEmpty ? some(node) : some(value(node, of: address))
        case .has: return isPresent(mayBeEmpty ? node : value(node, of: address))
        }
    }

    private func field(
        _ slot: Int, ofEntries object: VectorNode, _ mode: FieldMode, _ node: CELExpression, _ scope: LoweringScope
    ) throws -> VectorNode {
        let resultType: CELType = mode == .has ? .bool : scope.checked.type(of: node)
        let overload = CELOverload("field", [.dyn], resultType) { arguments in
            guard case .object(let entry)? = arguments.first else { return .error(CELError(.other, "no entry")) }
            switch mode {
            case .value: return entry.value(ofField: slot)
            case .has: return entry.has(field: slot)
            case .optional:
                switch Self.optionalEntry(slot, of: entry) {
                case .value(let value): return .value(.optional(.some(value)))
                case .nothing: return .value(.optional(.none))
                case .hindered: return entry.value(ofField: slot)
                }
            }
        }
        let (type, isOptional) = Self.unwrapped(resultType)
        let key = "field(\(object.type),\(slot),\(mode))"
        if !object.isOptional {
            return call(overload, [object], key: key, type: type, isOptional: isOptional || mode == .optional)
        }
        let present = call(overload, [value(object)], key: key, type: type, isOptional: mode != .has)
        let none = mode == .has ? constant(.bool(false), .bool) : nothing(type)
        return conditional(isPresent(object), present, none)
    }

    /// `e[i]`: the element at a fixed place of a list, the value of a fixed key of a map.
    func index(_ operand: CELExpression, _ index: CELExpression, _ node: CELExpression, _ scope: LoweringScope) throws
        -> VectorNode
    {
        let (type, isOptional) = Self.unwrapped(scope.checked.type(of: node))
        let parts = [try lower(operand, scope), try lower(index, scope)]
        if case .list = parts[0].type, !parts[0].isConstant, !parts[0].isOptional, case .constant(.int(let place)) = parts[1].kind
        {
            return add("at(\(parts[0].id),\(place))", .list(.at(place), parts[0]), type, space: parts[0].space)
        }
        guard !isOptional, !parts[0].isOptional else { throw notLowered(node, scope) }
        let overload = CELOverload("index", [.dyn, .dyn], type) { arguments in
            guard arguments.count == 2 else { return .error(CELError(.other, "no index")) }
            switch (arguments[0], arguments[1]) {
            case (.map(let map), let key): return map[key].map { .value($0) } ?? .error(CELError(.noSuchKey, "no such key"))
            case (.list(let list), .int(let place)):
                guard place >= 0, place < list.count else { return .error(CELError(.indexOutOfRange, "no such place")) }
                return .value(list[Int(place)])
            default: return .error(CELError(.noSuchOverload, "no index"))
            }
        }
        return call(overload, parts, key: "index", type: type, isOptional: false)
    }
}
