package import CEL

/// A member of a row that an expression reads.
package struct MemberUse: Sendable, Hashable {
    /// The row's name.
    package let object: String
    package let member: String

    package init(object: String, member: String) {
        self.object = object
        self.member = member
    }
}

extension CheckedExpression {
    /// The members of objects that the expression reads, by the types that the checker found.
    package var memberUses: Set<MemberUse> {
        var uses: Set<MemberUse> = []
        tree.root.walk { node in
            guard let (operand, field) = node.selection else { return }
            if case .named(let object, _) = type(of: operand).unwrapped { uses.insert(MemberUse(object: object, member: field)) }
        }
        return uses
    }

    /// The numbers other than 0 and 1 that are written in it, with their places.
    var bareNumbers: [(offsets: Range<Int>, text: String)] {
        var found: [(Range<Int>, String)] = []
        tree.root.walk { node in
            guard case .literal(let value) = node.kind else { return }
            switch value {
            case .int(let number) where number != 0 && number != 1: found.append((node.offsets, String(number)))
            case .uint(let number) where number > 1: found.append((node.offsets, String(number)))
            case .double(let number) where number != 0 && number != 1: found.append((node.offsets, "\(number)"))
            default: return
            }
        }
        return found
    }

    /// Whether a part of it has a type that is not known.
    var mentionsError: Bool { types.contains(where: \.holdsError) }
}

extension CELExpression {
    /// The operand and the field of `e.f`, `e.?f` and `has(e.f)`.
    fileprivate var selection: (CELExpression, String)? {
        switch kind {
        case .select(let operand, let field, _), .has(let operand, let field): (operand, field)
        default: nil
        }
    }
}

extension CELType {
    /// The type inside `optional_type` and wrappers.
    fileprivate var unwrapped: CELType {
        switch self {
        case .optional(let inner), .wrapper(let inner): inner.unwrapped
        default: self
        }
    }

    fileprivate var holdsError: Bool {
        switch self {
        case .error: true
        case .list(let inner), .optional(let inner), .wrapper(let inner), .type(let inner), .refined(_, let inner):
            inner.holdsError
        case .map(let key, let value): key.holdsError || value.holdsError
        case .named(_, let arguments): arguments.contains { $0.holdsError }
        default: false
        }
    }
}
