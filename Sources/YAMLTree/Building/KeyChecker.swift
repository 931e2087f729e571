import Diagnostics

/// Tells keys of one mapping that are there twice or are not texts.
struct KeyChecker {
    /// What is beyond a few, which are looked through one by one. Bytes, because Swift takes canonically equal texts for one.
    private var places: [[UInt8]: SourceRange] = [:]
    /// How many entries stand in `places`.
    private var noted = 0

    /// The mistake of a key behind some entries, if it has one; its entry is then left out.
    mutating func mistake(of key: YAMLNode, behind entries: [YAMLEntry]) -> Diagnostic? {
        guard let text = key.scalarText else { return YAMLDiagnostics.keyIsNoText.at(key.place) }
        guard let first = place(of: text, among: entries) else { return nil }
        return YAMLDiagnostics.duplicateKey.at(
            key.place, LocalizedText(text), related: [Diagnostic.Related(YAMLDiagnostics.firstDefinedHere, at: first)])
    }

    private mutating func place(of text: String, among entries: [YAMLEntry]) -> SourceRange? {
        if entries.count <= 12 { return entries.first { $0.key.hasText(text) }?.key.place }
        for entry in entries[noted...] { places[Array((entry.key.scalarText ?? "").utf8)] = entry.key.place }
        noted = entries.count
        return places[Array(text.utf8)]
    }
}
