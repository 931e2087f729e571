import Diagnostics
import YAMLTree

/// A mapping that has been opened: its keys are known, its values are read one by one.
struct Fields {
    let range: SourceRange
    /// The place of the whole on its first line.
    var visibleRange: SourceRange { range.firstLine }
    /// Looked through one by one: a mapping has few keys.
    private var entries: [(name: String, entry: YAMLEntry)]
    private let cut: Set<String>

    /// Reports a node that is no mapping, keys that `form` does not have, and required keys that are not there.
    init?(_ node: YAMLNode, _ form: ObjectForm, _ reading: inout Reading) {
        guard let opened = node.expectMapping(&reading) else { return nil }
        range = node.range
        entries = opened.entries.map { ($0.name, $0) }
        cut = opened.cut
        for entry in opened.entries where form.declaration(of: entry.name) == nil {
            // A misspelt key was told; from here on it counts as what was meant, so that nothing more follows from it.
            if let meant = reportUnknown(entry, form, &reading) { entries.append((meant, entry)) }
        }
        for key in form.keys where key.isRequired && entry(key.name) == nil && !cut.contains(key.name) {
            reading.report(PolicyDiagnostics.missingKey.at(visibleRange, LocalizedText(key.name), key.documentation))
        }
    }

    /// The value of a key; nil where the key is not there, or its value was reported as wrong.
    func value<Value>(_ key: Key<Value>, _ reading: inout Reading) -> Value? {
        entry(key.name).flatMap { key.form.read($0.value, &reading) }
    }

    func has<Value>(_ key: Key<Value>) -> Bool { entry(key.name) != nil || cut.contains(key.name) }

    func entry(_ name: String) -> YAMLEntry? { entries.first { $0.name == name }?.entry }

    /// The place of a key, or of the whole where it is not there.
    func keyRange<Value>(_ key: Key<Value>) -> SourceRange { entry(key.name)?.key.range ?? visibleRange }

    /// The name among several that is there as a key; several or none are reported as a mistake of `kind`.
    func only(of names: [String], _ kind: DiagnosticKind, _ reading: inout Reading) -> String? {
        let found = names.compactMap { name in entry(name).map { (name: name, key: $0.key.range) } }
            .sorted { $0.key.offsets.lowerBound < $1.key.offsets.lowerBound }
        if found.isEmpty, let broken = names.first(where: cut.contains) { return broken }
        if found.count == 1 { return found[0].name }
        let related = found.dropFirst(2).map {
            Diagnostic.Related(LocalizedText(ja: "もう一つはここ", en: "another one is here"), at: $0.key)
        }
        let place = found.dropFirst().first?.key ?? visibleRange
        reading.report(kind.at(place, .listing(names), related: Array(related)))
        return nil
    }

    /// The key that was probably meant.
    private func reportUnknown(_ entry: YAMLEntry, _ form: ObjectForm, _ reading: inout Reading) -> String? {
        let free = form.keys.map(\.name).filter { self.entry($0) == nil && !cut.contains($0) }
        let place = entry.key.contentRange
        let meant = Spelling.closestMatch(to: entry.name, in: free)
        var diagnostic = PolicyDiagnostics.unknownKey.at(
            place, LocalizedText(entry.name), .listing(form.keys.map(\.name)))
        if let meant { diagnostic.suggest(meant, at: place) }
        reading.report(diagnostic)
        return meant
    }
}

extension LocalizedText {
    /// 「a」「b」 or `a`, `b`.
    static func listing(_ names: [String]) -> LocalizedText {
        LocalizedText(ja: names.map { "「\($0)」" }.joined(), en: names.map { "`\($0)`" }.joined(separator: ", "))
    }
}
