package import Diagnostics

/// An entry of the catalogue: a course, a piece of work, a talk that develops a competency.
package struct Training: Registered {
    package let id: String
    package let idRange: SourceRange
    package let title: PolicyText?
    package let clauses: [IDReference]
    package let develops: [IDReference]
    /// The grades that it is for; empty for all.
    package let grades: [IDReference]
    package let way: Way
    package let hours: Double?
    package let capacity: Int?
    package let prerequisites: [IDReference]
    /// After how many months it should be taken again; nil for never.
    package let validMonths: Int?
    package let tags: [Located<String>]
    /// Whether it is only an example of what a catalogue may hold.
    package let isSample: Bool
    package let provider: PolicyText?
    package let range: SourceRange
}
