import Diagnostics
import Evaluation
import Policies

/// What the sections of a page are made from.
struct PageContext {
    let report: CheckReport
    let reader: PageReader
    let index: FindingIndex
    /// Whether findings and people stand in the page itself, one by one.
    let listsPeople: Bool

    var words: PageWords { PageWords(language: report.language) }
    var language: Language { report.language }
    var policy: Policy { report.policy }
    var result: CheckResult { report.result }
    var detail: CheckDetail? { report.detail }

    /// The findings that the page shows.
    var findings: FindingIndex.Part { index.part(for: reader) }

    /// The measures that the page's reader may see.
    var metrics: [MetricResult] {
        reader.seesWhole ? result.metrics.filter { reader.mayRead($0.audience) } : []
    }

    /// The ids of clauses with the pages of the document, as a mark behind a statement.
    func clauses(_ ids: [String]) -> HTML {
        let marks = ids.map { id -> HTML in
            let pages = policy.clauses[id: id]?.pages.map(\.label).joined(separator: words.comma) ?? ""
            let summary = policy.clauses[id: id]?.summary[language] ?? ""
            return "<span class=\"clause\" title=\"\(summary)\">\(id)\(pages.isEmpty ? "" : " (\(pages))")</span>"
        }
        return marks.joined(" ")
    }
}

/// One part of a page.
protocol PageSection: Sendable {
    /// Its place in the page.
    var id: String { get }

    func title(_ words: PageWords) -> String

    /// Nil where there is nothing to tell.
    func body(_ page: PageContext) -> HTML?
}
