extension YAMLNode {
    /// The value of a key of a mapping. Keys are compared scalar by scalar: 神 U+FA19 is not 神 U+795E.
    package subscript(key: String) -> YAMLNode? {
        entry(key)?.value
    }

    /// The entry of a key of a mapping.
    package func entry(_ key: String) -> YAMLEntry? {
        entries?.first { $0.key.hasText(key) }
    }

    /// Whether it is a scalar that says exactly this.
    package func hasText(_ text: String) -> Bool {
        guard let own = scalarText else { return false }
        // Swift takes canonically equal texts for one.
        return own == text && own.utf8.elementsEqual(text.utf8)
    }

    /// True for what YAML calls null: nothing, `~` or `null`, unquoted.
    package var isNull: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return switch scalar.text.utf8.count {
        case 0: true
        case 1: scalar.text == "~"
        case 4: scalar.text == "null"
        default: false
        }
    }
}
