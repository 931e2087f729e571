package import Diagnostics

/// A message with expressions in it: `the score is {observed}`; `{{` and `}}` stand for braces.
package struct MessageTemplate: Sendable {
    /// A part of a message.
    package enum Piece: Sendable {
        case literal(String)
        case expression(ExpressionText)
    }

    package let pieces: [Piece]
    package let range: SourceRange
}

/// A message in one language, in both, or as one plain string that serves for both.
package struct Message: Sendable {
    package let ja: MessageTemplate?
    package let en: MessageTemplate?
    package let range: SourceRange

    /// The template for a language, or the other language's where the author gave none.
    package subscript(language: Language) -> MessageTemplate? {
        switch language {
        case .ja: ja ?? en
        case .en: en ?? ja
        }
    }
}
