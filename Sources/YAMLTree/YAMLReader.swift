package import Diagnostics

/// Reads YAML texts into trees.
package enum YAMLReader {
    /// Reads one text. Never fails: what is wrong with the text stands in the document's diagnostics.
    package static func read(_ source: SourceText, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
        let mayBeTooLarge = source.scalars.count > limits.bytes / 4
        if mayBeTooLarge, source.scalars.reduce(0, { $0 + UTF8.width($1) }) > limits.bytes {
            return refusal(of: source, at: 0, tooLarge(limits))
        }
        var diagnostics: [Diagnostic] = []
        let text = ReadableText(source, diagnostics: &diagnostics)
        var reading = TextReading(limits: limits, diagnostics: diagnostics)
        let (root, comments) = reading.whole(text)
        return YAMLDocument(source: source, root: root, comments: comments, diagnostics: reading.diagnostics.sortedByPlace())
    }
}
