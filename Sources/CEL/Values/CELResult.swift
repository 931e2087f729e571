/// What an expression comes to: a value, or not known because of certain attributes, or an error.
public enum CELResult: Sendable {
    case value(CELValue)
    case unknown(UnknownSet)
    case error(CELError)
}

/// One thing that was not known: a variable, or a field of an object.
public struct UnknownAttribute: Sendable, Hashable, Comparable {
    /// As an author writes it: `employee.hired_on`.
    public let name: String
    /// The host's own number for the place, as a row; 0 where there is none.
    public let place: Int

    public init(_ name: String, place: Int = 0) {
        self.name = name
        self.place = place
    }

    public static func < (left: Self, right: Self) -> Bool { (left.name, left.place) < (right.name, right.place) }
}

/// What was not known, without repetition, in order.
public struct UnknownSet: Sendable, Hashable {
    public private(set) var attributes: [UnknownAttribute]

    public init(_ attributes: some Sequence<UnknownAttribute>) {
        self.attributes = Array(Set(attributes)).sorted()
    }

    public init(_ attribute: UnknownAttribute) {
        attributes = [attribute]
    }

    public func merging(_ other: UnknownSet) -> UnknownSet {
        if other.attributes.isEmpty || attributes == other.attributes { return self }
        return UnknownSet(attributes + other.attributes)
    }
}

/// Why an expression has no value: division by zero, no such key…
public struct CELError: Error, Sendable, Hashable {
    /// The kinds of error that a host may tell apart.
    public enum Code: String, Sendable, Hashable {
        case divisionByZero = "division_by_zero"
        case modulusByZero = "modulus_by_zero"
        case overflow
        case noSuchKey = "no_such_key"
        case noSuchField = "no_such_field"
        case noSuchOverload = "no_such_overload"
        case noSuchVariable = "no_such_variable"
        case indexOutOfRange = "index_out_of_range"
        case duplicateKey = "duplicate_key"
        case invalidArgument = "invalid_argument"
        case invalidConversion = "invalid_conversion"
        case costLimit = "cost_limit"
        case other
    }

    public let code: Code
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
