package import Diagnostics

/// An ability of a person that is expected and rated.
package struct Competency: Registered {
    package let id: String
    package let idRange: SourceRange
    /// The first label that an expectation gives it.
    package let label: PolicyText?
    package let range: SourceRange
}

/// What one grade expects of one competency, with everything that it repeats resolved.
package struct Expectation: Sendable {
    /// The expectation whose text this one repeats.
    package struct Source: Sendable, Hashable {
        package let grade: String
        package let competency: String
    }

    package let grade: String
    package let competency: String
    package let clauses: [IDReference]
    /// Its own label, or that of the expectation it repeats.
    package let label: PolicyText?
    /// Its own text, or that of the expectation it repeats; nil where the competency's id says it all.
    package let text: PolicyText?
    package let sameAs: Source?
    /// The level from which on the expectation is met.
    package var minimum: Int
    /// The competencies of the grade below whose text is the same.
    package let repeats: [String]
    /// The competencies that this one becomes in the next grade.
    package let becomes: [String]
    package let competencyRange: SourceRange
    package let range: SourceRange
}

/// What the competencies of a grade become in the next.
package struct Progression: Sendable {
    /// One competency and what it becomes.
    package struct Step: Sendable {
        package let from: IDReference
        package let to: [IDReference]
    }

    package let from: IDReference
    package let to: IDReference
    package let clauses: [IDReference]
    package let basis: Basis
    package let reason: PolicyText?
    /// The competencies that do not carry over under their own name.
    package let becomes: [Step]
    package let range: SourceRange
}
