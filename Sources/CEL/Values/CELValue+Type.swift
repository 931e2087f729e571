extension CELValue {
    /// The type as `type(x)` gives it: lists and maps do not know the types of their elements.
    public var type: CELType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list(.dyn)
        case .map: .map(key: .dyn, value: .dyn)
        case .type: .type(.dyn)
        case .duration: .duration
        case .timestamp: .timestamp
        case .date: .date
        case .optional: .optional(.dyn)
        case .object(let object): .named(object.type.name, [])
        }
    }

    /// Whether the value may stand where `type` is wanted, as far as that shows without looking at elements.
    func fits(_ type: CELType) -> Bool {
        switch (type, self) {
        case (.dyn, _), (.parameter, _), (.any, _), (.error, _): true
        case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
            (.bytes, .bytes), (.list, .list), (.map, .map), (.type, .type), (.duration, .duration),
            (.timestamp, .timestamp), (.date, .date), (.optional, .optional):
            true
        case (.wrapper, .null): true
        case (.wrapper(let base), _): fits(base)
        case (.refined(_, let base), _): fits(base)
        case (.named(let name, _), .object(let object)): object.type.name == name
        default: false
        }
    }

    /// Whether the value is what its type holds for empty: `optional.ofNonZeroValue` gives nothing for it.
    public var isZero: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .int(let value): value == 0
        case .uint(let value): value == 0
        case .double(let value): value == 0
        case .string(let value): value.isEmpty
        case .bytes(let value): value.isEmpty
        case .list(let value): value.isEmpty
        case .map(let value): value.isEmpty
        case .duration(let value): value.isZero
        case .timestamp(let value): value.seconds == 0 && value.nanoseconds == 0
        case .optional(.none): true
        case .type, .date, .optional, .object: false
        }
    }
}
