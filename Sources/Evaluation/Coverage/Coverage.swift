package import Diagnostics
package import Policies

/// Which branches of a policy its examples come to.
package struct Coverage: Sendable {
    /// In the order of the policy: definitions, views, rules, metrics.
    package let branches: [Branch]
    /// The branches that no example comes to, in words.
    package let diagnostics: [Diagnostic]

    package var taken: Int { branches.count { $0.isTaken } }

    /// Runs all examples of a policy and looks at what they come to. Each example counts for its own rule, metric or view and for the
    /// definitions and views that it rests on, not for what merely stands beside them.
    package static func measure(_ policy: TypedPolicy) -> Coverage {
        let observer = ExpressionObserver()
        _ = ExampleRunner(policy, observer: observer).run()
        let branches = BranchFinder(policy: policy, observer: observer).branches()
        return Coverage(branches: branches, diagnostics: branches.compactMap { $0.diagnostic(in: policy) })
    }
}
