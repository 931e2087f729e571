extension CELLibrary {
    /// `o.optMap(x, e)`, `o.optFlatMap(x, e)`.
    static let optionalMacros: [CELMacro] = [
        optionalMap("optMap", isFlat: false), optionalMap("optFlatMap", isFlat: true),
    ]

    private static func optionalMap(_ name: String, isFlat: Bool) -> CELMacro {
        CELMacro(name, member: true, arguments: 2...2) { call in
            guard let target = call.target, let variable = call.variable(call.arguments[0]) else { return nil }
            return .optionalMap(target, variable: variable, body: call.arguments[1], isFlat: isFlat)
        }
    }
}
