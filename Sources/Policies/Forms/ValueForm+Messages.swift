import Diagnostics
import YAMLTree

/// The keys of a message in both languages.
private enum MessageKeys {
    static let ja = Key("ja", .template, ja: "日本語の文", en: "the text in Japanese")
    static let en = Key("en", .template, ja: "英語の文", en: "the text in English")
    static let form = ObjectForm(keys: [ja.declaration, en.declaration])
}

extension ValueForm where Value == Message {
    /// `{ja: …, en: …}`, one of them, or one plain text for both, each with `{expressions}`.
    static var message: ValueForm {
        ValueForm(shape: .message(MessageKeys.form)) { node, reading in
            guard node.entries != nil else {
                let template = ValueForm<MessageTemplate>.template.read(node, &reading)
                return template.map { Message(ja: $0, en: $0, range: node.range) }
            }
            guard let fields = Fields(node, MessageKeys.form, &reading) else { return nil }
            let message = Message(
                ja: fields.value(MessageKeys.ja, &reading), en: fields.value(MessageKeys.en, &reading), range: node.range)
            if !fields.has(MessageKeys.ja), !fields.has(MessageKeys.en) {
                reading.report(PolicyDiagnostics.emptyValue.at(node.visibleRange))
            }
            return message.ja == nil && message.en == nil ? nil : message
        }
    }
}

extension ValueForm where Value == MessageTemplate {
    static var template: ValueForm {
        ValueForm(shape: .text) { node, reading in
            guard node.scalar != nil else {
                let mistake =
                    YAMLTraps.mistake(ofExpression: node) ?? PolicyDiagnostics.collectionAsExpression.at(node.visibleRange)
                reading.report(mistake, insteadOfThoseIn: node.range)
                return nil
            }
            return node.expectScalar(&reading).flatMap { MessageReader.read($0, range: node.range, &reading) }
        }
    }
}
