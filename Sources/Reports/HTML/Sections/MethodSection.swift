import Diagnostics
import Evaluation
import Policies

/// How the numbers come about: what the words mean, and the figures in force.
struct MethodSection: PageSection {
    let id = "method"

    func title(_ words: PageWords) -> String { words("計算の方法と基準の値", "How the numbers come about") }

    func body(_ page: PageContext) -> HTML? {
        guard page.reader.seesWhole else { return nil }
        return "\(notes(page))\(parameters(page))"
    }

    private func notes(_ page: PageContext) -> HTML {
        let words = page.words
        let minimum = page.policy.header.minimumGroup
        var notes = [
            (
                words("不明の扱い", "Unknown"),
                words(
                    "空欄や足りない表を 0 や「いいえ」とはみなしません。割合には、不明なものがすべて該当しない場合とすべて該当する場合の幅を添えます。",
                    "Empty cells and missing tables never count as 0 or no. A share comes with the range from none to all of the unknown having the property."
                )
            ),
            (
                words("気づいた点の重さ", "Weight of findings"),
                words(
                    "優先・注意・参考は、話し合いを始める順の目安です。人の点数や順位ではありません。",
                    "Priority, attention and note say where to begin to talk; they are no score and no rank of a person.")
            ),
            (
                words("すすめる研修など", "Recommendations"),
                words(
                    "仕事の経験、対話、研修の順に、職層と能力に合うものを目録の順に挙げます。受講済みで有効なものは除き、前提があればそれを先にすすめます。",
                    "Experience at work, feedback, then courses, as they fit the grade and the competency, in the catalogue's order; what was taken and is still valid is left out, and what must come first comes first."
                )
            ),
        ]
        if minimum > 1 {
            notes.append(
                (
                    words("少人数の集計", "Small groups"),
                    words(
                        "\(minimum)人に満たない集まりの値と、差し引きでそれが分かってしまう値は示しません。",
                        "Values of fewer than \(minimum) people, and values that would give those away by subtraction, are withheld."
                    )
                ))
        }
        return "<dl class=\"facts\">\n\(notes.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTML }.joined())</dl>\n"
    }

    private func parameters(_ page: PageContext) -> HTML {
        let values = Dictionary(page.result.run.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let words = page.words
        let rows = page.policy.parameters.compactMap { parameter -> HTML? in
            guard let value = values[parameter.id] else { return nil }
            return """
                <tr><th scope="row">\(parameter.label?[page.language] ?? parameter.id)</th><td>\(value)\(unit(parameter, words))</td>\
                <td>\(words.basis(parameter.basis)) \(page.clauses(parameter.clauses.map(\.id)))</td>\
                <td>\(parameter.reason?[page.language] ?? "")</td></tr>

                """
        }
        guard !rows.isEmpty else { return "" }
        let heads = [words("基準", "figure"), words("値", "value"), words("根拠", "grounds"), words("理由", "reason")]
        let title = words("基準の値", "Figures in force")
        return """
            <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
            <table>
            <caption>\(title)</caption>
            <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" as HTML }.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }

    private func unit(_ parameter: Parameter, _ words: PageWords) -> String {
        guard let unit = parameter.unit else { return "" }
        let units = ["years": "年", "months": "か月", "days": "日", "hours": "時間", "levels": "段階", "people": "人"]
        return words(units[unit] ?? " " + unit, " " + unit)
    }
}
