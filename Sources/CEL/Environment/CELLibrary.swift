/// A named set of functions, macros and types that an environment includes.
public struct CELLibrary: Sendable {
    /// As `strings`.
    public let name: String
    /// The functions that it adds.
    public let functions: [CELFunction]
    /// The macros that it adds.
    public let macros: [CELMacro]
    /// Types whose names are values of the language: `type(x) == net.IP`.
    public let types: [CELType]

    /// A library of the host's own.
    public init(name: String, functions: [CELFunction], macros: [CELMacro] = [], types: [CELType] = []) {
        self.name = name
        self.functions = functions
        self.macros = macros
        self.types = types
    }

    /// Every library of this module.
    public static let all: [CELLibrary] = [
        .strings, .math, .lists, .sets, .encoders, .network, .regex, .date,
        .standard, .optionals, .comprehensions, .bindings, .blocks,
    ]
}
