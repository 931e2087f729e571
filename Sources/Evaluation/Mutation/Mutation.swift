package import Diagnostics
import Policies

/// One small change of what a policy says, such as a person makes by mistake: another threshold, operator, level or grade.
package struct Mutation: Sendable {
    /// What kind of thing is changed.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// `<` and `<=`, `>` and `>=`.
        case boundary
        case comparison
        /// `&&` and `||`.
        case logic
        /// A condition, an arm, a row that is left out.
        case omission
        case negation
        case arithmetic
        /// Days, months and years, before and after.
        case dates
        /// A number that is written in an expression.
        case number
        case text
        case level
        case grade
        case parameter
        case table
        case aggregate
    }

    /// The rule, metric, view or definition that is changed; nil for what all may use.
    package let home: PolicyHome?
    /// What the planner knows the changed thing by: `rotation.long-posting when`, `params.early_years`.
    package let name: String
    package let kind: Kind
    /// The change, as the end of "no example notices if …".
    package let change: LocalizedText
    /// What is changed, as text.
    package let text: String
    package let range: SourceRange
    /// The policy with the change.
    let policy: TypedPolicy
    let touch: Touch

    /// Which examples can notice it.
    enum Touch: Sendable {
        /// Those that evaluate the expression.
        case expression(ObjectIdentifier)
        /// Those that rest on the definition.
        case definition(Int)
        /// Those whose expressions read one of the members.
        case members(Set<MemberUse>)
    }

    /// The same in every run as long as nobody edits the place.
    package var id: String { "\(name): \(change.en) in `\(text)`" }
}
