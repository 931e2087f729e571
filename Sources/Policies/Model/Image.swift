package import Diagnostics

/// A desired image of staff; reference.
package struct Image: Registered {
    package let id: String
    package let idRange: SourceRange
    package let clauses: [IDReference]
    package let label: PolicyText?
    package let text: PolicyText?
    package let behaviours: Register<Statement>
    package let enablers: Register<Statement>
    package let range: SourceRange
}

/// A statement with an id and a clause: a behaviour, an enabler, a problem, a question.
package struct Statement: Registered {
    package let id: String
    package let idRange: SourceRange
    package let clauses: [IDReference]
    package let label: PolicyText?
    package let text: PolicyText
    package let range: SourceRange
}

/// A stage of a career; reference.
package struct Stage: Registered {
    package let id: String
    package let idRange: SourceRange
    package let clauses: [IDReference]
    package let label: PolicyText?
    package let text: PolicyText?
    package let questions: Register<Statement>
    package let range: SourceRange
}
