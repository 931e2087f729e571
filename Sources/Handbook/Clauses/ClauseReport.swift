package import Diagnostics
package import Policies

/// What a copy of the document says about a policy's clauses.
package struct ClauseReport: Sendable {
    /// How many clauses stand where they stood.
    package let inPlace: Int
    /// How many clauses have no anchor, so that nothing can be said of them.
    package let withoutAnchor: Int
    /// One for each clause that moved, changed or is gone, in the order of the register.
    package let diagnostics: [Diagnostic]

    package init(_ policy: Policy, copy: NormalisedText) {
        let anchored = policy.clauses.map { ($0, $0.anchor.flatMap { ClauseAnchor($0) }) }
        let alignment = ClauseAlignment(anchored.compactMap(\.1), in: copy)
        var diagnostics: [Diagnostic] = []
        var inPlace = 0
        for (clause, anchor) in anchored {
            guard let anchor else {
                if let text = clause.anchor {
                    diagnostics.append(ClauseDiagnostics.notAnAnchor.at(clause.idRange, LocalizedText(text)))
                }
                continue
            }
            guard let state = alignment.states[anchor] else { continue }
            if case .inPlace = state { inPlace += 1 } else { diagnostics.append(Self.diagnostic(clause, state, copy)) }
        }
        self.inPlace = inPlace
        self.withoutAnchor = policy.clauses.count { $0.anchor == nil }
        self.diagnostics = diagnostics
    }

    /// "154 clauses as they were, 1 moved, 2 changed, 0 gone, 11 without an anchor".
    package func summary(in language: Language) -> String {
        func count(_ kind: DiagnosticKind) -> Int { diagnostics.count { $0.code == kind.code } }
        let moved = count(ClauseDiagnostics.moved)
        let changed = count(ClauseDiagnostics.changed)
        let gone = count(ClauseDiagnostics.gone)
        return switch language {
        case .ja: "条項：原文どおり \(inPlace)、移動 \(moved)、変更 \(changed)、なくなった \(gone)、照合できない \(withoutAnchor)"
        case .en:
            "clauses: \(inPlace) as they were, \(moved) moved, \(changed) changed, \(gone) gone, \(withoutAnchor) without an anchor"
        }
    }

    private static func diagnostic(_ clause: Clause, _ state: ClauseAlignment.State, _ copy: NormalisedText) -> Diagnostic {
        let id = LocalizedText(clause.id)
        switch state {
        case .inPlace(let range), .moved(let range):
            let place = Diagnostic.Related(
                LocalizedText(ja: "いまはここにある", en: "it now stands here"), at: sourceRange(range, in: copy))
            return ClauseDiagnostics.moved.at(clause.idRange, id, related: [place])
        case .changed(let range):
            let place = Diagnostic.Related(
                LocalizedText(ja: "いまはこの辺りの文", en: "what stands in its place begins here"), at: sourceRange(range, in: copy))
            return ClauseDiagnostics.changed.at(clause.idRange, id, related: [place])
        case .gone(let character):
            let place = Diagnostic.Related(
                LocalizedText(ja: "この手前にあった", en: "it stood before this"),
                at: sourceRange(character..<min(character + 1, copy.count), in: copy))
            return ClauseDiagnostics.gone.at(clause.idRange, id, related: [place])
        }
    }

    /// The first line of a place in the copy.
    private static func sourceRange(_ characters: Range<Int>, in copy: NormalisedText) -> SourceRange {
        let line = copy.lines(of: characters).lowerBound
        let start = copy.source.offset(line: line, column: 1)
        return SourceRange(copy.source, start..<start + copy.source.line(line).unicodeScalars.count)
    }
}

/// What can be said of clauses whose document has changed: `JZ07xx`.
package enum ClauseDiagnostics {
    package static let moved = DiagnosticKind(
        "JZ0701", .note,
        message: LocalizedText(ja: "条項「{0}」の文が別の場所に移っている", en: "the text of the clause `{0}` has moved"),
        help: LocalizedText(
            ja: "ページと前後の文脈を確かめ、`page` を直してください", en: "look at its page and at what stands around it, and mend `page`"))

    package static let changed = DiagnosticKind(
        "JZ0702", .warning,
        message: LocalizedText(ja: "条項「{0}」の文が書き換えられている", en: "the text of the clause `{0}` has changed"),
        help: LocalizedText(
            ja: "要約と、この条項に基づくルールを見直してから、`--anchor` で照合用ハッシュを作り直してください",
            en: "review the summary and the rules that rest on it, then make its anchor again with `--anchor`"))

    package static let gone = DiagnosticKind(
        "JZ0703", .warning,
        message: LocalizedText(ja: "条項「{0}」の文がなくなっている", en: "the text of the clause `{0}` is gone"),
        help: LocalizedText(
            ja: "条項を残すか、これに基づくルールとともに見直してください", en: "decide whether the clause, and what rests on it, may stay"))

    package static let notAnAnchor = DiagnosticKind(
        "JZ0704", .error,
        message: LocalizedText(ja: "「{0}」は照合用ハッシュとして読めない", en: "`{0}` is no anchor"),
        help: LocalizedText(ja: "`--anchor` で作り直してください", en: "make it again with `--anchor`"))

    package static let all = [moved, changed, gone, notAnAnchor]
}
