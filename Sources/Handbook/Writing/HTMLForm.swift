import Diagnostics

/// The handbook as one HTML page that needs nothing else: no script, no other file, no network.
struct HTMLForm: HandbookForm {
    var name: String { "html" }

    func text(of page: HandbookPage) -> String {
        let words = HandbookWords(page.language)
        return """
            <!DOCTYPE html>
            <html lang="\(page.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="jinzai">
            <title>\(HTMLText.escaped(page.title)) – \(HTMLText.escaped(page.subtitle))</title>
            <style>
            \(HandbookStyle.sheet)</style>
            </head>
            <body>
            <a class="skip" href="#content">\(words.skip)</a>
            \(cover(page))<div class="frame">
            \(contents(page, words))<main id="content">
            \(sections(page))</main>
            </div>
            <footer><p>\(HTMLText.escaped(page.foot))</p></footer>
            </body>
            </html>

            """
    }

    private func cover(_ page: HandbookPage) -> String {
        let writer = HTMLBlocks()
        return """
            <header class="cover">
            <div class="inner">
            <p class="kind">\(HTMLText.escaped(page.subtitle))</p>
            <h1>\(HTMLText.escaped(page.title))</h1>
            \(writer.facts(page.facts))</div>
            </header>

            """
    }

    private func contents(_ page: HandbookPage, _ words: HandbookWords) -> String {
        let items = page.sections.enumerated().map { place, section in
            "<li><a href=\"#\(HTMLText.escaped(section.id))\"><span class=\"number\">\(place + 1)</span>"
                + "\(HTMLText.escaped(section.title))</a></li>\n"
        }
        return """
            <nav class="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">\(words.contents)</h2>
            <ol>
            \(items.joined())</ol>
            </nav>

            """
    }

    private func sections(_ page: HandbookPage) -> String {
        let writer = HTMLBlocks()
        return page.sections.enumerated().map { place, section in
            let id = HTMLText.escaped(section.id)
            return """
                <section id="\(id)" aria-labelledby="\(id)-title">
                <h2 id="\(id)-title"><span class="number">\(place + 1)</span>\(HTMLText.escaped(section.title))</h2>
                \(writer.text(section.blocks, depth: 3))</section>

                """
        }.joined()
    }
}
