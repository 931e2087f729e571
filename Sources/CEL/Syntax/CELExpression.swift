/// A node of the syntax tree.
public final class CELExpression: Sendable {
    /// Different for every node of one tree; from 0 below the tree's `nodeCount`.
    public let id: Int
    /// Where it stands in its text, in Unicode scalars.
    public let offsets: Range<Int>
    public let kind: Kind

    public init(id: Int, offsets: Range<Int>, kind: Kind) {
        self.id = id
        self.offsets = offsets
        self.kind = kind
    }

    /// What a node is. The forms that look like calls but bind variables (`all`, `map`, `cel.bind`…) are kinds of their own.
    public enum Kind: Sendable {
        case literal(CELValue)
        /// `isRooted` for a name with a dot before it, which no container precedes.
        case identifier(String, isRooted: Bool)
        /// `e.f`; `e.?f` when optional.
        case select(CELExpression, field: String, isOptional: Bool)
        /// `has(e.f)`.
        case has(CELExpression, field: String)
        /// `e[i]`; `e[?i]` when optional.
        case index(CELExpression, CELExpression, isOptional: Bool)
        /// `f(x)`, or `e.f(x)` with a target. A name with dots may also be the target and the name of a call.
        case call(target: CELExpression?, String, [CELExpression])
        case unary(CELUnaryOperator, CELExpression)
        case binary(CELBinaryOperator, CELExpression, CELExpression)
        /// `a && b && c`, `a || b || c`: two operands or more.
        case logical(CELLogicalOperator, [CELExpression])
        case conditional(CELExpression, CELExpression, CELExpression)
        case list([Element])
        case map([Entry])
        /// `google.protobuf.Int32Value{value: 1}`; the name begins with a dot when no container precedes it.
        case message(String, [Field])
        case comprehension(CELComprehension)
        /// `cel.bind(x, value, body)`.
        case bind(variable: String, value: CELExpression, body: CELExpression)
        /// `cel.block([a, b], body)`: what follows names them with `cel.index(n)`, as the variables `@index0`, `@index1`…
        case block([CELExpression], body: CELExpression)
        /// `o.optMap(x, body)`; `o.optFlatMap(x, body)` when flat.
        case optionalMap(CELExpression, variable: String, body: CELExpression, isFlat: Bool)
    }

    /// An element of a list; `?e` when optional.
    public struct Element: Sendable {
        public let value: CELExpression
        public let isOptional: Bool

        public init(_ value: CELExpression, isOptional: Bool = false) {
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// An entry of a map; `?k: e` when optional.
    public struct Entry: Sendable {
        public let key: CELExpression
        public let value: CELExpression
        public let isOptional: Bool

        public init(key: CELExpression, value: CELExpression, isOptional: Bool = false) {
            self.key = key
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// A field of a message that is made; `?f: e` when optional.
    public struct Field: Sendable {
        public let name: String
        public let value: CELExpression
        public let isOptional: Bool
        /// Where the name stands.
        public let offsets: Range<Int>

        public init(name: String, value: CELExpression, isOptional: Bool = false, offsets: Range<Int>) {
            self.name = name
            self.value = value
            self.isOptional = isOptional
            self.offsets = offsets
        }
    }
}

/// A macro over the elements of a list or the entries of a map.
public struct CELComprehension: Sendable {
    public enum Form: String, Sendable, Hashable, CaseIterable {
        case all
        case exists
        /// `exists_one(x, p)`, and `existsOne` with one or two variables.
        case existsOne
        /// `map(x, e)`, `map(x, p, e)`.
        case map
        case filter
        case transformList
        case transformMap
        case transformMapEntry
    }

    public let form: Form
    /// The name as it was written: `exists_one` or `existsOne`.
    public let name: String
    public let range: CELExpression
    /// One name for the elements (the keys of a map), or two: index or key, and value.
    public let variables: [String]
    /// What decides about an element; nil where `map` and its kin take all.
    public let condition: CELExpression?
    /// What an element becomes; nil for `all`, `exists`, `existsOne`, `filter`.
    public let transform: CELExpression?

    public init(
        form: Form, name: String, range: CELExpression, variables: [String], condition: CELExpression?, transform: CELExpression?
    ) {
        self.form = form
        self.name = name
        self.range = range
        self.variables = variables
        self.condition = condition
        self.transform = transform
    }
}
