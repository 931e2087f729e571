import Diagnostics
import Evaluation
import Policies

/// The desired states of the organisation by area, each on a card with its measures.
struct TargetsSection: PageSection {
    let id = "targets"

    func title(_ words: PageWords) -> String { words("めざす姿の状況", "Where the desired states stand") }

    func body(_ page: PageContext) -> HTML? {
        let metrics = Dictionary(grouping: page.metrics, by: \.metric)
        guard !metrics.isEmpty else { return nil }
        let states = Dictionary(
            page.report.targetStates.map { ($0.target.id, $0.state) }, uniquingKeysWith: { first, _ in first })
        var html: HTML = "<p class=\"lead\">\(lead(page.words))</p>\n"
        var shown: Set<String> = []
        for area in page.policy.areas {
            let targets = page.policy.targets.filter { $0.area?.id == area.id }
            let others = page.policy.metrics.filter { $0.target == nil && $0.area?.id == area.id && metrics[$0.id] != nil }
            if targets.isEmpty && others.isEmpty { continue }
            shown.formUnion(others.map(\.id))
            let cards = targets.map { card($0, states[$0.id] ?? nil, metrics, page) }
            html += """
                <section class="area" aria-labelledby="area-\(area.id)">
                <h3 id="area-\(area.id)">\(area.label?[page.language] ?? area.id)</h3>
                \(problems(area, page))<div class="cards">
                \(cards.joined())\(measures(others.map(\.id), page.words("この分野のほかの指標", "Other measures of this area"), metrics, page))</div>
                </section>

                """
        }
        let free = page.policy.targets.filter { $0.area == nil }.map { card($0, states[$0.id] ?? nil, metrics, page) }
        let rest = page.policy.metrics.filter { metrics[$0.id] != nil && $0.target == nil && !shown.contains($0.id) }
        let others = measures(rest.map(\.id), page.words("そのほかの指標", "Other measures"), metrics, page)
        if !free.isEmpty || !rest.isEmpty { html += "<div class=\"cards\">\n\(free.joined())\(others)</div>\n" }
        return html
    }

    private func lead(_ words: PageWords) -> String {
        words(
            "点は記録から分かった値、帯は不明な記録がどちらだったとしても収まる幅、縦線は目標です。過年度の値は、いまの名簿の職員について当時の記録から計算しています。少人数の値は示しません。",
            "The dot is the value that the records show, the band is where it lies whatever the unknown records hold, the upright line is the goal. Values of earlier years are those of today's staff, from the records of that time. Values of few people are withheld."
        )
    }

    private func problems(_ area: Area, _ page: PageContext) -> HTML {
        guard !area.problems.isEmpty else { return "" }
        let items = area.problems.map { "<li>\($0.text[page.language]) \(page.clauses($0.clauses.map(\.id)))</li>\n" as HTML }
        return """
            <details class="background">
            <summary>\(page.words("方針に書かれた課題", "The problems that the policy names"))</summary>
            <ul>
            \(items.joined())</ul>
            </details>

            """
    }

    private func card(
        _ target: Target, _ state: GoalState?, _ metrics: [String: [MetricResult]], _ page: PageContext
    ) -> HTML {
        let own = page.policy.metrics.filter { $0.target?.id == target.id }.compactMap { metrics[$0.id] }
        let parts = own.compactMap { MetricPart(results: $0, page: page).html }
        let badge: HTML = state.map { "<span class=\"state \($0.rawValue)\">\($0.label[page.language])</span>" } ?? ""
        let none: HTML = "<p class=\"none\">\(page.words("この姿を測る値はありません", "Nothing measures this state"))</p>\n"
        return """
            <article class="card">
            <header>\(badge)\(page.clauses(target.clauses.map(\.id)))</header>
            <h4>\((target.label ?? target.text)[page.language])</h4>
            \(parts.isEmpty ? none : parts.joined())</article>

            """
    }

    private func measures(_ ids: [String], _ title: String, _ metrics: [String: [MetricResult]], _ page: PageContext) -> HTML {
        let parts = ids.compactMap { metrics[$0] }.compactMap { MetricPart(results: $0, page: page).html }
        guard !parts.isEmpty else { return "" }
        return "<article class=\"card plain\">\n<h4>\(title)</h4>\n\(parts.joined())</article>\n"
    }
}
