import CEL
import CivilTime
import Diagnostics

/// A policy as analyses of its conditions look at it.
struct AnalysisSubject: Sendable {
    let typed: TypedPolicy
    let space: AnalysisSpace
    let groups: [ConditionGroup]

    init(_ typed: TypedPolicy, parametersOn day: CivilDate?) {
        self.typed = typed
        space = AnalysisSpace(typed, on: day)
        groups = space.groups
    }

    var policy: Policy { typed.policy }
    /// Every expression with the row type that it is about.
    var expressions: [(expression: TypedExpression, about: Int)] { typed.expressions }
}

/// A policy as analyses look at it that follow no conditions.
struct PlainSubject: Sendable {
    let typed: TypedPolicy
    let usage: Usage
    /// The day on which the policy is looked at; nil where none is given, and then nothing is said about days.
    let asOf: CivilDate?

    init(_ typed: TypedPolicy, asOf: CivilDate?) {
        self.typed = typed
        self.asOf = asOf
        usage = Usage(typed, typed.expressions)
    }

    var policy: Policy { typed.policy }
}
