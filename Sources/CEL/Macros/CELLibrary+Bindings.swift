import Diagnostics

extension CELLibrary {
    /// `cel.bind(x, value, body)`.
    public static let bindings = CELLibrary(
        name: "bindings", functions: [],
        macros: [
            CELMacro("cel.bind", arguments: 3...3) { call in
                guard let name = call.variable(call.arguments[0]) else { return nil }
                return .bind(variable: name, value: call.arguments[1], body: call.arguments[2])
            }
        ])

    /// `cel.block([…], body)` with `cel.index(n)`, and names for variables that cannot clash: `cel.iterVar(n, m)`, `cel.accuVar(n, m)`.
    public static let blocks = CELLibrary(
        name: "blocks", functions: [],
        macros: [
            CELMacro("cel.block", arguments: 2...2) { call in
                guard case .list(let elements) = call.arguments[0].kind else { return nil }
                return .block(elements.map(\.value), body: call.arguments[1])
            },
            CELMacro("cel.index", arguments: 1...1) { call in
                call.numbers("cel.index").map { .identifier("@index\($0[0])", isRooted: false) }
            },
            CELMacro("cel.iterVar", arguments: 2...2) { call in
                call.numbers("cel.iterVar").map { .identifier("@it:\($0[0]):\($0[1])", isRooted: false) }
            },
            CELMacro("cel.accuVar", arguments: 2...2) { call in
                call.numbers("cel.accuVar").map { .identifier("@ac:\($0[0]):\($0[1])", isRooted: false) }
            },
        ])
}

extension CELMacroCall {
    /// The arguments as whole numbers from 0; nil when that was reported.
    fileprivate mutating func numbers(_ name: String) -> [Int64]? {
        var numbers: [Int64] = []
        for argument in arguments {
            guard case .literal(.int(let number)) = argument.kind, number >= 0 else {
                report(CELDiagnostics.wrongIndexName.at(range(of: argument), LocalizedText(name)))
                return nil
            }
            numbers.append(number)
        }
        return numbers
    }
}
