extension ProgramBuilder {
    mutating func call(
        _ node: CELExpression, _ target: CELExpression?, _ name: String, _ arguments: [CELExpression]
    ) -> any Node {
        guard case .function(let overloads) = expression.reference(of: node), let first = overloads.first else {
            return ConstantNode(.error(CELError(.noSuchOverload, "no overload of \(name) takes these values")))
        }
        let operands = (first.isMember ? target.map { [$0] } ?? [] : []) + arguments
        let parts = operands.map { build($0) }
        switch first.intrinsic {
        case .or where parts.count == 2: return OptionalOrNode(parts[0], parts[1], isValue: false)
        case .orValue where parts.count == 2: return OptionalOrNode(parts[0], parts[1], isValue: true)
        case .matches:
            if parts.count == 2, let pattern = knownPattern(parts[1]) {
                return folded(MatchesNode(parts[0], pattern), [parts[0]])
            }
        default: break
        }
        let isKnown = overloads.count == 1 && operands.allSatisfy { expression.type(of: $0).isConcrete }
        return folded(isKnown ? CallNode(first, parts) : DispatchNode(name, overloads, parts), parts)
    }

    private func knownPattern(_ node: any Node) -> RE2Pattern? {
        guard case .value(.string(let text))? = (node as? ConstantNode)?.result else { return nil }
        return try? RE2Pattern(text)
    }

    mutating func comprehension(_ loop: CELComprehension) -> any Node {
        let range = build(loop.range)
        let name = loop.name
        return binding(loop.variables) { builder, places in
            let slots = LoopSlots(first: places[0], second: places.count > 1 ? places[1] : nil)
            let condition = loop.condition.map { builder.build($0) }
            let transform = loop.transform.map { builder.build($0) }
            let always = ConstantNode(.value(.bool(true)))
            return switch loop.form {
            case .all: QuantifierNode(name, range, slots, condition ?? always, isExists: false)
            case .exists: QuantifierNode(name, range, slots, condition ?? always, isExists: true)
            case .existsOne: ExistsOneNode(name, range, slots, condition ?? always)
            case .map, .filter, .transformList: TransformListNode(name, range, slots, condition, transform)
            case .transformMap: TransformMapNode(name, range, slots, condition, transform ?? always, makesEntries: false)
            case .transformMapEntry:
                TransformMapNode(name, range, slots, condition, transform ?? always, makesEntries: true)
            }
        }
    }
}

extension CELType {
    /// Whether values of the type need not be looked at to choose an overload.
    var isConcrete: Bool {
        switch self {
        case .dyn, .any, .error, .parameter, .wrapper: false
        case .list(let element): element.isConcrete
        case .map(let key, let value): key.isConcrete && value.isConcrete
        case .optional(let content): content.isConcrete
        case .refined(_, let base): base.isConcrete
        default: true
        }
    }
}
