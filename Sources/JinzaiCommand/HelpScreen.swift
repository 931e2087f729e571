import Diagnostics

/// The help that ArgumentParser lays out, with its own few words in the user's language.
enum HelpScreen {
    static func translated(_ screen: String, into language: Language) -> String {
        guard language == .ja else { return screen }
        return screen.split(separator: "\n", omittingEmptySubsequences: false).map(translatedLine).joined(separator: "\n")
    }

    /// Words at the start of a line, and what stands there in Japanese.
    private static let starts: [(en: String, ja: String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE: ", "使い方: "),
        ("ARGUMENTS:", "引数:"),
        ("OPTIONS:", "オプション:"),
        ("SUBCOMMANDS:", "コマンド:"),
    ]

    /// Words anywhere in a line.
    private static let words: [(en: String, ja: String)] = [
        ("Show the version.", "版を表示します"),
        ("Show help information.", "この説明を表示します"),
        ("Show subcommand help information.", "コマンドの説明を表示します"),
        ("(values: ", "（値: "),
        ("; default: ", "、既定: "),
        ("(default: ", "（既定: "),
    ]

    private static func translatedLine(_ line: Substring) -> String {
        if let start = starts.first(where: { line.hasPrefix($0.en) }) {
            return start.ja + line.dropFirst(start.en.count)
        }
        if line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") {
            let command = line[line.startIndex..<end].dropFirst("  See '".count)
            return "  各コマンドの説明: \(command)"
        }
        guard let word = words.first(where: { line.contains($0.en) }) else { return String(line) }
        return replacing(word, in: line)
    }

    private static func replacing(_ word: (en: String, ja: String), in line: Substring) -> String {
        var result = String(line)
        for (en, ja) in words where result.contains(en) {
            guard let range = result.firstRange(of: en) else { continue }
            result.replaceSubrange(range, with: ja)
        }
        return word.ja.hasPrefix("（") && result.hasSuffix(")") ? result.dropLast() + "）" : result
    }
}
