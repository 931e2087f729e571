import Diagnostics

/// One reading of a text. Where a part of it is no YAML, the other parts are read alone, so that all mistakes are told at once.
struct TextReading {
    let limits: YAMLLimits
    private(set) var diagnostics: [Diagnostic]
    private var seen: Set<Place> = []

    private struct Place: Hashable {
        let code: String
        let offsets: Range<Int>
    }

    init(limits: YAMLLimits, diagnostics: [Diagnostic]) {
        self.limits = limits
        self.diagnostics = diagnostics
    }

    /// The root and the comments of a whole text.
    mutating func whole(_ text: ReadableText) -> (root: YAMLNode?, comments: [SourceRange]) {
        var builder = TreeBuilder(text: text, limits: limits)
        let root = read(text, with: &builder, depth: 0)
        return (root, CommentFinder.comments(in: text, outside: builder.scalarRanges, until: builder.stoppedAt))
    }

    private mutating func read(_ text: ReadableText, with builder: inout TreeBuilder, depth: Int) -> YAMLNode? {
        let root = builder.document()
        for mistake in builder.diagnostics where depth == 0 || isOwn(mistake) { add(mistake) }
        if let root {
            var traps = TrapFinder(text: text)
            traps.visit(root)
            traps.diagnostics.forEach { add($0) }
        }
        if let mistake = builder.syntaxMistake, depth < 3 {
            for part in TextParts(of: text, around: mistake).ranges {
                let part = text.part(part)
                var builder = TreeBuilder(text: part, limits: limits)
                _ = read(part, with: &builder, depth: depth + 1)
            }
        }
        return root
    }

    /// False for what a part cannot know: anchors of other parts, and whether another document precedes it.
    private func isOwn(_ mistake: Diagnostic) -> Bool {
        mistake.code != YAMLDiagnostics.unknownAnchor.code && mistake.code != YAMLDiagnostics.severalDocuments.code
    }

    private mutating func add(_ diagnostic: Diagnostic) {
        if seen.insert(Place(code: diagnostic.code, offsets: diagnostic.range.offsets)).inserted {
            diagnostics.append(diagnostic)
        }
    }
}
