extension YAMLNode {
    /// The scalar, if the node is one.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The text of a scalar, as typed and without any reading of numbers or booleans.
    package var scalarText: String? { scalar?.text }

    /// The entries of a mapping, in their order; each key is there once.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The items of a sequence.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The value of a key of a mapping. Keys are compared scalar by scalar: 神 U+FA19 is not 神 U+795E.
    package subscript(key: String) -> YAMLNode? {
        entry(key)?.value
    }

    /// The entry of a key of a mapping.
    package func entry(_ key: String) -> YAMLEntry? {
        entries?.first { entry in entry.key.scalarText.map { $0.utf8.elementsEqual(key.utf8) } ?? false }
    }

    /// True for what YAML calls null: nothing, `~` or `null`, unquoted.
    package var isNull: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return switch scalar.text {
        case "", "~", "null": true
        default: false
        }
    }
}
