import Diagnostics

/// Finds full-width signs in a plain scalar where signs of YAML were meant.
struct FullWidthScan {
    let text: ReadableText
    let node: YAMLNode
    let site: TrapFinder.Site

    /// Whether a plain scalar holds any sign that could be such a mistake, or bring two lines together.
    static func isNeeded(_ offsets: Range<Int>, of text: ReadableText) -> Bool {
        unsafe text.scalars.withUnsafeBufferPointer { scalars in
            unsafe scalars[offsets].contains { $0.value >= 0x80 || $0.value == 0x3A || $0.value == 0x2D || $0.value == 0x22 }
        }
    }

    /// What is wrong with a scalar of which `isNeeded` holds.
    func mistakes() -> [Diagnostic] {
        let offsets = node.offsets
        if site == .key { return keyMistake(offsets).map { [$0] } ?? [] }
        if let mistake = firstLine(offsets) ?? quotes(offsets) ?? edges(offsets) ?? lastQuote(offsets) { return [mistake] }
        return furtherLines(offsets)
    }

    private func keyMistake(_ offsets: Range<Int>) -> Diagnostic? {
        let line = KeyLine(text: text, line: text.line(at: offsets.lowerBound))
        if text.scalars[offsets.lowerBound] == "\u{3000}" { return line.fullWidthSpace(at: offsets.lowerBound) }
        if text.scalars[offsets.upperBound - 1] == "\u{3000}" { return edges(offsets) }
        return quotes(offsets)
    }

    /// A text that stands where an entry or a list would be expected.
    private func firstLine(_ offsets: Range<Int>) -> Diagnostic? {
        guard site != .value, node.style == .block else { return nil }
        let line = text.line(at: offsets.lowerBound)
        let end = min(line.upperBound, offsets.upperBound)
        let part = KeyLine(text: text, line: offsets.lowerBound..<end)
        if site == .root { return part.mistake() }
        return beginsWithKey(offsets.lowerBound..<end) ? part.mistake() : nil
    }

    /// Lines that YAML joined to the text before, although they look like an item, an entry with a full-width colon, or a comment.
    private func furtherLines(_ offsets: Range<Int>) -> [Diagnostic] {
        guard var position = text.scalars[offsets].firstIndex(where: \.isYAMLBreak) else { return [] }
        var found: [Diagnostic] = []
        while position < offsets.upperBound {
            let line = text.line(at: position + 1)
            if let first = text.firstLetter(of: line), first < offsets.upperBound {
                let rest = first..<min(line.upperBound, offsets.upperBound)
                if site == .item, text.scalars[first] == "-", rest.count > 1, text.scalars[first + 1].isYAMLBlank {
                    found.append(YAMLDiagnostics.wrongIndentation.at(text.range(first..<first + 1)))
                } else if beginsWithKey(rest) || text.scalars[first] == "＃",
                    let mistake = KeyLine(text: text, line: rest).mistake()
                {
                    found.append(mistake)
                }
            }
            position = max(line.upperBound, position + 1)
        }
        return found
    }

    /// `clause：`; only lower-case letters, so that 「DX：…」 stays a text.
    private func beginsWithKey(_ line: Range<Int>) -> Bool {
        let key = text.scalars[line].prefix { ("a"..."z").contains($0) || $0 == "_" }
        return !key.isEmpty && key.endIndex < line.upperBound && text.scalars[key.endIndex] == "："
    }

    private func quotes(_ offsets: Range<Int>) -> Diagnostic? {
        let first = text.scalars[offsets.lowerBound]
        guard offsets.count >= 2, Self.quotes.contains(first), Self.quotes.contains(text.scalars[offsets.upperBound - 1]) else {
            return nil
        }
        let inner = text.source.text(in: offsets.lowerBound + 1..<offsets.upperBound - 1)
        let fix = Diagnostic.Fix(YAMLDiagnostics.halfWidthQuotes, replacing: node.range, with: YAMLQuoting.quoted(inner))
        return YAMLDiagnostics.fullWidthQuotes.at(node.range, LocalizedText(String(first)), fixes: [fix])
    }

    private static let quotes: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "＂", "＇", "„", "‟"]

    /// A value that ends with a quote which nothing in it opens.
    private func lastQuote(_ offsets: Range<Int>) -> Diagnostic? {
        let last = offsets.upperBound - 1
        guard text.scalars[last] == "\"", !text.scalars[offsets].count(where: { $0 == "\"" }).isMultiple(of: 2) else {
            return nil
        }
        return YAMLDiagnostics.unopenedQuote.at(text.range(last..<last + 1))
    }

    private func edges(_ offsets: Range<Int>) -> Diagnostic? {
        guard site != .root else { return nil }
        let leading = offsets.prefix { text.scalars[$0] == "\u{3000}" }.count
        let trailing = offsets.reversed().prefix { text.scalars[$0] == "\u{3000}" }.count
        guard leading + trailing > 0 else { return nil }
        let place =
            leading > 0 ? offsets.lowerBound..<offsets.lowerBound + leading : offsets.upperBound - trailing..<offsets.upperBound
        let fix = Diagnostic.Fix(YAMLDiagnostics.removeSpace, replacing: text.range(place), with: "")
        return YAMLDiagnostics.fullWidthSpaceInValue.at(text.range(place), fixes: [fix])
    }
}
