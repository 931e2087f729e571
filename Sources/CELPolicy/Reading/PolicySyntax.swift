package import Diagnostics

/// A policy as it was written.
package struct PolicySyntax: Sendable {
    /// Empty where it has none.
    package let name: String
    /// Names with dots whose last part may stand for the whole.
    package let imports: [ImportSyntax]
    package let rule: RuleSyntax
}

/// A name with dots, without blanks around it.
package struct ImportSyntax: Sendable {
    package let name: String
    package let range: SourceRange
}

/// A rule: variables, and branches that give outputs.
package struct RuleSyntax: Sendable {
    /// How the outputs of the branches come together.
    package enum Form: Sendable, Hashable {
        /// `match`: the first branch that holds gives the output.
        case match
        /// `aggregate`: the outputs of all branches that hold, as a list.
        case aggregate
    }

    package let variables: [VariableSyntax]
    package let form: Form
    /// Where the branches begin: the key `match` or `aggregate`.
    package let formRange: SourceRange
    package let branches: [BranchSyntax]
}

/// A variable of a rule, which expressions below it use as `variables.name`.
package struct VariableSyntax: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let expression: PolicyExpression
}

/// One element of `match` or `aggregate`.
package struct BranchSyntax: Sendable {
    package enum Result: Sendable {
        case output(PolicyExpression)
        /// A text that is no expression.
        case text(String)
        case rule(RuleSyntax)
    }

    /// Nil where it always holds.
    package let condition: PolicyExpression?
    /// Whether the branch holds where its condition does not.
    package let isNegated: Bool
    package let result: Result
    /// Why the output is given. It is checked and not evaluated.
    package let explanation: PolicyExpression?
    /// Where the output or the nested rule stands.
    package let range: SourceRange
}

/// What reading came to.
package struct PolicyReading: Sendable {
    /// What could be read; nil where that is nothing.
    package let policy: PolicySyntax?
    package let diagnostics: [Diagnostic]
}
