import CEL
import Diagnostics
import Policies

/// Fills a rule's message with the values of a row.
struct MessageRenderer {
    let world: World

    func render(_ message: TypedMessage, in context: RowContext) -> LocalizedText {
        LocalizedText(ja: text(message.ja, .ja, context), en: text(message.en, .en, context))
    }

    private func text(_ pieces: [TypedMessage.Piece], _ language: Language, _ context: RowContext) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): result += text
            case .expression(let expression): result += text(expression, language, context)
            }
        }
        return result
    }

    func text(_ expression: TypedExpression, _ language: Language, _ context: RowContext) -> String {
        switch context.evaluate(expression) {
        case .value(let value): ValueText(world: world).text(value, type: expression.type)[language]
        case .unknown, .error: language == .ja ? "(不明)" : "(unknown)"
        }
    }
}
