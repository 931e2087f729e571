/// Fields of values whose type shows only when the program runs.
enum FieldAccess {
    static func select(_ field: String, of object: any CELObject) -> CELResult {
        guard let slot = object.type.slot(of: field) else { return noField(field, object) }
        return object.value(ofField: slot)
    }

    static func select(_ field: String, of value: CELValue) -> CELResult {
        switch value {
        case .map(let map):
            map[field].map(CELResult.value)
                ?? .error(CELError(.noSuchKey, "there is no key \(CELQuoting.quoted(field))"))
        case .object(let object): select(field, of: object)
        case .optional(.none): .value(.optional(.none))
        // A field of an optional is as optional as that.
        case .optional(.some(let inner)): optionalSelect(field, of: inner)
        default: .error(CELError(.noSuchOverload, "a \(value.type.name) has no field \(field)"))
        }
    }

    /// `e.?f`: without a value where there is no such field.
    static func optionalSelect(_ field: String, of value: CELValue) -> CELResult {
        switch value {
        case .map(let map): return .value(.optional(map[field].map(CELOptional.some) ?? .none))
        case .object(let object):
            guard let slot = object.type.slot(of: field) else { return noField(field, object) }
            return optional(object, slot)
        case .optional(.none): return .value(value)
        case .optional(.some(let inner)): return optionalSelect(field, of: inner)
        default: return .error(CELError(.noSuchOverload, "a \(value.type.name) has no field \(field)"))
        }
    }

    private static func optional(_ object: any CELObject, _ slot: Int) -> CELResult {
        let has = object.has(field: slot)
        guard case .value(.bool(let isThere)) = has else { return has }
        guard isThere else { return .value(.optional(.none)) }
        switch object.value(ofField: slot) {
        case .value(.optional(let inner)): return .value(.optional(inner))
        case .value(let value): return .value(.optional(.some(value)))
        case let other: return other
        }
    }

    static func has(_ field: String, of value: CELValue) -> CELResult {
        switch value {
        case .map(let map): .value(.bool(map[field] != nil))
        case .object(let object):
            object.type.slot(of: field).map { object.has(field: $0) } ?? noField(field, object)
        case .optional(.none): .value(.bool(false))
        case .optional(.some(let inner)): has(field, of: inner)
        default: .error(CELError(.noSuchOverload, "a \(value.type.name) has no field \(field)"))
        }
    }

    private static func noField(_ field: String, _ object: any CELObject) -> CELResult {
        .error(CELError(.noSuchField, "a \(object.type.name) has no field \(field)"))
    }
}
