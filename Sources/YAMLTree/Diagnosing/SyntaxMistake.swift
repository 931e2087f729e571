import Diagnostics

/// Words what stops libyaml, in place of its own English, and looks for what the author meant.
struct SyntaxMistake {
    let problem: YAMLProblem
    let text: ReadableText
    /// Where libyaml stopped, at most the end of the text.
    let offset: Int
    /// Where what it was reading begins.
    let context: Int

    /// `lastScalar` is the last scalar that was read whole.
    static func diagnostic(of problem: YAMLProblem, after lastScalar: Range<Int>?, in text: ReadableText) -> Diagnostic {
        let mistake = SyntaxMistake(problem, text)
        return lastScalar.flatMap(mistake.swallowedLines) ?? mistake.diagnostic()
    }

    private init(_ problem: YAMLProblem, _ text: ReadableText) {
        self.problem = problem
        self.text = text
        offset = min(problem.offset, text.scalars.count)
        context = min(problem.contextOffset, offset)
    }

    var isInFlow: Bool { problem.context.contains("flow") }

    /// The character where libyaml stopped; nil at the end of the text.
    var found: Unicode.Scalar? { offset < text.scalars.count ? text.scalars[offset] : nil }

    func place(_ offset: Int, count: Int = 1) -> SourceRange {
        text.range(min(offset, text.scalars.count)..<min(offset + count, text.scalars.count))
    }

    private func diagnostic() -> Diagnostic {
        switch problem.text {
        case "found unexpected end of stream", "found unexpected document indicator":
            YAMLDiagnostics.unclosedQuote.at(place(context))
        case "did not find expected ',' or ']'": flow(opener: "[", closer: "]")
        case "did not find expected ',' or '}'": flow(opener: "{", closer: "}")
        case "mapping values are not allowed in this context": misplacedColon()
        case "could not find expected ':'": missingColon(at: context)
        case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
            unexpectedToken()
        case "found character that cannot start any token": badStart()
        case "found a tab character that violates indentation", "found a tab character where an indentation space is expected":
            YAMLDiagnostics.tabInIndentation.at(place(offset))
        case "block sequence entries are not allowed in this context": YAMLDiagnostics.dashInValue.at(place(offset))
        case "mapping keys are not allowed in this context": quotable(YAMLDiagnostics.reservedCharacter, at: offset)
        case "did not find expected node content": YAMLDiagnostics.missingValue.at(place(offset))
        case "found undefined tag handle": quotable(YAMLDiagnostics.tagInValue, at: context)
        default: byContext()
        }
    }

    private func byContext() -> Diagnostic {
        switch problem.context {
        case "while scanning a tag", "while parsing a tag": quotable(YAMLDiagnostics.tagInValue, at: context)
        case "while scanning an anchor", "while scanning an alias": quotable(YAMLDiagnostics.signOfYAML, at: context)
        case "while scanning a block scalar": quotable(YAMLDiagnostics.blockHeader, at: context)
        case "while parsing a quoted scalar": unknownEscape()
        default: unknown()
        }
    }

    private func unknown() -> Diagnostic {
        let line = text.line(at: offset)
        let isDirective = line.lowerBound < line.upperBound && text.scalars[line.lowerBound] == "%"
        return isDirective ? YAMLDiagnostics.directive.at(text.range(line)) : YAMLDiagnostics.unreadable.at(place(offset))
    }

    /// A mistake that quotes around the whole value mend. The value's first character, if that alone misleads YAML, decides the kind.
    func quotable(_ kind: DiagnosticKind, at offset: Int) -> Diagnostic {
        let sign = offset < text.scalars.count ? String(text.scalars[offset]) : ""
        guard let site = ValueSite(at: offset, in: text, isInFlow: isInFlow) else {
            return kind.at(place(offset), LocalizedText(sign))
        }
        let range = text.range(site.range)
        if text.scalars[site.range.lowerBound] == "!" {
            return YAMLDiagnostics.tagInValue.at(range, fixes: [YAMLQuoting.fix(range)])
        }
        return kind.at(place(offset), LocalizedText(sign), fixes: [YAMLQuoting.fix(range)])
    }

    private func badStart() -> Diagnostic {
        if found == "\t" { return YAMLDiagnostics.tabInIndentation.at(place(offset)) }
        return quotable(YAMLDiagnostics.reservedCharacter, at: offset)
    }

    private func unknownEscape() -> Diagnostic {
        let start = text.scalars[max(context, offset - 8)...min(offset, text.scalars.count - 1)].lastIndex(of: "\\") ?? offset
        let isLast = start + 1 >= text.scalars.count || text.scalars[start + 1].isYAMLBreak
        let fix = Diagnostic.Fix(YAMLDiagnostics.write("\\\\"), replacing: place(start), with: "\\\\")
        return YAMLDiagnostics.unknownEscape.at(place(start, count: 2), fixes: isLast ? [] : [fix])
    }
}
