import Diagnostics
import YAMLTree

/// The keys of a text in both languages.
private enum LocalizedKeys {
    static let ja = Key("ja", .text, ja: "日本語の文", en: "the text in Japanese")
    static let en = Key("en", .text, ja: "英語の文", en: "the text in English")
    static let form = ObjectForm(keys: [ja.declaration, en.declaration])
}

extension ValueForm where Value == PolicyText {
    /// `{ja: …, en: …}`, one of them, or one plain text for both.
    static var localized: ValueForm {
        ValueForm(shape: .localizedText(LocalizedKeys.form)) { node, reading in
            guard node.entries != nil else {
                return node.expectScalar(&reading).map { PolicyText(ja: $0.text, en: $0.text, range: node.range) }
            }
            guard let fields = Fields(node, LocalizedKeys.form, &reading) else { return nil }
            let text = PolicyText(
                ja: fields.value(LocalizedKeys.ja, &reading), en: fields.value(LocalizedKeys.en, &reading), range: node.range)
            if !fields.has(LocalizedKeys.ja), !fields.has(LocalizedKeys.en) {
                reading.report(PolicyDiagnostics.emptyValue.at(node.visibleRange))
            }
            return text.ja == nil && text.en == nil ? nil : text
        }
    }
}

extension ValueForm where Value == ExpressionText {
    /// A CEL expression.
    static var expression: ValueForm {
        ValueForm(shape: .expression) { node, reading in
            // A tag was reported when the file was read: `!has(x)` is one.
            guard node.tag == nil else { return nil }
            if let mistake = YAMLTraps.mistake(ofExpression: node) {
                reading.report(mistake, insteadOfThoseIn: node.range)
                return nil
            }
            if node.scalar == nil {
                reading.report(PolicyDiagnostics.collectionAsExpression.at(node.visibleRange))
                return nil
            }
            guard let scalar = node.expectScalar(&reading) else { return nil }
            return ExpressionText(scalar, range: node.range)
        }
    }
}

extension ValueForm where Value == [NamedExpression] {
    /// Expressions under names of the author's choice.
    static var namedExpressions: ValueForm {
        let form = ValueForm<ExpressionText>.expression.dictionary(keys: .name)
        return form.map { entries in
            entries.map { NamedExpression(name: $0.name.id, nameRange: $0.name.range, expression: $0.value) }
        }
    }
}

extension ValueForm where Value == GivenValue {
    /// Any value, kept as text until its field's type reads it.
    static var given: ValueForm {
        ValueForm(shape: .anything) { node, reading in GivenValue(node) }
    }
}

extension GivenValue {
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar):
            self = node.isNull ? .null(node.range) : .text(scalar.text, isQuoted: scalar.style != .plain, node.range)
        case .sequence(let items):
            self = .list(items.map { GivenValue($0) }, node.range)
        case .mapping(let entries):
            self = .map(
                entries.map { GivenEntry(key: $0.name, keyRange: $0.key.contentRange, value: GivenValue($0.value)) }, node.range)
        }
    }
}
