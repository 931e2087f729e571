import Diagnostics
import Evaluation
import Policies

/// What names the run, so that another can repeat it.
struct RunSection: PageSection {
    let id = "run"

    func title(_ words: PageWords) -> String { words("この報告書について", "About this report") }

    func body(_ page: PageContext) -> HTML? {
        let run = page.result.run
        let words = page.words
        let facts = [
            (words("作成した道具", "Made by"), run.tool), (words("方針", "Policy"), "\(run.policyTitle[page.language]) (\(run.policy))"),
            (words("基準日", "As of"), words.day(run.asOf)), (words("対象年度", "Fiscal year"), words.fiscalYear(run.year, page.policy)),
        ]
        return """
            <dl class="facts">
            \(facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTML }.joined())</dl>
            \(files(words("記録のファイル", "Files of records"), run.inputs, page))\(files(words("方針のファイル", "Files of the policy"), run.policyFiles, page))
            """
    }

    private func files(_ title: String, _ files: [RunFile], _ page: PageContext) -> HTML {
        guard !files.isEmpty, page.reader.seesWhole else { return "" }
        let words = page.words
        let rows = files.map { file -> HTML in
            "<tr><th scope=\"row\">\(file.path)</th><td class=\"number\">\(Figures.count(file.bytes))</td><td class=\"digest\">\(file.digest)</td></tr>\n"
        }
        return """
            <details>
            <summary>\(title) (\(files.count))</summary>
            <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
            <table>
            <thead><tr><th scope="col">\(words("ファイル", "file"))</th><th scope="col" class="number">\(words("バイト", "bytes"))</th><th scope="col">SHA-256</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>
            </details>

            """
    }
}
