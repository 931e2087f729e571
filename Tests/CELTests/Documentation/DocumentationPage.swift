import TestSupport

/// A page of the documentation and what a test needs of it.
struct DocumentationPage {
    let lines: [String]

    init(_ name: String) throws {
        lines = try PackageRoot.text("Sources/CEL/CEL.docc/\(name).md").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// The lines of each fenced block of a language.
    func blocks(_ language: String) -> [[String]] {
        var blocks: [[String]] = []
        var current: [String]?
        for line in lines {
            if line.hasPrefix("```") {
                if let block = current { blocks.append(block) }
                current = current == nil && line == "```" + language ? [] : nil
            } else {
                current?.append(line)
            }
        }
        return blocks
    }

    /// The cells of the table rows that begin with code, without their backticks.
    var tableRows: [[String]] {
        lines.filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|").map { cell in
                String(cell.drop { " `".contains($0) }.reversed().drop { " `".contains($0) }.reversed())
            }
            .filter { !$0.isEmpty }
        }
    }
}
