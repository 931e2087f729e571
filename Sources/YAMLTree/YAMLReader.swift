package import Diagnostics

/// Reads YAML texts into trees.
package enum YAMLReader {
    /// Reads one text. Never fails: what is wrong with the text stands in the document's diagnostics.
    package static func read(_ source: SourceText, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
        let mayBeTooLarge = source.scalars.count > limits.bytes / 4
        if mayBeTooLarge, source.scalars.reduce(0, { $0 + UTF8.width($1) }) > limits.bytes {
            return refusal(of: source, at: 0, tooLarge(limits))
        }
        return read(source, utf8: nil, limits: limits)
    }

    /// Reads a text that is not too large; `utf8` is what it was read from, without a byte order mark.
    static func read(_ source: SourceText, utf8: ArraySlice<UInt8>?, limits: YAMLLimits) -> YAMLDocument {
        var diagnostics: [Diagnostic] = []
        let text = ReadableText(source, utf8: utf8, diagnostics: &diagnostics)
        var reading = TextReading(limits: limits, diagnostics: diagnostics)
        let (root, comments) = reading.whole(text)
        return YAMLDocument(source: source, root: root, comments: comments, diagnostics: reading.diagnostics.sortedByPlace())
    }
}
