/// A node of the syntax tree.
public final class CELExpression: Sendable {
    /// Different for every node of one tree; from 0 below the tree's `nodeCount`.
    public let id: Int
    /// Where it stands in its text, in Unicode scalars.
    public let offsets: Range<Int>
    /// What the node is, with its parts.
    public let kind: Kind

    /// A node from its parts.
    public init(id: Int, offsets: Range<Int>, kind: Kind) {
        self.id = id
        self.offsets = offsets
        self.kind = kind
    }

    /// What a node is. The forms that look like calls but bind variables (`all`, `map`, `cel.bind`…) are kinds of their own.
    ///
    /// Indirect, as kinds are looked at far more often than made: a copy is then one reference.
    public indirect enum Kind: Sendable {
        /// A number, text, bytes, bool or null as it is written.
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
        /// `!e`, `-e`.
        case unary(CELUnaryOperator, CELExpression)
        /// `a + b`, `a < b`, `a in b`…
        case binary(CELBinaryOperator, CELExpression, CELExpression)
        /// `a && b && c`, `a || b || c`: two operands or more.
        case logical(CELLogicalOperator, [CELExpression])
        /// `condition ? yes : no`.
        case conditional(CELExpression, CELExpression, CELExpression)
        /// `[a, b]`.
        case list([Element])
        /// `{k: e}`.
        case map([Entry])
        /// `google.protobuf.Int32Value{value: 1}`; the name begins with a dot when no container precedes it.
        case message(String, [Field])
        /// `all`, `map` and their kin.
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
        /// What computes the value.
        public let value: CELExpression
        /// Whether a `?` stands before it: left out where the value is `optional.none()`.
        public let isOptional: Bool

        /// From its parts.
        public init(_ value: CELExpression, isOptional: Bool = false) {
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// An entry of a map; `?k: e` when optional.
    public struct Entry: Sendable {
        /// What computes the key.
        public let key: CELExpression
        /// What computes the value.
        public let value: CELExpression
        /// Whether a `?` stands before it: left out where the value is `optional.none()`.
        public let isOptional: Bool

        /// From its parts.
        public init(key: CELExpression, value: CELExpression, isOptional: Bool = false) {
            self.key = key
            self.value = value
            self.isOptional = isOptional
        }
    }

    /// A field of a message that is made; `?f: e` when optional.
    public struct Field: Sendable {
        /// The field's name.
        public let name: String
        /// What computes the value.
        public let value: CELExpression
        /// Whether a `?` stands before it: left out where the value is `optional.none()`.
        public let isOptional: Bool
        /// Where the name stands.
        public let offsets: Range<Int>

        /// From its parts.
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
    /// Which macro it is.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// `all(x, p)`.
        case all
        /// `exists(x, p)`.
        case exists
        /// `exists_one(x, p)`, and `existsOne` with one or two variables.
        case existsOne
        /// `map(x, e)`, `map(x, p, e)`.
        case map
        /// `filter(x, p)`.
        case filter
        /// `transformList(i, x, e)`: a list of what each element becomes.
        case transformList
        /// `transformMap(k, x, e)`: a map with the same keys and other values.
        case transformMap
        /// `transformMapEntry(k, x, e)`: a map of the entries that each element becomes.
        case transformMapEntry
    }

    /// Which macro it is.
    public let form: Form
    /// The name as it was written: `exists_one` or `existsOne`.
    public let name: String
    /// What it goes through: a list or a map.
    public let range: CELExpression
    /// One name for the elements (the keys of a map), or two: index or key, and value.
    public let variables: [String]
    /// What decides about an element; nil where `map` and its kin take all.
    public let condition: CELExpression?
    /// What an element becomes; nil for `all`, `exists`, `existsOne`, `filter`.
    public let transform: CELExpression?

    /// From its parts.
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
