import Diagnostics
import Evaluation
import Policies
import Records

/// What was found in the files themselves, by kind, with the first places.
struct DataPart: PageSection {
    let id = "data"

    func title(_ words: PageWords) -> String { words("ファイルの確認点", "What to mend in the files") }

    func body(_ page: PageContext) -> HTML? {
        guard page.reader == .hr(department: nil), !page.result.data.isEmpty else { return nil }
        let words = page.words
        let rows = DataGroup.all(of: page.result.data).map { group -> HTML in
            """
            <tr><td>\(group.first.severity.label[page.language])</td>\
            <td>\(group.first.message[page.language]) <span class="clause">\(group.first.code)</span></td>\
            <td class="number">\(Figures.count(group.findings.count))</td><td>\(group.places(page.language))</td>\
            <td>\(group.first.help?[page.language] ?? "")</td></tr>

            """
        }
        let heads = [
            words("重さ", "weight"), words("内容", "what"), words("件数", "number"), words("最初の場所", "first places"),
            words("直し方", "what to do"),
        ]
        return """
            <div class="scroll" role="region" aria-label="\(words("ファイルの確認点の表", "Table of what to mend"))" tabindex="0">
            <table>
            <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" as HTML }.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }
}
