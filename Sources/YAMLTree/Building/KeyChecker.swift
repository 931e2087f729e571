import Diagnostics

/// Tells keys of one mapping that are there twice or are not texts.
struct KeyChecker {
    /// Looked through one by one: most mappings are small.
    private var few: [(name: String, place: SourceRange)] = []
    /// What is beyond a few. Bytes, because Swift takes canonically equal texts for one.
    private var many: [[UInt8]: SourceRange] = [:]

    /// The mistake of a key, if it has one; the entry is then left out.
    mutating func mistake(of key: YAMLNode) -> Diagnostic? {
        guard let text = key.scalarText else { return YAMLDiagnostics.keyIsNoText.at(key.place) }
        guard let first = place(of: text) else {
            if few.count < 12 { few.append((text, key.place)) } else { many[Array(text.utf8)] = key.place }
            return nil
        }
        return YAMLDiagnostics.duplicateKey.at(
            key.place, LocalizedText(text), related: [Diagnostic.Related(YAMLDiagnostics.firstDefinedHere, at: first)])
    }

    private func place(of name: String) -> SourceRange? {
        if let known = few.first(where: { $0.name == name && $0.name.utf8.elementsEqual(name.utf8) }) { return known.place }
        return many.isEmpty ? nil : many[Array(name.utf8)]
    }
}
