import Diagnostics
import Evaluation
import Policies

/// One page: the frame around its sections. It loads nothing, and a policy of its own forbids that it could.
struct HTMLPage {
    let context: PageContext
    /// Links to other pages: a path beside this one, and what it holds.
    var links: [(path: String, title: String)] = []

    private static let sections: [any PageSection] = [
        OverviewSection(), TargetsSection(), HeatMapSection(), FindingsSection(), SheetSection(), UnknownPart(), DataPart(),
        MethodSection(), RunSection(),
    ]

    private var words: PageWords { context.words }

    func write<Output: ReportOutput>(to output: inout Output) {
        let sections = Self.sections.compactMap { section in
            section.body(context).map { (id: section.id, title: section.title(words), body: $0) }
        }
        output.write(head.text)
        output.write(cover.text)
        output.write(navigation(sections.map { ($0.id, $0.title) }).text)
        output.write("<main id=\"content\">\n")
        output.write(linkList.text)
        for section in sections {
            let part: HTML = """
                <section id="\(section.id)" aria-labelledby="\(section.id)-title">
                <h2 id="\(section.id)-title">\(section.title)</h2>
                \(section.body)</section>

                """
            output.write(part.text)
        }
        output.write("</main>\n</div>\n<div id=\"print\"></div>\n")
        output.write(("<footer><p>\(foot)</p></footer>\n" as HTML).text)
        if context.listsPeople {
            output.write("<script type=\"application/json\" id=\"records\">")
            PageData(context).write(to: &output)
            output.write("</script>\n<script>" + PageFiles.script + "</script>\n")
        }
        output.write("</body>\n</html>\n")
    }

    private var title: String { words("育成状況の報告書", "report on development") }

    /// Nothing may be loaded; only this style sheet and this script may take effect, known by their hashes.
    private var contentPolicy: String {
        "default-src 'none'; style-src '\(PageFiles.styleHash)'; script-src '\(PageFiles.scriptHash)'; base-uri 'none'; form-action 'none'"
    }

    private var head: HTML {
        """
        <!DOCTYPE html>
        <html lang="\(context.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(contentPolicy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>\(context.result.run.policyTitle[context.language]) – \(context.reader.department.map { $0 + " – " } ?? "")\(title)</title>
        <style>\(HTML(markup: PageFiles.style))</style>
        </head>
        <body>
        <a class="skip" href="#content">\(words("本文へ", "Skip to the text"))</a>

        """
    }

    private var cover: HTML {
        let run = context.result.run
        let facts: [(String, String)] = [
            (words("基準日", "As of"), words.day(run.asOf)),
            (words("対象年度", "Fiscal year"), words.fiscalYear(run.year, context.policy)),
            (words("この報告書を読む方", "For"), audience),
        ]
        let items = facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTML }
        return """
            <header class="cover">
            <div class="inner">
            <p class="kind">\(title)\(context.reader.department.map { "　\($0)" } ?? "")</p>
            <h1>\(run.policyTitle[context.language])</h1>
            <dl>
            \(items.joined())</dl>
            <p class="promise">\(promise)</p>
            </div>
            </header>
            <div class="frame">

            """
    }

    private var audience: String {
        switch context.reader {
        case .hr: words("人事担当", "HR")
        case .supervisor: words("所属長", "the unit's supervisors")
        case .owner: words("方針の所管", "the policy's owners")
        }
    }

    private var promise: String {
        words(
            "方針と記録を照らし合わせて見えたことを、話し合いのきっかけとしてまとめたものです。職員の評価や順位付けではありません。記録が足りないことは「不明」と示し、推測で補うことはしません。",
            "What the policy and the records show together, as reasons to talk. It neither judges nor ranks anyone. What the records do not hold is called unknown and never guessed."
        )
    }

    private func navigation(_ sections: [(id: String, title: String)]) -> HTML {
        let items = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>\n" as HTML }
        return """
            <nav class="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">\(words("目次", "Contents"))</h2>
            <ol>
            \(items.joined())</ol>
            </nav>

            """
    }

    private var linkList: HTML {
        guard !links.isEmpty else { return "" }
        let items = links.map { "<li><a href=\"\($0.path)\">\($0.title)</a></li>\n" as HTML }
        return """
            <section id="departments" aria-labelledby="departments-title">
            <h2 id="departments-title">\(words("所属別の報告書", "Reports by department"))</h2>
            <ul class="links">
            \(items.joined())</ul>
            </section>

            """
    }

    private var foot: String {
        words(
            "記録に誤りがあるとき、内容について説明が必要なときは、人事担当にお申し出ください。人事の記録を含むため、取扱いにご注意ください。",
            "Please tell HR if a record is wrong or an entry needs explaining. The page holds personnel records; handle it with care."
        )
    }
}
