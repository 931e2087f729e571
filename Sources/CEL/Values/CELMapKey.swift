/// A key as it is looked up: numbers of all types that are one number are one key.
enum CELMapKey: Hashable {
    case bool(Bool)
    case int(Int64)
    /// Above what an `int` holds.
    case large(UInt64)
    case string(CELTextKey)

    /// What may stand as a key in a map.
    init?(storing value: CELValue) {
        switch value {
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = Self.number(value)
        case .string(let value): self = .string(CELTextKey(value))
        default: return nil
        }
    }

    /// What may be looked for: also a double that is a whole number.
    init?(looking value: CELValue) {
        if case .double(let number) = value {
            if let whole = Int64(exactly: number) {
                self = .int(whole)
            } else if let whole = UInt64(exactly: number) {
                self = .large(whole)
            } else {
                return nil
            }
        } else {
            self.init(storing: value)
        }
    }

    private static func number(_ value: UInt64) -> Self {
        Int64(exactly: value).map(Self.int) ?? .large(value)
    }
}
