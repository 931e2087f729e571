import Diagnostics
import Evaluation
import Policies

/// One metric: its value over the whole, and a line for each grouping.
struct MetricBlock {
    let id: String
    let results: [MetricResult]
    let report: CheckReport

    private var language: Language { report.language }
    private static let column = 23

    func write(to page: inout TextPage) {
        guard let whole = results.first(where: \.group.isEmpty) else { return }
        let state = whole.goal?.label[language] ?? ""
        let value = TextPage.rightAligned(value(of: whole), to: 10)
        let label = "    " + TextPage.padded(state, to: 7) + value
        page.entry(
            label, (whole.title?[language] ?? id) + remarks(on: whole), column: Self.column,
            mark: whole.goal.map { (state, $0.colour) })
        for grouping in groupings { page.entry("", line(grouping), column: Self.column) }
    }

    private func value(of metric: MetricResult) -> String {
        if let value = metric.value { return Figures.value(value, isShare: metric.isShare) }
        if metric.suppressed { return language == .ja ? "非公表" : "withheld" }
        if metric.unknown > 0 || metric.goal == .open { return language == .ja ? "不明" : "unknown" }
        return "–"
    }

    /// "(71–83 %, 12 % unknown)".
    private func remarks(on metric: MetricResult) -> String {
        var parts: [String] = []
        if metric.unknown > 0 {
            if let interval = interval(of: metric) { parts.append(interval) }
            let portion = Figures.portion(metric.unknown, of: metric.counted + metric.unknown)
            parts.append(language == .ja ? "\(portion) が不明" : "\(portion) unknown")
        } else if metric.isShare, metric.counted > 0, let having = metric.having {
            let (part, all) = (Figures.count(having), Figures.count(metric.counted))
            parts.append(language == .ja ? "\(all)のうち\(part)" : "\(part) of \(all)")
        }
        guard !parts.isEmpty else { return "" }
        let text = parts.joined(separator: ReportWords.comma(language))
        return language == .ja ? "（\(text)）" : " (\(text))"
    }

    private func interval(of metric: MetricResult) -> String? {
        guard let low = metric.low?.number, let high = metric.high?.number else { return nil }
        return metric.isShare ? Figures.percents(low, high) : "\(Figures.decimal(low))–\(Figures.decimal(high))"
    }

    /// The groups of each grouping, in their order.
    private var groupings: [[MetricResult]] {
        var order: [[String]] = []
        var groups: [[String]: [MetricResult]] = [:]
        for result in results where !result.group.isEmpty {
            let names = result.group.map(\.name)
            if groups[names] == nil { order.append(names) }
            groups[names, default: []].append(result)
        }
        return order.compactMap { groups[$0] }
    }

    /// "by department, 12 groups: 41–93 %; 5 reached, 3 not yet; 2 withheld".
    private func line(_ groups: [MetricResult]) -> String {
        let names = (groups.first?.group.map { name(ofGrouping: $0.name) } ?? []).joined(
            separator: language == .ja ? "・" : " and ")
        var parts: [String] = []
        let numbers = groups.compactMap { group in group.value?.number }
        if let low = numbers.min(), let high = numbers.max() { parts.append(range(low, high, groups)) }
        var states: [GoalState: Int] = [:]
        for goal in groups.compactMap(\.goal) { states[goal, default: 0] += 1 }
        if !states.isEmpty { parts.append(ReportWords.states(states, language)) }
        let withheld = groups.count(where: \.suppressed)
        if withheld > 0 { parts.append(language == .ja ? "少人数のため非公表 \(withheld)" : "\(withheld) withheld as too small") }
        let details = parts.joined(separator: language == .ja ? "、" : "; ")
        let count = language == .ja ? "\(names)別 \(groups.count)区分" : "by \(names), \(ReportWords.counted(groups.count, "group"))"
        return details.isEmpty ? count : count + (language == .ja ? "：" : ": ") + details
    }

    private func range(_ low: Double, _ high: Double, _ groups: [MetricResult]) -> String {
        let isShare = groups.first?.isShare ?? false
        if isShare { return low == high ? Figures.percent(low) : Figures.percents(low, high) }
        return low == high ? Figures.decimal(low) : "\(Figures.decimal(low))–\(Figures.decimal(high))"
    }

    /// In Japanese by the header of the field that the groups are made by, where there is one.
    private func name(ofGrouping name: String) -> String {
        let expression = report.policy.metrics[id: id]?.by.joined().first { $0.name == name }?.expression.text
        return RecordNames(policy: report.policy, language: language).grouping(name, by: expression ?? name)
    }
}
