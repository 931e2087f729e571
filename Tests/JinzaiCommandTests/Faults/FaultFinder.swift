/// Finds every place of a rule file where a mistake of some kind could be made.
struct FaultFinder {
    let file: RuleLines
    /// The ids of the policy's clauses.
    let ids: Set<String>

    /// The mistakes of all kinds that the file offers.
    var faults: [Fault] {
        var faults: [Fault] = []
        for number in file.lines.indices where !file.isEmpty(number) {
            faults += typos(number) + fullWidth(number) + structure(number)
            faults += expressions(number) + values(number) + meaning(number)
        }
        return faults
    }

    /// The ranges of the first group of a pattern in a line's code.
    func sites(_ number: Int, _ pattern: Regex<(Substring, Substring)>) -> [Range<String.Index>] {
        file.code(number).matches(of: pattern).map { $0.output.1.startIndex..<$0.output.1.endIndex }
    }

    /// A mistake that replaces a part of a line.
    func replacing(
        _ kind: FaultKind, _ number: Int, _ part: Range<String.Index>, with text: String, meant: String? = nil
    ) -> Fault {
        file.fault(kind, number, file.lines[number].changing(part, to: text), meant: meant)
    }

    /// A number that differs from line to line and from word to word.
    func choice(_ number: Int, _ word: some StringProtocol) -> UInt64 {
        "\(file.name)|\(number)|\(word)".utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 7
    }
}

extension String {
    /// The text with a part replaced.
    func changing(_ part: Range<Index>, to text: String) -> String {
        self[..<part.lowerBound] + text + self[part.upperBound...]
    }
}
