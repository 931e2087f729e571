import Diagnostics
import Evaluation
import Policies

/// Where the organisation stands: the targets by area with their measures, then the measures that belong to no target.
struct TargetSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let metrics = Dictionary(grouping: report.result.metrics, by: \.metric)
        guard !metrics.isEmpty else { return }
        page.title(title(report))
        let states = report.targetStates
        for area in report.policy.areas {
            let targets = states.filter { $0.target.area?.id == area.id }
            let others = report.policy.metrics.filter { $0.target == nil && $0.area?.id == area.id && metrics[$0.id] != nil }
            if targets.isEmpty && others.isEmpty { continue }
            page.blank()
            page.paragraph("● " + (area.label?[report.language] ?? area.id))
            for target in targets { write(target.target, target.state, metrics, report, &page) }
            for metric in others { write(metric.id, metrics, report, &page) }
        }
        let rest = report.policy.metrics.filter { metric in
            metric.target.flatMap { report.policy.targets[id: $0.id]?.area } == nil && metric.area == nil
                && metrics[metric.id] != nil
        }
        guard !rest.isEmpty else { return }
        page.blank()
        page.line("● " + Self.others[report.language])
        for metric in rest { write(metric.id, metrics, report, &page) }
    }

    private static let others = LocalizedText(ja: "そのほかの指標", en: "other measures")

    private func title(_ report: CheckReport) -> String {
        let states = ReportWords.states(report.targetCounts, report.language)
        switch report.language {
        case .ja: return "めざす姿と指標" + (states.isEmpty ? "" : "（\(states)）")
        case .en: return "Desired states and their measures" + (states.isEmpty ? "" : " (\(states))")
        }
    }

    private func write(
        _ target: Target, _ state: GoalState?, _ metrics: [String: [MetricResult]], _ report: CheckReport, _ page: inout TextPage
    ) {
        let label = state?.label[report.language] ?? "–"
        let clauses = target.clauses.map(\.id).joined(separator: ReportWords.comma(report.language))
        let text = (target.label ?? target.text)[report.language]
        page.entry(
            "  \(label)", "\(text)" + (report.language == .ja ? "［\(clauses)］" : " [\(clauses)]"), column: 11,
            mark: state.map { (label, $0.colour) })
        for metric in report.policy.metrics where metric.target?.id == target.id { write(metric.id, metrics, report, &page) }
    }

    private func write(_ id: String, _ metrics: [String: [MetricResult]], _ report: CheckReport, _ page: inout TextPage) {
        guard let results = metrics[id] else { return }
        MetricBlock(id: id, results: results, report: report).write(to: &page)
    }
}
