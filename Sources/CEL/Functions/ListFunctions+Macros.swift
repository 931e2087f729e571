import Diagnostics

extension ListFunctions {
    /// `list.sortBy(x, key)`: the list is held in a variable, and sorted by what `map` makes of it.
    static let macros: [CELMacro] = [
        CELMacro("sortBy", member: true, arguments: 2...2) { call in
            guard let target = call.target, let name = call.variable(call.arguments[0]) else { return nil }
            let variable = "@sorted"
            let source = call.node(.identifier(variable, isRooted: false))
            let keys = call.node(
                .comprehension(
                    CELComprehension(
                        form: .map, name: "map", range: source, variables: [name], condition: nil, transform: call.arguments[1])))
            let list = call.node(.identifier(variable, isRooted: false))
            let sorted = call.node(.call(target: list, sortByKeysName, [keys]))
            return .bind(variable: variable, value: target, body: sorted)
        }
    ]
}
