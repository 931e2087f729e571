import Diagnostics
import YAMLTree

extension YAMLNode {
    /// The items of a list; anything else is reported.
    func expectItems(_ reading: inout Reading) -> [YAMLNode]? {
        if let items { return items }
        reading.report((isNull ? PolicyDiagnostics.emptyValue : PolicyDiagnostics.listExpected).at(visibleRange))
        return nil
    }

    /// The one value that stands here, not empty; anything else is reported.
    func expectScalar(_ reading: inout Reading) -> YAMLScalar? {
        guard let scalar else {
            reading.report(PolicyDiagnostics.textExpected.at(visibleRange))
            return nil
        }
        if isNull || scalar.text.isEmpty {
            // A tag without a value is an expression that YAML did not understand; that was told already.
            if tag == nil { reading.report(PolicyDiagnostics.emptyValue.at(visibleRange)) }
            return nil
        }
        return scalar
    }

    /// The entries of a mapping; anything else is reported.
    func expectMapping(_ reading: inout Reading) -> OpenedMapping? {
        guard let entries else {
            reading.report((isNull ? PolicyDiagnostics.emptyValue : PolicyDiagnostics.mappingExpected).at(visibleRange))
            return nil
        }
        return OpenedMapping(entries, isFlow: style == .flow)
    }

    /// The node's place on its first line, as a long entry is not to be underlined as a whole.
    var visibleRange: SourceRange { range.firstLine }

    /// The place of an id or name without its quotes.
    var contentRange: SourceRange { scalar?.contentRange ?? range }
}

extension YAMLEntry {
    /// The key as typed. Keys that are no text were reported when the file was read, and left out.
    var name: String { key.scalarText ?? "" }

    /// From the key to the end of the value.
    var range: SourceRange {
        let end = max(key.range.offsets.upperBound, value.place.offsets.upperBound)
        return SourceRange(key.range.source, key.range.offsets.lowerBound..<end)
    }
}

/// The entries of a mapping that was opened to be read.
struct OpenedMapping {
    let entries: [YAMLEntry]
    /// Keys whose value was cut by a comma, so that nothing more is to be said about them.
    let cut: Set<String>

    /// Leaves out what was reported when the file was read: keys without a colon, and expressions that such a key was cut from, as
    /// `{mean: f(a, b)}` is the keys `mean` and `b)`.
    init(_ all: [YAMLEntry], isFlow: Bool) {
        guard isFlow, all.contains(where: \.lacksColon) else {
            entries = all
            cut = []
            return
        }
        let pieces = zip(all, all.dropFirst()).filter { $1.lacksColon && Balance(of: $0.value.scalarText ?? "")?.isOpen ?? false }
        let cut = Set(pieces.map(\.0.name))
        self.cut = cut
        entries = all.filter { !$0.lacksColon && !cut.contains($0.name) }
    }
}

extension YAMLEntry {
    /// Whether it is only a piece between two commas.
    fileprivate var lacksColon: Bool {
        guard value.offsets.isEmpty, value.isNull, value.tag == nil else { return false }
        let start = key.place.offsets.upperBound
        return !key.range.source.scalars[start..<max(start, value.range.offsets.lowerBound)].contains(":")
    }
}
