package import Diagnostics

/// An area of the organisation in which it wants to grow.
package struct Area: Registered {
    package let id: String
    package let idRange: SourceRange
    package let clauses: [IDReference]
    package let label: PolicyText?
    package let problems: Register<Statement>
    package let consequence: Consequence?
    package let range: SourceRange
}

/// What comes of an area's problems.
package struct Consequence: Sendable {
    package let clauses: [IDReference]
    package let text: PolicyText
    package let range: SourceRange
}

/// A desired state of the organisation; metrics measure it.
package struct Target: Registered {
    package let id: String
    package let idRange: SourceRange
    package let area: IDReference?
    package let clauses: [IDReference]
    package let label: PolicyText?
    package let text: PolicyText
    package let range: SourceRange
}
