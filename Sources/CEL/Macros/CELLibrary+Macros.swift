import Diagnostics

extension CELLibrary {
    /// The macros of the language: `has`, `all`, `exists`, `exists_one`, `map`, `filter`.
    static let standardMacros: [CELMacro] = [
        hasMacro,
        loop("all", .all, variables: 1),
        loop("exists", .exists, variables: 1),
        loop("exists_one", .existsOne, variables: 1),
        loop("existsOne", .existsOne, variables: 1),
        loop("filter", .filter, variables: 1),
        mapping("map", .map, variables: 1),
    ]

    /// The macros with two variables: index or key, and value.
    public static let comprehensions = CELLibrary(
        name: "comprehensions", functions: [],
        macros: [
            loop("all", .all, variables: 2),
            loop("exists", .exists, variables: 2),
            loop("existsOne", .existsOne, variables: 2),
            loop("exists_one", .existsOne, variables: 2),
            mapping("transformList", .transformList, variables: 2),
            mapping("transformMap", .transformMap, variables: 2),
            mapping("transformMapEntry", .transformMapEntry, variables: 2),
        ])

    private static let hasMacro = CELMacro("has", arguments: 1...1) { call in
        guard case .select(let operand, let field, isOptional: false) = call.arguments[0].kind else {
            call.report(CELDiagnostics.fieldExpected.at(call.range(of: call.arguments[0])))
            return nil
        }
        return .has(operand, field: field)
    }

    /// `list.all(x, condition)`.
    private static func loop(_ name: String, _ form: CELComprehension.Form, variables: Int) -> CELMacro {
        CELMacro(name, member: true, arguments: variables + 1...variables + 1) { call in
            guard let range = call.target, let names = call.variables(variables) else { return nil }
            return .comprehension(
                CELComprehension(
                    form: form, name: name, range: range, variables: names, condition: call.arguments[variables],
                    transform: nil))
        }
    }

    /// `list.map(x, transform)`, `list.map(x, condition, transform)`.
    private static func mapping(_ name: String, _ form: CELComprehension.Form, variables: Int) -> CELMacro {
        CELMacro(name, member: true, arguments: variables + 1...variables + 2) { call in
            guard let range = call.target, let names = call.variables(variables) else { return nil }
            let isFiltered = call.arguments.count == variables + 2
            return .comprehension(
                CELComprehension(
                    form: form, name: name, range: range, variables: names,
                    condition: isFiltered ? call.arguments[variables] : nil,
                    transform: call.arguments[call.arguments.count - 1]))
        }
    }
}

extension CELMacroCall {
    /// The first arguments as names of new variables, all different; nil when that was reported.
    fileprivate mutating func variables(_ count: Int) -> [String]? {
        var names: [String] = []
        for argument in arguments.prefix(count) {
            guard let name = variable(argument) else { return nil }
            if names.contains(name) {
                report(CELDiagnostics.sameVariableTwice.at(range(of: argument), .init(name)))
                return nil
            }
            names.append(name)
        }
        return names
    }
}
