import Diagnostics
import Evaluation
import Policies

/// What could not be told, why, and what would help.
struct UnknownPart: PageSection {
    let id = "unknown"

    func title(_ words: PageWords) -> String { words("判断できなかったこと", "What could not be told") }

    func body(_ page: PageContext) -> HTML? {
        guard page.reader.seesWhole else { return nil }
        let words = page.words
        let groups = UnknownGroup.all(of: page.result.unknown)
        guard !groups.isEmpty else {
            return "<p>\(words("足りない記録はありませんでした。", "No records were missing."))</p>\n"
        }
        let rows = groups.map { group -> HTML in
            let wording = UnknownWording(group: group, report: page.report)
            return
                "<tr><td>\(wording.what)</td><td class=\"number\">\(Figures.count(group.rows))</td><td>\(wording.remedy)</td></tr>\n"
        }
        return """
            <p class="lead">\(words("記録が足りないため、満たしているともいないとも言えません。", "Records are missing, so nothing is claimed either way."))</p>
            <div class="scroll" role="region" aria-label="\(words("足りない記録の表", "Table of what is missing"))" tabindex="0">
            <table>
            <thead><tr><th scope="col">\(words("足りないもの", "missing"))</th><th scope="col" class="number">\(words("判断できない行", "rows not judged"))</th>\
            <th scope="col">\(words("こうすると判断できます", "what would help"))</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }
}
