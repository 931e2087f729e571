import Diagnostics

/// Tells keys of one mapping that are there twice or are not texts.
struct KeyChecker {
    private var seen: [[UInt8]: SourceRange] = [:]

    /// The mistake of a key, if it has one; the entry is then left out.
    mutating func mistake(of key: YAMLNode) -> Diagnostic? {
        guard let text = key.scalarText else { return YAMLDiagnostics.keyIsNoText.at(key.place) }
        let name = Array(text.utf8)
        guard let first = seen[name] else {
            seen[name] = key.place
            return nil
        }
        return YAMLDiagnostics.duplicateKey.at(
            key.place, LocalizedText(text), related: [Diagnostic.Related(YAMLDiagnostics.firstDefinedHere, at: first)])
    }
}
