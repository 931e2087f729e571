package import Diagnostics
import YAMLTree

/// Lays rule files out: indentation, the order of keys, spaces, and the layout of expressions. What a file says, and its comments to
/// the character, stay as they are.
package enum RuleFileFormatter {
    /// What formatting a text came to.
    package enum Outcome: Sendable {
        /// The text as it should be, which may be as it was.
        case text(String)
        /// The text cannot be read as YAML; its mistakes.
        case unreadable([Diagnostic])
        /// The text holds something that cannot be laid out without a change of meaning, so that it has to stay as it is.
        case untouched
    }

    /// The columns that a line with an expression should not exceed.
    static let width = 140

    /// Lays a text out.
    package static func format(_ source: SourceText) -> Outcome { format(YAMLReader.read(source)) }

    /// Lays the file at a path out, in memory only. Throws where it cannot be read.
    package static func format(path: String) throws(JinzaiError) -> (outcome: Outcome, original: String) {
        let document = try YAMLReader.load(path)
        let source = document.source
        return (format(document), source.text(in: 0..<source.scalars.count))
    }

    private static func format(_ document: YAMLDocument) -> Outcome {
        let errors = document.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { return .unreadable(errors) }
        var latest = document
        var text = document.source.text(in: 0..<document.source.scalars.count)
        // What one pass moves can be what another would line up: a text is formatted when a pass changes nothing.
        let expressions = ExpressionWriter()
        for _ in 0..<mostPasses {
            let next = laidOut(latest, expressions) ?? text
            if next.utf8.elementsEqual(text.utf8) { return .text(text) }
            latest = YAMLReader.read(SourceText(name: document.source.name, text: next))
            text = next
            // Whatever the layout does: what it changes beyond the layout is never written.
            guard SameMeaning(expressions: expressions).holds(between: document, and: latest) else { return .untouched }
        }
        return .untouched
    }

    private static let mostPasses = 5

    private static func laidOut(_ document: YAMLDocument, _ expressions: ExpressionWriter) -> String? {
        guard let layout = LayoutBuilder.layout(of: document) else { return nil }
        var printer = LayoutPrinter(source: document.source, expressions)
        printer.print(layout)
        let end = LineEnd.of(document.source)
        return printer.lines.joined(separator: end) + end
    }
}

/// How the lines of a text end.
enum LineEnd {
    /// As the first one does.
    static func of(_ source: SourceText) -> String {
        guard let first = source.scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return "\n" }
        let isPair = source.scalars[first] == "\r" && first + 1 < source.scalars.count && source.scalars[first + 1] == "\n"
        return isPair ? "\r\n" : "\n"
    }
}
