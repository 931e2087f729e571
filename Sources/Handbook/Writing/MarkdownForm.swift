/// The handbook as Markdown, as GitHub reads it.
struct MarkdownForm: HandbookForm {
    var name: String { "markdown" }

    func text(of page: HandbookPage) -> String {
        var lines = ["# \(Self.escaped(page.title))", "", Self.escaped(page.subtitle), ""]
        lines += facts(page.facts, indent: "") + [""]
        for (place, section) in page.sections.enumerated() {
            lines += ["## \(place + 1). \(Self.escaped(section.title))", ""]
            lines += blocks(section.blocks, depth: 3)
        }
        lines += ["---", "", Self.escaped(page.foot)]
        return lines.joined(separator: "\n") + "\n"
    }

    private func blocks(_ blocks: [Block], depth: Int) -> [String] {
        blocks.flatMap { block($0, depth: depth) }
    }

    /// The lines of a block with the empty one behind it.
    private func block(_ block: Block, depth: Int) -> [String] {
        switch block {
        case .paragraph(let phrase): return [line(phrase), ""]
        case .remark(let phrase): return ["> " + line(phrase), ""]
        case .list(let points): return list(points, indent: "") + [""]
        case .facts(let facts): return self.facts(facts, indent: "") + [""]
        case .table(let grid): return table(grid) + [""]
        case .code(let text): return ["```cel", text, "```", ""]
        case .group(let title, _, let inner):
            return [heading(title, depth), ""] + blocks(inner, depth: depth + 1)
        case .entry(let entry):
            let code = entry.code.map { " `\($0)`" } ?? ""
            let badges = entry.badges.map { "**\(Self.escaped($0.text))**" }.joined(separator: " · ")
            return [heading(entry.title, depth) + code, ""] + (badges.isEmpty ? [] : [badges, ""])
                + blocks(entry.blocks, depth: depth + 1)
        }
    }

    private func heading(_ title: String, _ depth: Int) -> String {
        String(repeating: "#", count: min(depth, 6)) + " " + Self.escaped(title)
    }

    private func list(_ points: [Point], indent: String) -> [String] {
        points.flatMap { [indent + "- " + line($0.phrase)] + list($0.below, indent: indent + "  ") }
    }

    /// Each fact as a point: its first sentence behind its name, all else below.
    private func facts(_ facts: [Fact], indent: String) -> [String] {
        facts.flatMap { fact -> [String] in
            var rest = fact.blocks[...]
            var first = "\(indent)- **\(Self.escaped(fact.name))**"
            if case .paragraph(let phrase) = rest.first {
                first += ": " + line(phrase)
                rest = rest.dropFirst()
            }
            return [first] + rest.flatMap { below($0, indent: indent + "  ") }
        }
    }

    private func below(_ block: Block, indent: String) -> [String] {
        switch block {
        case .list(let points): list(points, indent: indent)
        case .facts(let facts): self.facts(facts, indent: indent)
        case .paragraph(let phrase): [indent + "- " + line(phrase)]
        default: [""] + self.block(block, depth: 6).map { $0.isEmpty ? "" : indent + $0 }
        }
    }

    private func table(_ grid: Grid) -> [String] {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rows = grid.rows.map { row($0.cells.map { $0.map { line($0) }.joined(separator: "<br>") }) }
        return ["**\(Self.escaped(grid.caption))**", "", row(grid.columns.map { Self.escaped($0) })]
            + [row(grid.columns.map { _ in "---" })] + rows
    }

    private func line(_ phrase: Phrase) -> String {
        phrase.pieces.map { piece in
            switch piece {
            case .text(let text), .link(let text, _): Self.escaped(text)
            case .strong(let text): "**\(Self.escaped(text))**"
            case .code(let text): Self.code(text)
            }
        }.joined()
    }

    /// Code in as many backquotes as it takes; a bar would end a table's cell.
    private static func code(_ text: String) -> String {
        let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
        return flat.contains("`") ? "`` \(flat) ``" : "`\(flat)`"
    }

    /// Text in which nothing is a mark of Markdown or HTML.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~": result += "\\\(scalar)"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
