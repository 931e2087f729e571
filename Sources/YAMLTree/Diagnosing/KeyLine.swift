import Diagnostics

/// Says what keeps a line from being `key: value` or `- item`, where YAML took it for a plain text.
struct KeyLine {
    let text: ReadableText
    let line: Range<Int>

    /// The mistake; nil where the line shows none of these.
    func mistake() -> Diagnostic? {
        guard var position = text.firstLetter(of: line) else { return nil }
        if let sign = misleadingSign(at: position) { return sign }
        while position + 1 < line.upperBound, text.scalars[position] == "-", text.scalars[position + 1].isYAMLBlank {
            guard let next = text.firstLetter(of: position + 1..<line.upperBound) else { return nil }
            position = next
        }
        return misleadingColon(from: position)
    }

    private func misleadingSign(at position: Int) -> Diagnostic? {
        let next = position + 1 < line.upperBound ? text.scalars[position + 1] : nil
        switch text.scalars[position] {
        case "\u{3000}": return fullWidthSpace(at: position)
        case "＃": return fullWidthSign(at: position, "#")
        case "－" where next?.isYAMLBlank == true || next == "\u{3000}": return fullWidthSign(at: position, "-")
        case "｛": return fullWidthSign(at: position, "{")
        case "［": return fullWidthSign(at: position, "[")
        case "-":
            guard let next, !next.isYAMLBlank else { return nil }
            if next == "\u{3000}" { return fullWidthSpace(at: position + 1) }
            let place = text.range(position..<position + 1)
            return YAMLDiagnostics.noSpaceAfterDash.at(
                place, fixes: [Diagnostic.Fix(YAMLDiagnostics.write("- "), replacing: place, with: "- ")])
        default: return nil
        }
    }

    private func misleadingColon(from start: Int) -> Diagnostic? {
        var position = start
        while position < line.upperBound, text.scalars[position].isASCII, text.scalars[position].isKeyLetter { position += 1 }
        guard position > start, position < line.upperBound else { return nil }
        if text.scalars[position] == "：" { return fullWidthSign(at: position, ":") }
        guard text.scalars[position] == ":", position + 1 < line.upperBound, !text.scalars[position + 1].isYAMLBlank else {
            return nil
        }
        if text.scalars[position + 1] == "\u{3000}" { return fullWidthSpace(at: position + 1) }
        let colon = text.range(position..<position + 1)
        return YAMLDiagnostics.noSpaceAfterColon.at(
            colon, LocalizedText(text.source.text(in: start..<position)),
            fixes: [Diagnostic.Fix(YAMLDiagnostics.write(": "), replacing: colon, with: ": ")])
    }

    /// A full-width space, with those that follow it, where a half-width one is meant.
    func fullWidthSpace(at position: Int) -> Diagnostic {
        var end = position
        while end < line.upperBound, text.scalars[end] == "\u{3000}" { end += 1 }
        let place = text.range(position..<end)
        let spaces = String(repeating: " ", count: position == line.lowerBound ? 2 * (end - position) : 1)
        let fix = Diagnostic.Fix(YAMLDiagnostics.halfWidthSpace, replacing: place, with: spaces)
        return YAMLDiagnostics.fullWidthSpace.at(place, fixes: [fix])
    }

    /// A full-width sign where a sign of YAML is meant, with the blanks behind it.
    func fullWidthSign(at position: Int, _ sign: String) -> Diagnostic {
        var end = position + 1
        while end < line.upperBound, text.scalars[end].isYAMLBlank || text.scalars[end] == "\u{3000}" { end += 1 }
        let needsSpace = sign == ":" || sign == "-" || sign == "#"
        let fix = Diagnostic.Fix(
            YAMLDiagnostics.write(sign), replacing: text.range(position..<end), with: sign + (needsSpace ? " " : ""))
        // Of a bracket its partner would have to be changed too.
        let fixes = sign == "{" || sign == "[" ? [] : [fix]
        return YAMLDiagnostics.fullWidthSign.at(
            text.range(position..<position + 1), LocalizedText(String(text.scalars[position])), LocalizedText(sign), fixes: fixes)
    }
}
