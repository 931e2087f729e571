import CivilTime
import Diagnostics
import Evaluation
import Policies

/// Explanations for people at a terminal: one block a row, rows without anything to look at in one line each.
package struct ExplanationText {
    private let report: ExplanationReport

    package init(_ report: ExplanationReport) { self.report = report }

    private var language: Language { report.language }

    /// The whole text.
    package func text() -> String {
        var page = TextPage(report.layout)
        page.line(page.painted(report.policy.header.title.localized[language], .bold))
        page.paragraph(
            LocalizedText(
                ja: "基準日 \(report.asOf)、\(report.year)年度", en: "as of \(report.asOf), fiscal year \(report.year)")[language])
        if report.explanations.isEmpty { page.paragraph(words("説明する気づいた点はありません。", "There is no finding to explain.")) }
        let full = report.explanations.filter { isFull($0) }
        for explanation in full { write(explanation, to: &page) }
        let rest = report.explanations.filter { !isFull($0) }
        if !rest.isEmpty {
            page.title(full.isEmpty ? words("ルールごとの結果", "By rule") : words("そのほかのルール", "The other rules"))
            for explanation in rest { page.entry("  " + name(explanation), explanation.outcome.label[language], column: 60) }
        }
        return page.take()
    }

    private func isFull(_ explanation: Explanation) -> Bool {
        report.tellsAll || explanation.outcome.isFinding || explanation.outcome == .unknown
    }

    private func name(_ explanation: Explanation) -> String {
        explanation.rule + (explanation.item.map { " " + TerminalText.safe($0) } ?? "")
    }

    private func write(_ explanation: Explanation, to page: inout TextPage) {
        let title = [explanation.label?[language], name(explanation)].compactMap { $0 }
        page.title(title.count == 2 ? words("\(title[0])［\(title[1])］", "\(title[0]) [\(title[1])]") : title[0])
        for clause in explanation.clauses {
            let pages = clause.pages.isEmpty ? "" : words("（\(clause.pages)）", " (\(clause.pages))")
            entry("条項", "clause", "\(clause.id)\(pages) \(clause.summary[language])", &page)
        }
        if explanation.basis == .assumption {
            entry(
                "根拠", "basis", words("所管の想定", "assumption") + (explanation.reason.map { words("：", ": ") + $0[language] } ?? ""),
                &page)
        }
        entry("対象", "about", about(explanation), &page)
        entry("結果", "outcome", explanation.outcome.label[language], &page)
        if let message = explanation.message { entry("文面", "message", message[language], &page) }
        let parts = PartTree(language: language)
        if let condition = explanation.condition {
            heading(words("対象とする条件", "The rule applies where"), &page)
            parts.write(condition, to: &page)
        }
        if let observed = explanation.observed {
            heading(words("観測した値（observed）", "The value observed"), &page)
            parts.write(observed, to: &page)
        }
        if let statement = explanation.statement {
            heading(explanation.flags ? words("目を留める条件", "What it flags") : words("期待する条件", "What it asks for"), &page)
            parts.write(statement, to: &page)
        }
        MissingBlock(report: report).write(explanation.missing, to: &page)
        if let change = explanation.change {
            ChangeBlock(report: report, flags: explanation.flags).write(change, to: &page)
        }
    }

    private func about(_ explanation: Explanation) -> String {
        let item = explanation.item.map { TerminalText.safe($0) }
        let label = item.flatMap { report.policy.competencies[id: $0]?.label?[language] } ?? item
        let place = explanation.place.map { PlaceWords.text($0, language) }
        return [TerminalText.safe(explanation.subject.id), label, place].compactMap { $0 }.joined(
            separator: ReportWords.comma(language))
    }

    private func heading(_ text: String, _ page: inout TextPage) { page.line("  " + page.painted(text, .cyan)) }

    private func entry(_ ja: String, _ en: String, _ text: String, _ page: inout TextPage) {
        page.entry("  " + words(ja, en), text, column: language == .ja ? 8 : 11)
    }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}
