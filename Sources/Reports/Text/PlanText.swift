package import Diagnostics
package import Evaluation

/// How the expressions of a policy are evaluated, as a text for a terminal: one line for each, and a count.
package struct PlanText {
    private let explanation: PlanExplanation
    private let language: Language
    private let layout: TextLayout

    package init(_ explanation: PlanExplanation, language: Language, layout: TextLayout) {
        self.explanation = explanation
        self.language = language
        self.layout = layout
    }

    package func text() -> String {
        var page = TextPage(layout)
        page.line(page.painted(words("式をどう計算するか", "How expressions are evaluated"), .bold))
        var owner: String?
        for entry in explanation.entries {
            if entry.owner != owner {
                page.blank()
                page.line(entry.owner)
                owner = entry.owner
            }
            page.entry("  \(entry.key): \(mode(entry))", entry.text, column: 28)
            for part in entry.rowByRow { page.paragraph(reason(part), indent: 28) }
        }
        page.blank()
        for line in totals { page.line(line) }
        return page.take()
    }

    private func mode(_ entry: PlanExplanation.Entry) -> String {
        if entry.isOfFindings { return words("気づいた点だけ", "findings only") }
        return entry.rowByRow.isEmpty ? words("列でまとめて", "on columns") : words("1行ずつ", "row by row")
    }

    private func reason(_ part: String) -> String {
        words("列で計算できない部分：\(part)", "no form on columns: \(part)")
    }

    private var totals: [String] {
        let ofRows = explanation.entries.filter { !$0.isOfFindings }
        let left = ofRows.count { !$0.rowByRow.isEmpty }
        let (columns, findings) = (Figures.count(ofRows.count - left), Figures.count(explanation.entries.count - ofRows.count))
        return [
            words("気づいた点についてだけ計算する式：\(findings)", "evaluated for findings only: \(findings)"),
            words("列でまとめて計算する式：\(columns)", "evaluated on columns: \(columns)"),
            words("1行ずつ計算する式：\(Figures.count(left))", "evaluated row by row: \(Figures.count(left))"),
        ]
    }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}
