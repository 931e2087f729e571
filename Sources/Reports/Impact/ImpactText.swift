import CivilTime
package import Diagnostics
import Evaluation
import Policies

/// What a change of a policy changes, for people at a terminal.
package struct ImpactText {
    private let report: ImpactReport
    private let language: Language
    private let layout: TextLayout

    package init(_ report: ImpactReport, language: Language, layout: TextLayout) {
        self.report = report
        self.language = language
        self.layout = layout
    }

    /// The whole text.
    package func text() -> String {
        var page = TextPage(layout)
        page.line(page.painted(report.policy.header.title.localized[language], .bold))
        page.paragraph(
            words("\(report.names.old) → \(report.names.new)", "\(report.names.old) → \(report.names.new)"))
        page.paragraph(words("基準日 \(report.asOf)、\(report.year)年度", "as of \(report.asOf), fiscal year \(report.year)"))
        page.title(summary)
        for rule in report.rules { write(rule, to: &page) }
        writeDepartments(to: &page)
        writeMetrics(to: &page)
        writeCombinations(to: &page)
        return page.take()
    }

    private var summary: String {
        if report.isEmpty { return words("何も変わりません", "Nothing changes") }
        let counts = kinds(report.findings)
        let people = Set(report.findings.map(\.subject)).count
        if counts.isEmpty { return words("気づいた点は変わりません", "No finding changes") }
        return words(
            "変わる気づいた点：\(counts)（\(Figures.count(people))の人・グループ）",
            "Findings that change: \(counts) (\(ReportWords.counted(people, "person or group", "people and groups")))")
    }

    private func kinds(_ findings: [FindingImpact]) -> String {
        kinds(findings.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 })
    }

    private func kinds(_ counts: [FindingImpact.Kind: Int]) -> String {
        FindingImpact.Kind.allCases.compactMap { kind in
            counts[kind].map {
                language == .ja ? "\(kind.label.ja) \(Figures.count($0))" : "\(Figures.count($0)) \(kind.label.en)"
            }
        }
        .joined(separator: ReportWords.comma(language))
    }

    private func write(_ rule: RuleImpact, to page: inout TextPage) {
        page.blank()
        let label = rule.label.map { $0[language] } ?? ""
        page.paragraph(words("● \(label)［\(rule.rule)］", "● \(label)\(label.isEmpty ? "" : " ")[\(rule.rule)]") + note(rule))
        let outcomes = Outcome.allCases.filter { (rule.before?[$0] ?? 0) != (rule.after?[$0] ?? 0) }
        if !outcomes.isEmpty {
            let texts = outcomes.map { outcome in
                "\(outcome.label[language]) \(Figures.count(rule.before?[outcome] ?? 0)) → \(Figures.count(rule.after?[outcome] ?? 0))"
            }
            page.paragraph(texts.joined(separator: ReportWords.comma(language)), indent: 2)
        }
        for kind in FindingImpact.Kind.allCases {
            let findings = rule.findings.filter { $0.kind == kind }
            guard !findings.isEmpty else { continue }
            let shown = findings.prefix(layout.rows * 2).map(text)
            let rest = findings.count - shown.count
            let more = rest > 0 ? words(" ほか\(Figures.count(rest))件", ", and \(Figures.count(rest)) more") : ""
            page.entry("  \(kind.label[language])", shown.joined(separator: ReportWords.comma(language)) + more, column: 14)
        }
    }

    private func note(_ rule: RuleImpact) -> String {
        if rule.before == nil { return words("（新しいルール）", " (a new rule)") }
        return rule.after == nil ? words("（なくなるルール）", " (no longer a rule)") : ""
    }

    private func text(_ finding: FindingImpact) -> String {
        let item = finding.item.map { report.policy.competencies[id: $0]?.label?[language] ?? TerminalText.safe($0) }
        let name = ([TerminalText.safe(finding.subject.id)] + [item].compactMap { $0 }).joined(separator: " ")
        guard finding.kind == .changed, let before = finding.before, let after = finding.after else { return name }
        if before.severity != after.severity {
            return "\(name) (\(before.severity.label[language]) → \(after.severity.label[language]))"
        }
        return "\(name) (\(before.outcome.label[language]) → \(after.outcome.label[language]))"
    }

    private func writeDepartments(to page: inout TextPage) {
        guard !report.departments.isEmpty else { return }
        page.title(words("部署ごと", "By department"))
        for department in report.departments {
            let name = department.name.isEmpty ? words("（部署のわからないもの）", "(none)") : TerminalText.safe(department.name)
            let people = words(
                "（\(Figures.count(department.subjects))の人・グループ）",
                " (\(ReportWords.counted(department.subjects, "person or group", "people and groups")))")
            page.entry("  \(name)", kinds(department.counts) + people, column: 26)
        }
    }

    private func writeMetrics(to page: inout TextPage) {
        guard !report.metrics.isEmpty else { return }
        page.title(words("指標", "Measures"))
        for metric in report.metrics {
            let title = metric.title?[language] ?? metric.metric
            page.entry("  \(title)", "\(value(metric.before)) → \(value(metric.after))", column: 44)
        }
    }

    private func value(_ result: MetricResult?) -> String {
        guard let result else { return words("なし", "none") }
        let value = result.value.map { Figures.value($0, isShare: result.isShare) } ?? "–"
        return value + (result.goal.map { words("（\($0.label.ja)）", " (\($0.label.en))") } ?? "")
    }

    private func writeCombinations(to page: inout TextPage) {
        guard !report.combinations.isEmpty else { return }
        page.title(words("いまは誰もいないが、あれば変わる組合せ", "Combinations that would change though nobody has them"))
        for combination in report.combinations.prefix(layout.rows * 6) {
            let values = combination.values.map { "\(name($0.field)) \($0.values.map { term($0) }.joined(separator: "・"))" }
            let item = combination.item.map { report.policy.competencies[id: $0]?.label?[language] ?? $0 }
            let label = ([combination.rule] + [item].compactMap { $0 }).joined(separator: " ")
            page.entry(
                "  \(label)", "\(values.joined(separator: " × "))\(words("：", ": "))\(combination.kind.label[language])",
                column: 40)
        }
        let rest = report.combinations.count - layout.rows * 6
        if rest > 0 {
            page.line(
                words(
                    "  … ほか \(Figures.count(rest))（--format json で全件）",
                    "  … and \(Figures.count(rest)) more (--format json gives all)"))
        }
    }

    private func name(_ field: String) -> String {
        RecordNames(policy: report.policy, language: language).field(field)?.field ?? field
    }

    private func term(_ value: String) -> String { report.policy.grades[id: value]?.label?[language] ?? value }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}

extension FindingImpact.Kind {
    /// The word for it.
    var label: LocalizedText {
        switch self {
        case .new: LocalizedText(ja: "新たに", en: "new")
        case .gone: LocalizedText(ja: "なくなる", en: "gone")
        case .changed: LocalizedText(ja: "変わる", en: "changed")
        }
    }
}
