/// Writes diagnostics for a person: place, wording, the line of the text with the wrong characters underlined, and what to do.
///
/// ```
/// Rules/meguro/rules.yaml:12:11: error JZ0201: unknown name `employe`
///    12 |     when: employe.in_service
///       |           ^~~~~~~
///    help: did you mean `employee`?
///    12 +     when: employee.in_service
/// ```
public struct DiagnosticRenderer: Sendable {
    /// The language of what it writes.
    public var language: Language
    /// Whether to colour, for a terminal.
    public var usesColour: Bool

    /// Writes in a language, without colour unless it is asked for.
    public init(language: Language, usesColour: Bool = false) {
        self.language = language
        self.usesColour = usesColour
    }

    /// All diagnostics, sorted by file and place, and a last line that counts them. Empty for none.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        let blocks = diagnostics.sortedByPlace().map { text($0) + "\n" }
        return blocks.joined() + DiagnosticCounts(diagnostics).text(language) + "\n"
    }

    /// One diagnostic, each line ended.
    public func text(_ diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity
        let place = TerminalColour.bold.paint(self.place(diagnostic.range), if: usesColour)
        let label = severity.colour.paint("\(severity.label[language]) \(diagnostic.code)", if: usesColour)
        var lines = ["\(place): \(label): \(harmless(diagnostic.message))"]
        lines += excerpt(diagnostic.range, colour: severity.colour)
        for related in diagnostic.related {
            lines.append("\(indent)\(self.place(related.range)): \(harmless(related.message))")
            lines += excerpt(related.range, colour: .cyan)
        }
        if let help = diagnostic.help {
            lines.append(indent + TerminalColour.green.paint(Self.helpLabel[language], if: usesColour) + ": " + harmless(help))
        }
        lines += diagnostic.fixes.compactMap(fixedLine)
        return lines.map { $0 + "\n" }.joined()
    }

    private static let helpLabel = LocalizedText(ja: "対処", en: "help")
    private let indent = "   "

    private func place(_ range: SourceRange) -> String {
        "\(SourceExcerpt.line(range.source.name, width: .max)):\(range.start.line):\(range.start.column)"
    }

    /// A wording without line ends and control characters that the user's own text may have brought into it.
    private func harmless(_ text: LocalizedText) -> String {
        SourceExcerpt.line(text[language], width: .max)
    }

    private func excerpt(_ range: SourceRange, colour: TerminalColour) -> [String] {
        let excerpt = SourceExcerpt(range)
        var lines: [String] = []
        for line in excerpt.lines {
            lines.append("\(gutter(String(line.number))) | \(line.text)")
            lines.append("\(gutter("")) | \(colour.paint(line.marks, if: usesColour))")
        }
        if excerpt.isCut { lines.append("\(gutter("")) | …") }
        return lines
    }

    /// The line as it would be after a fix; nil where more than one line changes.
    private func fixedLine(_ fix: Diagnostic.Fix) -> String? {
        let start = fix.range.start
        guard fix.range.end.line == start.line, !fix.replacement.unicodeScalars.contains("\n") else { return nil }
        var line = Array(fix.range.source.line(start.line).unicodeScalars)
        let from = min(start.column - 1, line.count)
        line.replaceSubrange(from..<min(from + fix.range.offsets.count, line.count), with: fix.replacement.unicodeScalars)
        let text = SourceExcerpt.line(String(String.UnicodeScalarView(line)))
        return TerminalColour.green.paint("\(gutter(String(start.line))) + \(text)", if: usesColour)
    }

    private func gutter(_ text: String) -> String {
        String(repeating: " ", count: max(0, 5 - text.count)) + text
    }
}
