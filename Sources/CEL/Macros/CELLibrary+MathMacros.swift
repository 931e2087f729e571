extension CELLibrary {
    /// `math.greatest(a, b, c…)` and `math.least(a, b, c…)`: of three numbers or more they are made of one list.
    static let mathMacros: [CELMacro] = ["greatest", "least"].map { name in
        CELMacro("math." + name, arguments: 3...1_000) { call in
            let list = call.node(.list(call.arguments.map { CELExpression.Element($0) }))
            return .call(target: call.target, name, [list])
        }
    }
}
