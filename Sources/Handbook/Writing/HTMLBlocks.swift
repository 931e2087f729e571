/// Writes the blocks of a page as HTML.
struct HTMLBlocks {
    /// Whether links lead to their places; a page that is no handbook does not have them.
    var linksPhrases = true

    private func line(_ phrase: Phrase) -> String { HTMLText.line(phrase, links: linksPhrases) }

    func text(_ blocks: [Block], depth: Int) -> String { blocks.map { block($0, depth: depth) }.joined() }

    private func block(_ block: Block, depth: Int) -> String {
        switch block {
        case .paragraph(let phrase): "<p>\(line(phrase))</p>\n"
        case .remark(let phrase): "<p class=\"remark\">\(line(phrase))</p>\n"
        case .list(let points): list(points)
        case .facts(let facts): self.facts(facts)
        case .table(let grid): table(grid)
        case .code(let text): "<pre tabindex=\"0\"><code>\(HTMLText.escaped(text))</code></pre>\n"
        case .entry(let entry): self.entry(entry, depth: depth)
        case .group(let title, let id, let inner):
            "<section class=\"group\"\(HTMLText.id(id))>\n\(heading(HTMLText.escaped(title), depth))"
                + text(inner, depth: depth + 1) + "</section>\n"
        }
    }

    private func heading(_ inner: String, _ depth: Int) -> String {
        let level = min(depth, 6)
        return "<h\(level)>\(inner)</h\(level)>\n"
    }

    private func entry(_ entry: Entry, depth: Int) -> String {
        let badges = entry.badges.map { "<li class=\"\($0.tone.rawValue)\">\(HTMLText.escaped($0.text))</li>" }
        let code = entry.code.map { " <code class=\"id\">\(HTMLText.escaped($0))</code>" } ?? ""
        return "<article\(HTMLText.id(entry.id))>\n<header>\(heading(HTMLText.escaped(entry.title) + code, depth))"
            + (badges.isEmpty ? "" : "<ul class=\"badges\">\(badges.joined())</ul>\n") + "</header>\n"
            + text(entry.blocks, depth: depth + 1) + "</article>\n"
    }

    private func list(_ points: [Point]) -> String {
        let items = points.map { point in
            "<li>\(line(point.phrase))" + (point.below.isEmpty ? "" : "\n" + list(point.below)) + "</li>\n"
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }

    func facts(_ facts: [Fact]) -> String {
        let items = facts.map { fact -> String in
            // A single sentence needs no paragraph of its own.
            let inner: String =
                if fact.blocks.count == 1, case .paragraph(let phrase) = fact.blocks[0] {
                    line(phrase)
                } else {
                    "\n" + text(fact.blocks, depth: 6)
                }
            return "<div><dt>\(HTMLText.escaped(fact.name))</dt><dd>\(inner)</dd></div>\n"
        }
        return "<dl>\n\(items.joined())</dl>\n"
    }

    /// A table in a frame of its own, so that a wide one is moved sideways alone.
    private func table(_ grid: Grid) -> String {
        let head = grid.columns.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
        let rows = grid.rows.map { row -> String in
            let cells = row.cells.enumerated().map { place, lines in
                let inner = lines.map { line($0) }.joined(separator: "<br>")
                return place == 0 ? "<th scope=\"row\">\(inner)</th>" : "<td>\(inner)</td>"
            }
            return "<tr\(HTMLText.id(row.id))>\(cells.joined())</tr>\n"
        }
        let caption = HTMLText.escaped(grid.caption)
        return "<div class=\"table\(grid.isWide ? " wide" : "")\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\">\n"
            + "<table>\n<caption>\(caption)</caption>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n"
            + "</table>\n</div>\n"
    }
}

/// Text in HTML.
enum HTMLText {
    /// Text in which nothing is a mark of HTML, also within quotation marks.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func line(_ phrase: Phrase, links: Bool = true) -> String {
        phrase.pieces.map { piece in
            switch piece {
            case .text(let text): escaped(text)
            case .strong(let text): "<strong>\(escaped(text))</strong>"
            case .code(let text): "<code>\(escaped(text))</code>"
            case .link(let text, let id) where links: "<a href=\"#\(escaped(id))\">\(escaped(text))</a>"
            case .link(let text, _): escaped(text)
            }
        }.joined()
    }

    static func id(_ id: String?) -> String { id.map { " id=\"\(escaped($0))\"" } ?? "" }
}
