import Diagnostics
import Evaluation
import Handbook
import Policies

/// One measure on a card: value, bar, years, and below a fold its groups and how it was computed.
struct MetricPart {
    let results: [MetricResult]
    let page: PageContext
    private var words: PageWords { page.words }
    private var language: Language { page.language }

    var html: HTML? {
        guard let whole = results.first(where: \.group.isEmpty) else { return nil }
        let title = whole.title?[language] ?? whole.metric
        return """
            <div class="metric">
            <h5>\(title)\(state(whole))</h5>
            <p class="value">\(MetricFigures(whole, words).value)<span>\(MetricFigures(whole, words).remarks)</span></p>
            \(bar(whole, title))\(trend(whole, title))<details>
            <summary>\(words("内訳と計算の方法", "Groups, and how it is computed"))<span class="unseen"> – \(title)</span></summary>
            \(method(whole))\(groups)</details>
            </div>

            """
    }

    private func state(_ metric: MetricResult) -> HTML {
        guard let goal = metric.goal else { return "" }
        return " <span class=\"state \(goal.rawValue)\">\(goal.label[language])</span>"
    }

    private func bar(_ metric: MetricResult, _ title: String) -> HTML {
        guard metric.isShare, let low = metric.low?.number, let high = metric.high?.number else { return "" }
        let goal = page.detail?.goals[metric.metric]
        let aim = goal.map { words("、目標 ", ", goal ") + MetricFigures.goal($0, words) } ?? ""
        let figures = MetricFigures(metric, words)
        let remarks = figures.remarks.isEmpty ? "" : words("（\(figures.remarks)）", " (\(figures.remarks))")
        let label = "\(title): \(figures.value)\(remarks)\(aim)"
        let bar = IntervalBar(share: metric.value?.number, low: low, high: high, goal: goal, label: label)
        let caption: HTML = goal.map { "<p class=\"scale\">\(words("目標", "Goal")) \(MetricFigures.goal($0, words))</p>\n" } ?? ""
        return "\(bar.html)\n\(caption)"
    }

    private func trend(_ metric: MetricResult, _ title: String) -> HTML {
        let earlier = page.detail?.trends[metric.metric] ?? []
        guard earlier.contains(where: { $0.value != nil || $0.suppressed }) else { return "" }
        let now = YearValue(
            year: page.result.run.year, value: metric.value, low: metric.low, high: metric.high, counted: metric.counted,
            unknown: metric.unknown, suppressed: metric.suppressed)
        let points = (earlier + [now]).map { value in
            TrendChart.Point(
                year: language == .ja ? "\(value.year)年度" : "FY\(value.year)", value: value.value?.number,
                low: value.low?.number, high: value.high?.number, text: text(value, isShare: metric.isShare))
        }
        let label = "\(title): " + points.map { "\($0.year) \($0.text)" }.joined(separator: words.comma)
        return TrendChart(points: points, label: label).html + "\n"
    }

    private func text(_ value: YearValue, isShare: Bool) -> String {
        if value.suppressed { return words("非公表", "withheld") }
        guard let shown = value.value else { return value.unknown > 0 ? words("不明", "unknown") : "–" }
        return Figures.value(shown, isShare: isShare)
    }

    /// How the value comes about: the definition in words, and the rows that entered it.
    private func method(_ metric: MetricResult) -> HTML {
        let definition =
            page.detail.flatMap { HandbookBuilder($0.policy, language: language).facts(ofMetric: metric.metric) } ?? ""
        var counts = words("数えたもの \(Figures.count(metric.counted))", "rows counted: \(Figures.count(metric.counted))")
        if let having = metric.having {
            counts += words("、うち該当 \(Figures.count(having))", ", of which with the property: \(Figures.count(having))")
        }
        counts += words("、不明 \(Figures.count(metric.unknown))", ", unknown: \(Figures.count(metric.unknown))")
        return """
            <div class="method">
            \(HTML(markup: definition))<p>\(counts)\(metric.isShare && metric.unknown > 0 ? interval : "")</p>
            <p>\(page.clauses(metric.clauses))</p>
            </div>

            """
    }

    private var interval: String {
        words(
            "。幅は、不明なものがすべて該当しない場合から、すべて該当する場合まで。",
            ". The range runs from none of the unknown having the property to all of them.")
    }

    private var groups: HTML {
        let groups = results.filter { $0.group.count == 1 }
        guard !groups.isEmpty else { return "" }
        var tables: HTML = ""
        var names: [String] = []
        for name in groups.compactMap(\.group.first?.name) where !names.contains(name) { names.append(name) }
        for name in names {
            let rows = groups.filter { $0.group.first?.name == name }.map { group -> HTML in
                let figures = MetricFigures(group, words)
                let label = group.group.first.map { page.name(of: $0.value) } ?? ""
                return """
                    <tr><th scope="row">\(label)</th><td class="number">\(figures.value)</td><td>\(figures.remarks)</td>\
                    <td>\(group.goal?.label[language] ?? "")</td></tr>

                    """
            }
            tables += """
                <table class="groups">
                <thead><tr><th scope="col">\(grouping(name))</th><th scope="col">\(words("値", "value"))</th>\
                <th scope="col">\(words("内容", "of"))</th><th scope="col">\(words("目標", "goal"))</th></tr></thead>
                <tbody>
                \(rows.joined())</tbody>
                </table>

                """
        }
        return tables
    }

    private func grouping(_ name: String) -> String {
        let metric = results.first.flatMap { page.policy.metrics[id: $0.metric] }
        let expression = metric?.by.joined().first { $0.name == name }?.expression.text
        return RecordNames(policy: page.policy, language: language).grouping(name, by: expression ?? name)
    }
}

/// The numbers of a measure as people read them.
struct MetricFigures {
    private let metric: MetricResult
    private let words: PageWords

    init(_ metric: MetricResult, _ words: PageWords) {
        self.metric = metric
        self.words = words
    }

    var value: String {
        if metric.suppressed { return words("非公表", "withheld") }
        if let value = metric.value { return Figures.value(value, isShare: metric.isShare) }
        if metric.unknown > 0 || metric.goal == .open { return words("不明", "unknown") }
        return "–"
    }

    /// The interval and what is unknown; else how many of how many.
    var remarks: String {
        if metric.suppressed { return words("少人数のため", "too few people") }
        if metric.unknown > 0 {
            let portion = Figures.portion(metric.unknown, of: metric.counted + metric.unknown)
            let unknown = words("\(portion) が不明", "\(portion) unknown")
            guard let low = metric.low?.number, let high = metric.high?.number else { return unknown }
            let range = metric.isShare ? Figures.percents(low, high) : "\(Figures.decimal(low))–\(Figures.decimal(high))"
            return range + words.comma + unknown
        }
        guard metric.isShare, let having = metric.having, metric.counted > 0 else { return "" }
        let (part, all) = (Figures.count(having), Figures.count(metric.counted))
        return words("\(all)のうち\(part)", "\(part) of \(all)")
    }

    /// "90 % 以上".
    static func goal(_ goal: GoalLimit, _ words: PageWords) -> String {
        let share = Figures.percent(goal.share)
        return goal.isLeast ? words("\(share) 以上", "\(share) or more") : words("\(share) 以下", "\(share) or less")
    }
}
