import CEL
import CivilTime
import Diagnostics

/// A policy as analyses look at it.
struct AnalysisSubject: Sendable {
    let typed: TypedPolicy
    let space: AnalysisSpace
    let groups: [ConditionGroup]
    let usage: Usage
    /// Every expression with the row type that it is about.
    let expressions: [(expression: TypedExpression, about: Int)]
    /// The day on which the policy is looked at; nil where none is given, and then nothing is said about days.
    let asOf: CivilDate?

    init(_ typed: TypedPolicy, parametersOn day: CivilDate?, asOf: CivilDate?) {
        self.typed = typed
        let space = AnalysisSpace(typed, on: day)
        let expressions = typed.expressions
        (groups, usage) = ConcurrentMap.both({ space.groups }, { Usage(typed, expressions) })
        (self.space, self.expressions) = (space, expressions)
        self.asOf = asOf
    }

    var policy: Policy { typed.policy }
}
