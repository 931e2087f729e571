import Foundation

/// A page that leads through commands and edits of files, taken apart into steps.
///
/// ```` ```console ```` holds commands behind `$ ` and what they show, where a line `…` stands for any lines; ```` ```diff FILE ```` lines
/// to take the place of others; ```` ```yaml FILE ```` a whole new file.
struct WalkThrough {
    enum Step {
        case run(String, shown: [String])
        case edit(file: String, old: String, new: String)
        case write(file: String, text: String)
    }

    let steps: [Step]

    init(_ page: String) {
        var steps: [Step] = []
        var block: (words: [String], lines: [String])?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                if let ended = block { steps += Self.steps(ended.words, ended.lines) }
                block = block == nil ? (line.dropFirst(3).split(separator: " ").map(String.init), []) : nil
            } else {
                block?.lines.append(line)
            }
        }
        self.steps = steps
    }

    private static func steps(_ words: [String], _ lines: [String]) -> [Step] {
        guard let kind = words.first else { return [] }
        if kind == "console" { return commands(lines) }
        guard let file = words.dropFirst().first else { return [] }
        if kind == "yaml" { return [.write(file: file, text: text(lines))] }
        guard kind == "diff" else { return [] }
        func kept(without sign: Character) -> String { text(lines.filter { $0.first != sign }.map { String($0.dropFirst()) }) }
        return [.edit(file: file, old: kept(without: "+"), new: kept(without: "-"))]
    }

    private static func commands(_ lines: [String]) -> [Step] {
        var commands: [(command: String, shown: [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                commands.append((String(line.dropFirst(2)), []))
            } else if !commands.isEmpty {
                commands[commands.count - 1].shown.append(line)
            }
        }
        return commands.map { .run($0.command, shown: $0.shown) }
    }

    private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// Whether lines are as a page shows them.
    static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
        guard let first = shown.first else { return lines.isEmpty }
        guard first == "…" else { return lines.first == first && matches(lines.dropFirst(), shown.dropFirst()) }
        let rest = shown.dropFirst()
        return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
}
