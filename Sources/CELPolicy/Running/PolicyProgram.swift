package import CEL

/// A policy ready to run, as often as wanted and on any thread.
package struct PolicyProgram: Sendable {
    /// The policy's name; empty where it has none.
    package let name: String
    let root: CompiledRule
    /// The variables, by slot.
    let definitions: [CompiledExpression]

    /// Whether every evaluation gives an output, so that the result is no optional.
    package var isExhaustive: Bool { !root.mayBeAbsent }

    /// The type of the result: that of the outputs, an optional of it where there may be none, or a list of it for `aggregate`.
    package var type: CELType { root.mayBeAbsent ? .optional(root.type) : root.type }

    /// The result for these values of the host's variables. One that is needed and not given is an error of code `noSuchVariable`.
    ///
    /// A variable of the policy is evaluated when something that uses it comes to it, and once. Where a condition is unknown or an
    /// error, so is the result. `costLimit` bounds what all expressions cost together, in the units of a `CELProgram`; where they
    /// cost more, the result is an error of code `costLimit`.
    package func evaluate(_ bindings: [String: CELResult], costLimit: UInt64 = 10_000_000) -> CELResult {
        let run = PolicyRun(self, bindings, costLimit: costLimit)
        let outcome = run.outcome(of: root)
        if let exhausted = run.exhausted { return exhausted }
        switch outcome {
        case .absent: return .value(.optional(.none))
        case .given(.value(let value)) where root.mayBeAbsent: return .value(.optional(.some(value)))
        case .given(let result): return result
        }
    }
}
