/// What a name, a field or a call was found to be.
public enum CELReference: Sendable {
    /// A variable of the environment, by its index in `CheckedExpression.variables`. A chain of fields may be one name: `a.b.c`.
    case variable(Int)
    /// A variable that a macro around it binds.
    case local
    /// A name with a fixed value: a type, or a constant of an enumeration.
    case constant(CELValue)
    /// The overloads that may apply; one where the types are known, otherwise the values decide.
    case function([CELOverload])
    /// A field of an object of a declared type, by slot.
    case field(slot: Int)
    /// A well-known message that is made.
    case message(WellKnownMessage)
}
