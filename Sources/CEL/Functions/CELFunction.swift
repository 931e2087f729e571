public import Diagnostics

/// A function of the language: its name, what it does, and its overloads. Its documentation and its table of overloads are made
/// from this declaration.
public struct CELFunction: Sendable {
    /// As it is called, with its namespace: `size`, `math.abs`.
    public let name: String
    /// What it does, in half a sentence.
    public let documentation: LocalizedText
    /// Its forms, with different parameter types.
    public let overloads: [CELOverload]

    /// Declares a function.
    public init(_ name: String, _ documentation: LocalizedText, _ overloads: [CELOverload]) {
        self.name = name
        self.documentation = documentation
        self.overloads = overloads
    }
}

/// One form of a function: its parameter types, its result type and what it computes.
public struct CELOverload: Sendable {
    /// Stable and unique, as `string_size`.
    public let id: String
    /// Whether the first parameter stands before the dot: `text.size()`.
    public let isMember: Bool
    /// The types of its parameters in order, the one before the dot first.
    public let parameters: [CELType]
    /// The type of what it comes to.
    public let result: CELType
    /// Whether its types mention type parameters, which are found anew for each use.
    let isGeneric: Bool
    /// Expressions that show it, each true: `"'abc'.size() == 3"`. A test evaluates them.
    public let examples: [String]
    /// Called with values that fit the parameters; never with unknowns or errors, which pass by on their own.
    public let evaluate: @Sendable ([CELValue]) -> CELResult
    /// What the interpreter does itself, in a better way than by a call.
    private(set) var intrinsic: Intrinsic?

    /// Functions of this module that the interpreter knows.
    enum Intrinsic: Sendable {
        /// The pattern is compiled once.
        case matches
        /// The argument is only looked at when it is needed.
        case or
        case orValue
    }

    /// Declares a form of a function.
    public init(
        _ id: String, member: Bool = false, _ parameters: [CELType], _ result: CELType, examples: [String] = [],
        evaluate: @escaping @Sendable ([CELValue]) -> CELResult
    ) {
        self.id = id
        self.isMember = member
        self.parameters = parameters
        self.result = result
        self.isGeneric = result.isGeneric || parameters.contains(where: \.isGeneric)
        self.examples = examples
        self.evaluate = evaluate
    }

    /// The same, known to the interpreter.
    func known(as intrinsic: Intrinsic) -> CELOverload {
        var overload = self
        overload.intrinsic = intrinsic
        return overload
    }
}
