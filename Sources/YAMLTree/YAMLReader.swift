package import Diagnostics

/// Reads YAML texts into trees.
package enum YAMLReader {
    /// Reads one text. Never fails: what is wrong with the text stands in the document's diagnostics.
    package static func read(_ source: SourceText, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
        var diagnostics: [Diagnostic] = []
        let size = source.scalars.reduce(0) { $0 + UTF8.width($1) }
        if size > limits.bytes { return refusal(of: source, at: 0, tooLarge(limits)) }
        let text = ReadableText(source, diagnostics: &diagnostics)
        var builder = TreeBuilder(text: text, limits: limits)
        let root = builder.document()
        diagnostics += builder.diagnostics
        if let root {
            var traps = TrapFinder(text: text)
            traps.visit(root)
            diagnostics += traps.diagnostics
        }
        let comments = CommentFinder.comments(in: text, outside: builder.scalarRanges, until: builder.stoppedAt)
        diagnostics.sort { $0.range.offsets.lowerBound < $1.range.offsets.lowerBound }
        return YAMLDocument(source: source, root: root, comments: comments, diagnostics: diagnostics)
    }
}
