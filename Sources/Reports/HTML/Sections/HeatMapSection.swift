import Diagnostics
import Evaluation
import Policies

/// Measures that are grouped by two things at once, as tables in which the shade shows the value.
struct HeatMapSection: PageSection {
    let id = "map"

    func title(_ words: PageWords) -> String { words("所属と能力の見取り図", "Departments and competencies") }

    func body(_ page: PageContext) -> HTML? {
        let crossed = page.metrics.filter { $0.group.count == 2 && $0.isShare }
        guard !crossed.isEmpty else { return nil }
        let tables = page.policy.metrics.compactMap { metric -> HTML? in
            let cells = crossed.filter { $0.metric == metric.id }
            return cells.isEmpty ? nil : HeatTable(metric: metric, cells: cells, page: page).html
        }
        let words = page.words
        let lead = words(
            "色が濃いほど割合が高いことを表します。どこで学ぶ機会をつくるとよいかを考えるためのもので、所属の評価ではありません。",
            "The darker, the higher the share. It helps to see where occasions to learn are wanted; it does not judge departments."
        )
        return "<p class=\"lead\">\(lead)</p>\n\(tables.joined())"
    }
}

/// One such table.
private struct HeatTable {
    let metric: Metric
    let cells: [MetricResult]
    let page: PageContext

    private struct Key: Hashable {
        let row: ShownValue
        let column: ShownValue
    }

    var html: HTML {
        let rows = order(0)
        let columns = order(1)
        let found = Dictionary(
            cells.map { (Key(row: $0.group[0].value.value, column: $0.group[1].value.value), $0) },
            uniquingKeysWith: { first, _ in first })
        let head = columns.map { "<th scope=\"col\">\(page.name(of: $0))</th>" as HTML }
        let lines = rows.map { row -> HTML in
            let cells = columns.map { column in cell(found[Key(row: row.value, column: column.value)]) }
            return "<tr><th scope=\"row\">\(page.name(of: row))</th>\(cells.joined())</tr>\n"
        }
        let title = metric.label?[page.language] ?? metric.id
        return """
            <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
            <table class="heat">
            <caption>\(title) \(page.clauses(metric.clauses.map(\.id)))</caption>
            <thead><tr><td></td>\(head.joined())</tr></thead>
            <tbody>
            \(lines.joined())</tbody>
            </table>
            </div>
            \(legend)
            """
    }

    /// The values of one of the names, in the order in which they first occur; competencies in the policy's.
    private func order(_ place: Int) -> [Shown] {
        var seen: Set<ShownValue> = []
        let values = cells.map { $0.group[place].value }.filter { seen.insert($0.value).inserted }
        func position(_ value: Shown) -> Int? { page.policy.competencies.position(of: value.value.plainText) }
        return values.enumerated().sorted { left, right in
            (position(left.element) ?? -1, left.offset) < (position(right.element) ?? -1, right.offset)
        }.map(\.element)
    }

    private func cell(_ metric: MetricResult?) -> HTML {
        guard let metric, metric.suppressed || metric.counted + metric.unknown > 0 else {
            return "<td class=\"empty\"><span class=\"unseen\">\(page.words("該当なし", "none"))</span></td>"
        }
        if metric.suppressed {
            return "<td class=\"withheld\"><abbr title=\"\(page.words("少人数のため非公表", "withheld: too few people"))\">＊</abbr></td>"
        }
        let remarks = MetricFigures(metric, page.words).remarks
        guard let share = metric.value?.number else {
            return "<td class=\"withheld\" title=\"\(remarks)\">\(page.words("不明", "?"))</td>"
        }
        let shade = min(Int(share * 10), 9)
        return "<td class=\"h\(shade)\" title=\"\(remarks)\">\(Figures.portion(Int((share * 1000).rounded()), of: 1000))</td>"
    }

    private var legend: HTML {
        let shades = (0...9).map { "<i class=\"h\($0)\"></i>" as HTML }
        return """
            <p class="legend" aria-hidden="true"><span>0 %</span>\(shades.joined())<span>100 %</span>\
            <span>＊ \(page.words("少人数のため非公表", "withheld, too few people"))</span></p>

            """
    }
}
