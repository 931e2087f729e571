extension CELValue: Hashable {
    /// The language's `==`: across types; numbers by their exact value; texts by code point; NaN equals nothing; values of unlike
    /// types are unequal.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.int(let left), .int(let right)): left == right
        case (.string(let left), .string(let right)): CELText.isSame(left, right)
        case (.bool(let left), .bool(let right)): left == right
        case (.null, .null): true
        case (.uint(let left), .uint(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.bytes(let left), .bytes(let right)): left == right
        case (.list(let left), .list(let right)): left.count == right.count && left.elementsEqual(right)
        case (.map(let left), .map(let right)): sameEntries(left, right)
        case (.type(let left), .type(let right)): left.erased == right.erased
        case (.duration(let left), .duration(let right)): left == right
        case (.timestamp(let left), .timestamp(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.optional(.none), .optional(.none)): true
        case (.optional(.some(let left)), .optional(.some(let right))): left == right
        case (.object(let left), .object(let right)): left.isSame(as: right)
        case (.int(let left), .uint(let right)), (.uint(let right), .int(let left)): CELNumber.isEqual(left, right)
        case (.int(let left), .double(let right)), (.double(let right), .int(let left)): CELNumber.isEqual(left, right)
        case (.uint(let left), .double(let right)), (.double(let right), .uint(let left)): CELNumber.isEqual(left, right)
        default: false
        }
    }

    private static func sameEntries(_ left: CELMap, _ right: CELMap) -> Bool {
        left.count == right.count && left.allSatisfy { key, value in right[key] == value }
    }

    /// Equal for equal values, across the numeric types.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .uint(let value): Self.hash(value, into: &hasher)
        case .double(let value):
            if let whole = Int64(exactly: value) {
                hasher.combine(whole)
            } else if let whole = UInt64(exactly: value) {
                hasher.combine(whole)
            } else {
                hasher.combine(value)
            }
        case .string(let value): CELText.hash(value, into: &hasher)
        case .bytes(let value): hasher.combine(value)
        case .list(let value): for element in value { element.hash(into: &hasher) }
        case .map(let value): Self.hash(value, into: &hasher)
        case .type(let value): hasher.combine(value.erased)
        case .duration(let value): hasher.combine(value)
        case .timestamp(let value): hasher.combine(value)
        case .date(let value): hasher.combine(value)
        case .optional(.none): hasher.combine(1)
        case .optional(.some(let value)): value.hash(into: &hasher)
        case .object(let value): value.hash(into: &hasher)
        }
    }

    /// The order of entries must not show, hence a sum.
    private static func hash(_ map: CELMap, into hasher: inout Hasher) {
        var sum = map.count
        for (key, value) in map {
            var entry = Hasher()
            key.hash(into: &entry)
            value.hash(into: &entry)
            sum &+= entry.finalize()
        }
        hasher.combine(sum)
    }

    private static func hash(_ value: UInt64, into hasher: inout Hasher) {
        if let small = Int64(exactly: value) { hasher.combine(small) } else { hasher.combine(value) }
    }
}
