package import Diagnostics

/// One statement of the document, as the register lists it.
package struct Clause: Registered {
    /// What becomes of the statement in the policy.
    package enum Treatment: String, Sendable, CaseIterable {
        case rule
        case target
        case reference
        case judgement
    }

    /// A page of the document.
    package struct Page: Sendable, Hashable {
        /// As written, without the mark of a reconstructed page: `P17`.
        package let label: String
        /// Whether the page number was counted, as the document does not state it.
        package let isReconstructed: Bool
    }

    package let id: String
    package let idRange: SourceRange
    /// Empty for a clause that is derived.
    package let pages: [Page]
    /// The part of the document that the clause stands in.
    package let area: String
    package let treatment: Treatment
    package let summary: PolicyText
    /// A hash of the clause's normalised sentence, if it was taken.
    package let anchor: String?
    package let range: SourceRange
}
