import Diagnostics
import Evaluation
import Policies

/// The findings: how many by rule and by department, and a list of all that the script fills.
struct FindingsSection: PageSection {
    let id = "findings"

    func title(_ words: PageWords) -> String { words("気づいた点", "Findings") }

    func body(_ page: PageContext) -> HTML? {
        let part = page.findings
        let words = page.words
        guard !part.positions.isEmpty else {
            return "<p>\(words("気づいた点はありませんでした。", "Nothing to look at was found."))</p>\n"
        }
        let rules = page.policy.rules.filter { part.rules[$0.id] != nil && page.reader.mayRead($0.audience) }
        let byRule = CountTable(
            title: words("ルール別の件数", "By rule"), head: words("ルール", "rule"), page: page,
            rows: rules.map { rule in
                CountTable.Row(
                    name: rule.label?[page.language] ?? rule.id, note: page.clauses(rule.clauses.map(\.id)),
                    choice: ("rule", page.policy.rules.position(of: rule.id) ?? -1), counts: part.rules[rule.id] ?? [:])
            })
        guard page.listsPeople else { return byRule.html }
        var html = byRule.html
        if page.reader == .hr(department: nil), part.departments.count > 1 {
            let names = page.index.departments.filter { part.departments[$0] != nil } + (part.departments[""] == nil ? [] : [""])
            html +=
                CountTable(
                    title: words("所属別の件数", "By department"), head: words("所属", "department"), page: page,
                    rows: names.map { name in
                        CountTable.Row(
                            name: name.isEmpty ? words("（所属のないもの）", "(none)") : name, note: "",
                            choice: nil, counts: part.departments[name] ?? [:])
                    }
                ).html
        }
        return html + list(words)
    }

    /// What the script fills and filters.
    private func list(_ words: PageWords) -> HTML {
        """
        <h3>\(words("一覧", "All of them"))</h3>
        <form class="filters" id="filters" role="search" aria-label="\(words("気づいた点の絞り込み", "Filter the findings"))">
        <label class="wide">\(words("検索（番号、氏名、内容）", "Search (number, name, text)"))<input type="search" id="query" autocomplete="off"></label>
        <label>\(words("ルール", "Rule"))<select id="by-rule"></select></label>
        <label>\(words("所属", "Department"))<select id="by-department"></select></label>
        <label>\(words("重さ", "Weight"))<select id="by-severity"></select></label>
        <button type="reset">\(words("条件を消す", "Clear"))</button>
        </form>
        <p id="found" role="status"></p>
        <div class="scroll" role="region" aria-label="\(words("気づいた点の一覧", "List of findings"))" tabindex="0">
        <table class="list" id="list"><thead></thead><tbody></tbody></table>
        </div>
        <nav class="pages" aria-label="\(words("一覧のページ", "Pages of the list"))">
        <button type="button" id="previous">\(words("前へ", "Previous"))</button>
        <span id="place"></span>
        <button type="button" id="next">\(words("次へ", "Next"))</button>
        </nav>
        <noscript><p>\(words("一覧と個人別シートの表示には JavaScript を使います。", "The list and the sheets need JavaScript."))</p></noscript>

        """
    }
}

/// Findings counted by something.
struct CountTable {
    struct Row {
        let name: String
        let note: HTML
        /// Which filter the row sets, and to what.
        let choice: (filter: String, value: Int)?
        let counts: [FindingSeverity: Int]
    }

    let title: String
    let head: String
    let page: PageContext
    let rows: [Row]

    var html: HTML {
        let severities = Array(FindingSeverity.allCases.reversed())
        let heads = severities.map { "<th scope=\"col\" class=\"number\">\($0.label[page.language])</th>" as HTML }
        let lines = rows.map { row -> HTML in
            let cells = severities.map { "<td class=\"number\">\(count(row.counts[$0] ?? 0))</td>" as HTML }
            return "<tr><th scope=\"row\">\(name(row)) \(row.note)</th>\(cells.joined())</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
            <table class="counts">
            <caption>\(title)</caption>
            <thead><tr><th scope="col">\(head)</th>\(heads.joined())</tr></thead>
            <tbody>
            \(lines.joined())</tbody>
            </table>
            </div>

            """
    }

    private func name(_ row: Row) -> HTML {
        guard page.listsPeople, let choice = row.choice else { return "\(row.name)" }
        return
            "<button type=\"button\" class=\"link\" data-filter=\"\(choice.filter)\" data-value=\"\(choice.value)\">\(row.name)</button>"
    }

    /// For owners a small number of people stays unsaid.
    private func count(_ number: Int) -> String {
        let minimum = page.policy.header.minimumGroup
        if page.reader == .owner, number > 0, number < minimum { return page.words("\(minimum)未満", "<\(minimum)") }
        return number == 0 ? "–" : Figures.count(number)
    }
}
