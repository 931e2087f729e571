import CEL

/// An expression ready to run, and where the values of its variables come from.
struct CompiledExpression: Sendable {
    enum Origin: Sendable, Hashable {
        /// A variable of the host, by its name.
        case host(String)
        /// A variable of the policy, by its slot.
        case slot(Int)
    }

    let program: CELProgram
    /// One for each of the program's variables.
    let origins: [Origin]
}

/// A rule ready to run.
struct CompiledRule: Sendable {
    let form: RuleSyntax.Form
    let branches: [CompiledBranch]
    /// The type of what it gives, where it gives something.
    let type: CELType
    /// Whether it may give nothing: it then goes on behind a nested rule without a condition, and is `optional.none()` at the end.
    let mayBeAbsent: Bool
}

struct CompiledBranch: Sendable {
    enum Result: Sendable {
        case output(CompiledExpression)
        case text(String)
        case rule(CompiledRule)
    }

    /// Nil where it always holds.
    let condition: CompiledExpression?
    let isNegated: Bool
    let result: Result
}
