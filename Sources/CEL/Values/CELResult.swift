/// What an expression comes to: a value, or not known because of certain attributes, or an error.
public enum CELResult: Sendable {
    /// It has this value.
    case value(CELValue)
    /// It cannot be told without knowing these.
    case unknown(UnknownSet)
    /// It has no value, for this reason.
    case error(CELError)
}

/// One thing that was not known: a variable, or a field of an object.
public struct UnknownAttribute: Sendable, Hashable, Comparable {
    /// As an author writes it: `employee.hired_on`.
    public let name: String
    /// The host's own number for the place, as a row; 0 where there is none.
    public let place: Int

    /// Names what is not known.
    public init(_ name: String, place: Int = 0) {
        self.name = name
        self.place = place
    }

    /// By name, then by place.
    public static func < (left: Self, right: Self) -> Bool { (left.name, left.place) < (right.name, right.place) }
}

/// What was not known, without repetition, in order.
public struct UnknownSet: Sendable, Hashable {
    /// Each once, in order.
    public private(set) var attributes: [UnknownAttribute]

    /// A set of these.
    public init(_ attributes: some Sequence<UnknownAttribute>) {
        self.attributes = Array(Set(attributes)).sorted()
    }

    /// A set of this one.
    public init(_ attribute: UnknownAttribute) {
        attributes = [attribute]
    }

    /// What either of them names.
    public func merging(_ other: UnknownSet) -> UnknownSet {
        if other.attributes.isEmpty || attributes == other.attributes { return self }
        return UnknownSet(attributes + other.attributes)
    }
}

/// Why an expression has no value: division by zero, no such key…
public struct CELError: Error, Sendable, Hashable {
    /// The kinds of error that a host may tell apart.
    public enum Code: String, Sendable, Hashable {
        /// `1 / 0`
        case divisionByZero = "division_by_zero"
        /// `1 % 0`
        case modulusByZero = "modulus_by_zero"
        /// A number, a moment or a length of time beyond the range of its type.
        case overflow
        /// A map has no such key.
        case noSuchKey = "no_such_key"
        /// A value has no such field, or none that can be read.
        case noSuchField = "no_such_field"
        /// No form of the function or operator takes values of these types.
        case noSuchOverload = "no_such_overload"
        /// A variable is not declared, or has no value.
        case noSuchVariable = "no_such_variable"
        /// A list has no such place.
        case indexOutOfRange = "index_out_of_range"
        /// A map would have a key twice.
        case duplicateKey = "duplicate_key"
        /// A function does not take this value.
        case invalidArgument = "invalid_argument"
        /// A value cannot become one of that type.
        case invalidConversion = "invalid_conversion"
        /// The run cost more than it may.
        case costLimit = "cost_limit"
        /// Anything else.
        case other
    }

    /// What kind of error it is.
    public let code: Code
    /// What went wrong, in English.
    public let message: String

    /// An error from its parts.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
