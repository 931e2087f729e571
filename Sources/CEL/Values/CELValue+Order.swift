extension CELValue {
    /// How this value stands to another in the order of `<`; nil where the language has no order between them.
    public func order(to other: CELValue) -> CELOrder? {
        switch (self, other) {
        case (.int(let left), .int(let right)): CELOrder(left, right)
        case (.int(let left), .uint(let right)): CELNumber.order(left, right)
        case (.int(let left), .double(let right)): CELNumber.order(left, right)
        case (.uint(let left), .uint(let right)): CELOrder(left, right)
        case (.uint(let left), .int(let right)): CELNumber.order(right, left).reversed
        case (.uint(let left), .double(let right)): CELNumber.order(left, right)
        case (.double(let left), .double(let right)): CELOrder(left, right)
        case (.double(let left), .int(let right)): CELNumber.order(right, left).reversed
        case (.double(let left), .uint(let right)): CELNumber.order(right, left).reversed
        case (.string(let left), .string(let right)): Self.order(left, right)
        case (.bool(let left), .bool(let right)): CELOrder(left ? 1 : 0, right ? 1 : 0)
        case (.bytes(let left), .bytes(let right)): Self.order(left, right)
        case (.duration(let left), .duration(let right)): CELOrder(left, right)
        case (.timestamp(let left), .timestamp(let right)): CELOrder(left, right)
        case (.date(let left), .date(let right)): CELOrder(left, right)
        default: nil
        }
    }

    private static func order(_ left: String, _ right: String) -> CELOrder {
        CELText.isSame(left, right) ? .equal : CELText.precedes(left, right) ? .less : .greater
    }

    private static func order(_ left: [UInt8], _ right: [UInt8]) -> CELOrder {
        left == right ? .equal : left.lexicographicallyPrecedes(right) ? .less : .greater
    }
}
