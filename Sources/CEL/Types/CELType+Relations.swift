extension CELType {
    /// The type with parts replaced, from the outside; nil keeps a part and goes into it.
    func mapped(_ replacement: (CELType) -> CELType?) -> CELType {
        if let replaced = replacement(self) { return replaced }
        return switch self {
        case .list(let inner): .list(inner.mapped(replacement))
        case .optional(let inner): .optional(inner.mapped(replacement))
        case .wrapper(let inner): .wrapper(inner.mapped(replacement))
        case .type(let inner): .type(inner.mapped(replacement))
        case .refined(let name, let base): .refined(name, base.mapped(replacement))
        case .map(let key, let value): .map(key: key.mapped(replacement), value: value.mapped(replacement))
        case .named(let name, let inner): .named(name, inner.map { $0.mapped(replacement) })
        default: self
        }
    }

    /// Whether null may stand for it.
    var isNullable: Bool {
        switch self {
        case .null, .dyn, .any, .error, .wrapper, .optional, .named, .duration, .timestamp: true
        default: false
        }
    }

    /// The type without its own name: `int` for a level.
    public var unrefined: CELType {
        if case .refined(_, let base) = self { return base.unrefined }
        return self
    }

    /// Whether it says no more than the other.
    func isSameOrMoreGeneral(than other: CELType) -> Bool {
        switch (self, other) {
        case (.dyn, _), (.error, _), (.parameter, _): true
        case (_, .dyn), (_, .error), (_, .parameter): false
        case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
            left.isSameOrMoreGeneral(than: right)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            key.isSameOrMoreGeneral(than: otherKey) && value.isSameOrMoreGeneral(than: otherValue)
        case (.named(let name, let left), .named(let other, let right)):
            name == other && left.count == right.count && zip(left, right).allSatisfy { $0.isSameOrMoreGeneral(than: $1) }
        case (.wrapper(let base), _): base == other || self == other
        case (_, .refined(_, let base)): self == other || isSameOrMoreGeneral(than: base)
        case (.type, .type): true
        // What may be null is wider than null.
        case (_, .null): isNullable
        default: self == other
        }
    }
}
