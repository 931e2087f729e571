import Diagnostics
import Evaluation
import Policies

/// The findings by rule, the rules with the heaviest first; of each rule the heaviest findings.
struct FindingSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let findings = report.result.findings
        guard !findings.isEmpty else { return page.title(Self.nothing[report.language]) }
        page.title(title(report))
        page.paragraph(Self.meaning[report.language])
        let groups = Dictionary(grouping: findings, by: \.rule)
        let rules = report.result.summary.rules.filter { groups[$0.rule] != nil }
        func weight(_ rule: RuleSummary) -> FindingSeverity { groups[rule.rule]?.map(\.severity).max() ?? .note }
        for severity in FindingSeverity.allCases.reversed() {
            for rule in rules where weight(rule) == severity {
                RuleBlock(rule: rule, findings: groups[rule.rule] ?? [], report: report).write(to: &page)
            }
        }
    }

    private static let nothing = LocalizedText(ja: "気づいた点はありませんでした", en: "Nothing to look at was found")
    private static let meaning = LocalizedText(
        ja: "記録から見えた、目を通して話し合うきっかけです。本人の評価や判定ではありません。",
        en: "Reasons to look and to talk, as the records show them; no verdict on anyone.")

    private func title(_ report: CheckReport) -> String {
        let count = report.result.findings.count
        let severities = ReportWords.severities(report.severityCounts, report.language)
        return switch report.language {
        case .ja: "気づいた点 \(Figures.count(count))件（\(severities)）"
        case .en: "Findings: \(Figures.count(count)) (\(severities))"
        }
    }
}

/// The findings of one rule.
private struct RuleBlock {
    let rule: RuleSummary
    let findings: [Finding]
    let report: CheckReport

    private var language: Language { report.language }

    func write(to page: inout TextPage) {
        page.blank()
        page.paragraph(heading)
        let shown = heaviestFirst.prefix(report.layout.rows)
        let columns = Columns(
            shown.map { [$0.severity.label[language], TerminalText.safe($0.subject.id), item(of: $0)] }, page: page)
        for finding in shown { write(finding, columns, to: &page) }
        let rest = findings.count - shown.count
        if rest > 0 { page.line("  " + more(rest)) }
    }

    private var heading: String {
        let clauses = findings.first?.clauses ?? []
        let counts = findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
        let name = rule.title?[language] ?? ""
        let source = ([rule.rule] + clauses).joined(separator: ReportWords.comma(language))
        let severities = ReportWords.severities(counts, language)
        return language == .ja
            ? "● \(name)［\(source)］\(severities)" : "● \(name)\(name.isEmpty ? "" : " ")[\(source)]: \(severities)"
    }

    private var heaviestFirst: [Finding] {
        FindingSeverity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
    }

    private func write(_ finding: Finding, _ columns: Columns, to page: inout TextPage) {
        let label = columns.line([finding.severity.label[language], TerminalText.safe(finding.subject.id), item(of: finding)])
        page.entry(
            label, finding.message[language], column: columns.width,
            mark: (finding.severity.label[language], finding.severity.colour))
        for (place, training) in finding.recommendations.enumerated() {
            let label = place == 0 ? String(repeating: " ", count: columns.width) + "→" : ""
            page.entry(label, text(training), column: columns.width + 2)
        }
    }

    private func text(_ training: RecommendedTraining) -> String {
        let way = ReportWords.way(training.way)[language]
        return language == .ja
            ? "\(way)：\(training.title.ja)（\(training.training)）" : "\(way): \(training.title.en) (\(training.training))"
    }

    /// A competency by its label, anything else as it is.
    private func item(of finding: Finding) -> String {
        guard let item = finding.item else { return "" }
        return report.policy.competencies[id: item]?.label?[language] ?? TerminalText.safe(item)
    }

    private func more(_ count: Int) -> String {
        switch language {
        case .ja: "… ほか \(Figures.count(count))件（--format csv か json で全件を出せます）"
        case .en: "… and \(Figures.count(count)) more (--format csv or json gives all)"
        }
    }
}

/// Columns in front of a text, each as wide as its widest cell but not wider than a share of the page.
private struct Columns {
    private let widths: [Int]

    init(_ rows: [[String]], page: TextPage) {
        let count = rows.first?.count ?? 0
        widths = (0..<count).map { column in
            min(rows.map { DisplayWidth.of($0[column]) }.max() ?? 0, page.width / 5)
        }
    }

    /// The cells up to the text.
    var width: Int { 2 + widths.reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) } }

    func line(_ cells: [String]) -> String {
        let padded = zip(cells, widths).filter { $0.1 > 0 }.map { TextPage.padded($0.0, to: $0.1) }
        return "  " + padded.joined(separator: "  ")
    }
}
