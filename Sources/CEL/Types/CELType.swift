/// The static type of an expression.
public indirect enum CELType: Sendable, Hashable {
    /// Any type; what is checked is decided when the expression runs.
    case dyn
    /// The type of an expression that has been reported as wrong: silent, so that one mistake is told once.
    case error
    /// The type of `null` alone.
    case null
    /// `true` and `false`.
    case bool
    /// Whole numbers of 64 bits, with a sign.
    case int
    /// Whole numbers of 64 bits, without a sign.
    case uint
    /// Floating numbers of 64 bits.
    case double
    /// Texts.
    case string
    /// Bytes.
    case bytes
    /// Lengths of time.
    case duration
    /// Moments.
    case timestamp
    /// A day without a time; ours.
    case date
    /// Lists of elements of a type.
    case list(CELType)
    /// Maps from keys to values.
    case map(key: CELType, value: CELType)
    /// A value of a type, or none.
    case optional(CELType)
    /// `wrapper(int)`: the type or null.
    case wrapper(CELType)
    /// The type of a type.
    case type(CELType)
    /// `google.protobuf.Any`.
    case any
    /// An object type by its name, declared in the environment; or a type that is known by name only.
    case named(String, [CELType])
    /// A type parameter of a declaration, as `T` in `list(T)`.
    case parameter(String)
    /// A type with a name of its own that is otherwise its base: `level` is an `int`. It converts to and from its base freely; a
    /// field keeps it, and what is computed from it has the base's type.
    case refined(String, CELType)
}
