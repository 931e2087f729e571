import Diagnostics

/// Mistakes of colons, brackets and indentation.
extension SyntaxMistake {
    /// Inside of braces or brackets something stands where only a comma or the end may.
    func flow(opener: String, closer: String) -> Diagnostic {
        let unclosed = YAMLDiagnostics.unclosedCollection.at(place(context), LocalizedText(opener), LocalizedText(closer))
        guard let found, found != "]", found != "}", !leavesCollection() else { return unclosed }
        let isFirstLine = text.line(at: context) == text.line(at: offset)
        let site = ValueSite(at: offset, in: text, isInFlow: !isFirstLine)
        guard let site, site.isInFlow, offset > site.range.lowerBound else {
            return YAMLDiagnostics.flowSeparator.at(place(offset), LocalizedText(closer))
        }
        let range = text.range(site.range)
        let fixes = [YAMLQuoting.fix(range)]
        let first = text.scalars[site.range.lowerBound]
        if first == "!" { return YAMLDiagnostics.tagInValue.at(range, fixes: fixes) }
        if first == "\"" || first == "'" || first == "[" || first == "{" {
            return YAMLDiagnostics.textAfterValue.at(text.range(offset..<site.range.upperBound), fixes: fixes)
        }
        if found == ":" { return YAMLDiagnostics.colonInValue.at(place(offset), fixes: fixes) }
        return YAMLDiagnostics.signInFlowValue.at(place(offset), LocalizedText(String(found)), fixes: fixes)
    }

    /// True where the problem's line looks like the next entry of what surrounds the collection: its end was forgotten.
    private func leavesCollection() -> Bool {
        let line = text.line(at: offset)
        let opening = text.line(at: context)
        guard line != opening, let first = text.firstLetter(of: line), let outer = text.firstLetter(of: opening) else {
            return false
        }
        return first - line.lowerBound <= outer - opening.lowerBound
    }

    /// A colon where YAML cannot take one: inside of a value, or on a line whose indentation, or the line before it, is wrong.
    func misplacedColon() -> Diagnostic {
        let line = text.line(at: offset)
        let scan = ExpressionScan(scalars: text.scalars)
        let first = text.firstLetter(of: line) ?? offset
        if let site = ValueSite(at: offset, in: text, isInFlow: isInFlow), site.range.lowerBound > first {
            let start = site.range.lowerBound
            if text.scalars[start] == "｛" || text.scalars[start] == "［" {
                return KeyLine(text: text, line: line).fullWidthSign(at: start, text.scalars[start] == "｛" ? "{" : "[")
            }
            let range = text.range(site.range)
            let kind = text.scalars[start] == "!" ? YAMLDiagnostics.tagInValue : YAMLDiagnostics.colonInValue
            return kind.at(kind == YAMLDiagnostics.tagInValue ? range : place(offset), fixes: [YAMLQuoting.fix(range)])
        }
        if let previous = text.lineBefore(line), !hasKey(previous, scan) { return missingColon(at: previous.lowerBound) }
        if let mistake = KeyLine(text: text, line: line).mistake() { return mistake }
        return wrongIndentation(at: text.range(first..<max(first + 1, offset)))
    }

    /// A line that does not fit; the one before it is pointed out as well, as either may be the wrong one.
    private func wrongIndentation(at range: SourceRange) -> Diagnostic {
        let line = text.line(at: range.offsets.lowerBound)
        guard let previous = text.lineBefore(line), let first = text.firstLetter(of: previous) else {
            return YAMLDiagnostics.wrongIndentation.at(range)
        }
        let place = text.range(first..<first + 1)
        return YAMLDiagnostics.wrongIndentation.at(
            range, related: [Diagnostic.Related(YAMLDiagnostics.lineBeforeBeginsHere, at: place)])
    }

    private func hasKey(_ line: Range<Int>, _ scan: ExpressionScan) -> Bool {
        guard var position = text.firstLetter(of: line) else { return false }
        while position < line.upperBound, text.scalars[position] == "-" || text.scalars[position].isYAMLBlank { position += 1 }
        return ValueSite.keyEnd(from: position, until: line.upperBound, inFlow: false, scan) != nil
    }

    /// A line that should be `key: value`.
    func missingColon(at offset: Int) -> Diagnostic {
        let line = text.line(at: offset)
        if let mistake = KeyLine(text: text, line: line).mistake() { return mistake }
        let scan = ExpressionScan(scalars: text.scalars)
        let first = text.firstLetter(of: line) ?? line.lowerBound
        let end = scan.endOfValue(from: first, until: line.upperBound, inFlow: false)
        return YAMLDiagnostics.missingColon.at(text.range(first..<max(first, end)))
    }

    /// Something follows where the next key, dash or the end of the text should be.
    func unexpectedToken() -> Diagnostic {
        let line = text.line(at: offset)
        if let found, found == "]" || found == "}" {
            return YAMLDiagnostics.extraBracket.at(place(offset), LocalizedText(String(found)))
        }
        if text.firstLetter(of: line) == offset {
            if let mistake = KeyLine(text: text, line: line).mistake() { return mistake }
            return wrongIndentation(at: wordAtOffset())
        }
        guard let site = ValueSite(at: offset, in: text), !site.isInFlow else {
            return YAMLDiagnostics.textAfterValue.at(place(offset))
        }
        let first = text.scalars[site.range.lowerBound]
        if first == "&" || first == "*" || first == "!" { return quotable(YAMLDiagnostics.signOfYAML, at: site.range.lowerBound) }
        let rest = text.range(offset..<max(offset, site.range.upperBound))
        return YAMLDiagnostics.textAfterValue.at(
            rest, fixes: [apostropheFix(in: site) ?? YAMLQuoting.fix(text.range(site.range))])
    }

    /// `'it's'`: the quote in the middle is an apostrophe.
    private func apostropheFix(in site: ValueSite) -> Diagnostic.Fix? {
        let (first, last) = (text.scalars[site.range.lowerBound], text.scalars[site.range.upperBound - 1])
        guard first == "'", last == "'", let found, found.properties.isAlphabetic else { return nil }
        let inner = text.source.text(in: site.range.lowerBound + 1..<site.range.upperBound - 1)
        return Diagnostic.Fix(YAMLDiagnostics.quote, replacing: text.range(site.range), with: YAMLQuoting.quoted(inner))
    }

    private func wordAtOffset() -> SourceRange {
        let end = text.scalars[offset...].firstIndex { $0.isYAMLBlank || $0.isYAMLBreak || $0 == ":" } ?? text.scalars.count
        return text.range(offset..<max(end, min(offset + 1, text.scalars.count)))
    }

    /// A quote that was forgotten runs on to the next one, some entries later; what follows there is not the mistake.
    func swallowedLines(by scalar: Range<Int>) -> Diagnostic? {
        guard let quote = text.scalars[scalar].first, quote == "\"" || quote == "'", scalar.upperBound <= offset else {
            return nil
        }
        guard text.line(at: scalar.upperBound - 1) == text.line(at: offset) else { return nil }
        let scan = ExpressionScan(scalars: text.scalars)
        var line = text.line(at: scalar.lowerBound)
        while line.upperBound < scalar.upperBound {
            line = text.line(at: line.upperBound + 1)
            if hasKey(line.clamped(to: 0..<scalar.upperBound), scan) {
                return YAMLDiagnostics.unclosedQuote.at(place(scalar.lowerBound))
            }
        }
        return nil
    }
}
