import Diagnostics

extension Checker {
    mutating func comprehension(_ node: CELExpression, _ loop: CELComprehension) -> CELType {
        let range = known(check(loop.range))
        guard let (key, value) = elements(of: range, loop) else { return .error }
        let bound =
            loop.variables.count == 2
            ? [(loop.variables[0], key ?? .int), (loop.variables[1], value)]
            // One variable takes the elements of a list, but the keys of a map.
            : [(loop.variables[0], key ?? value)]
        let element = bound[0].1
        return binding(bound) { checker in
            if let condition = loop.condition { checker.condition(condition) }
            let transformed = loop.transform.map { checker.check($0) } ?? .dyn
            switch loop.form {
            case .all, .exists, .existsOne: return .bool
            case .filter: return .list(element)
            case .map, .transformList: return .list(transformed)
            case .transformMap: return .map(key: key ?? .int, value: transformed)
            case .transformMapEntry: return checker.entryMap(loop, transformed)
            }
        }
    }

    /// The types of what a loop goes over: the key for a map only, and the value.
    private mutating func elements(of range: CELType, _ loop: CELComprehension) -> (key: CELType?, value: CELType)? {
        switch range {
        case .list(let element): return (nil, element)
        case .map(let key, let value): return (key, value)
        case .dyn, .any, .parameter: return loop.variables.count == 2 ? (.dyn, .dyn) : (nil, .dyn)
        case .error: break
        default:
            report(.notIterable, loop.range, LocalizedText(loop.name), text(range))
            if isLenient { return (.dyn, .dyn) }
        }
        // The body is looked through all the same, for its other mistakes.
        let names = loop.variables.map { (name: $0, type: CELType.error) }
        binding(names) { checker in
            for part in [loop.condition, loop.transform] {
                if let part { _ = checker.check(part) }
            }
        }
        return nil
    }

    private mutating func entryMap(_ loop: CELComprehension, _ type: CELType) -> CELType {
        let map = CELType.map(key: substitution.fresh(), value: substitution.fresh())
        if !substitution.assign(type, to: map) {
            report(.entryNotMap, loop.transform ?? loop.range, text(type))
            return isLenient ? .dyn : .error
        }
        return known(map)
    }

    mutating func optionalMap(
        _ operand: CELExpression, _ variable: String, _ body: CELExpression, _ isFlat: Bool
    ) -> CELType {
        let content = substitution.fresh()
        let type = check(operand)
        let isOptional = substitution.assign(type, to: .optional(content))
        if !isOptional { report(.notOptional, operand, text(type)) }
        let result = binding([(variable, isOptional ? known(content) : .error)]) { $0.check(body) }
        guard isFlat else { return .optional(result) }
        let flat = CELType.optional(substitution.fresh())
        if !substitution.assign(result, to: flat) {
            report(.notOptional, body, text(result))
            return isLenient ? .dyn : .error
        }
        return known(flat)
    }
}
