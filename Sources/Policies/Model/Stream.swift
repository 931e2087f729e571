package import Diagnostics

/// A line of jobs whose grades follow each other in rank.
package struct Stream: Registered {
    package let id: String
    package let idRange: SourceRange
    package let clauses: [IDReference]
    package let label: PolicyText?
    /// The groups of occupations that belong to it.
    package let groups: [PolicyText]
    /// From the lowest rank.
    package let grades: [String]
    package let range: SourceRange
}

/// A grade of a stream.
package struct Grade: Registered {
    package let id: String
    package let idRange: SourceRange
    package let stream: String
    /// 1 for the lowest of its stream.
    package let rank: Int
    package let label: PolicyText?
    /// How files write the grade, besides its id and its label.
    package let also: [Located<String>]
    package var tags: [Located<String>]
    /// The grade above in the stream; nil for the highest.
    package let next: String?
    package let range: SourceRange
}
