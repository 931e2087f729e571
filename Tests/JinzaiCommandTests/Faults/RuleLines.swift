/// The lines of a rule file, and where the parts of each stand that a person may get wrong.
struct RuleLines {
    let name: String
    let lines: [String]

    init(name: String, text: String) {
        self.name = name
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// A line without its comment; empty for a line that is only one.
    func code(_ number: Int) -> Substring {
        let line = lines[number]
        var quote: Character?
        var last: Character = " "
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'", " {[,(".contains(last) {
                quote = character
            } else if character == "#", last == " " {
                return line[..<index]
            }
            last = character
        }
        return line[...]
    }

    /// How deep a line is indented; a dash counts as part of the indentation.
    func depth(_ number: Int) -> Int { lines[number].prefix { $0 == " " }.count }

    func isEmpty(_ number: Int) -> Bool { code(number).allSatisfy { $0 == " " } }

    /// The lines, from 1, of the entry of a list, or of the section's direct child, that a line belongs to.
    func entry(around number: Int) -> ClosedRange<Int> {
        let limit = 4
        func begins(_ line: Int) -> Bool {
            guard !isEmpty(line) else { return false }
            return depth(line) == 0 || depth(line) <= limit && lines[line].dropFirst(depth(line)).hasPrefix("- ")
                || depth(line) == 2
        }
        var first = min(number, lines.count - 1)
        while first > 0, !begins(first) { first -= 1 }
        var last = min(number + 1, lines.count - 1)
        while last < lines.count - 1, !begins(last) { last += 1 }
        return first + 1...max(first + 1, last + 1)
    }

    /// The file with one line changed, or without it.
    func text(replacing number: Int, with line: String?) -> String {
        var lines = lines
        if let line { lines[number] = line } else { lines.remove(at: number) }
        return lines.joined(separator: "\n")
    }

    /// A mistake that changes one line, which is then told on `line` (from 1).
    func fault(_ kind: FaultKind, _ number: Int, _ after: String?, line: Int? = nil, meant: String? = nil) -> Fault {
        Fault(
            kind: kind, file: name, line: line ?? number + 1, entry: entry(around: number), before: lines[number],
            after: after ?? "", meant: meant, source: self, number: number, replacement: after)
    }
}

/// Misspells words as people do.
enum Misspelling {
    /// The word with a letter left out, doubled, exchanged with its neighbour, or replaced by one beside it on the keyboard.
    ///
    /// `choice` decides which; nil for words of fewer than three letters.
    static func of(_ word: String, choice: UInt64) -> String? {
        var letters = Array(word)
        guard letters.count >= 3 else { return nil }
        let position = 1 + Int((choice >> 8) % UInt64(letters.count - 1))
        switch choice % 4 {
        case 0: letters.remove(at: position)
        case 1: letters.insert(letters[position], at: position)
        case 2: letters.swapAt(position - 1, position)
        default: letters[position] = neighbours[letters[position]] ?? "x"
        }
        let result = String(letters)
        return result == word ? nil : result
    }

    private static let neighbours: [Character: Character] = {
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"]
        var result: [Character: Character] = [:]
        for row in rows { for (left, right) in zip(row, row.dropFirst()) { result[left] = right } }
        result.merge(["p": "o", "l": "k", "m": "n", "_": "-", ".": ",", "-": "_"]) { first, _ in first }
        return result
    }()
}
