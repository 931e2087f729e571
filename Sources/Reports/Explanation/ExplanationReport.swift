package import CivilTime
package import Diagnostics
package import Evaluation
package import Policies

/// Explanations with all that their writing depends on.
package struct ExplanationReport: Sendable {
    package let explanations: [Explanation]
    package let policy: Policy
    package let asOf: CivilDate
    package let year: Int
    package var language: Language
    package var layout: TextLayout
    /// Whether the rows that give no reason to look are explained as fully as the others.
    package var tellsAll: Bool

    package init(
        _ explanations: [Explanation], policy: Policy, asOf: CivilDate, year: Int, language: Language,
        layout: TextLayout = TextLayout(), tellsAll: Bool = true
    ) {
        self.explanations = explanations
        self.policy = policy
        self.asOf = asOf
        self.year = year
        self.language = language
        self.layout = layout
        self.tellsAll = tellsAll
    }
}

extension Outcome {
    /// The word for it.
    package var label: LocalizedText {
        switch self {
        case .met: LocalizedText(ja: "満たしている", en: "met")
        case .unmet: LocalizedText(ja: "まだ満たしていない", en: "not met yet")
        case .flagged: LocalizedText(ja: "当てはまる", en: "flagged")
        case .clear: LocalizedText(ja: "当てはまらない", en: "clear")
        case .unknown: LocalizedText(ja: "判断できない", en: "cannot tell")
        case .notApplicable: LocalizedText(ja: "対象外", en: "does not apply")
        case .waived: LocalizedText(ja: "見送り", en: "waived")
        }
    }
}
