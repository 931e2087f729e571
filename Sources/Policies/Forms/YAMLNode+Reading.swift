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
            reading.report(PolicyDiagnostics.emptyValue.at(visibleRange))
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
        var opened = OpenedMapping(entries: entries)
        if style == .flow { opened.mendSplitExpressions(&reading) }
        return opened
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
    private(set) var entries: [YAMLEntry]
    /// Keys whose value was reported as cut, so that nothing more is to be said about them.
    private(set) var cut: Set<String> = []

    init(entries: [YAMLEntry]) {
        self.entries = entries
    }

    /// `{mean: f(a, b)}` is two keys, `mean` and `b)`: reports such cuts and takes the pieces out.
    mutating func mendSplitExpressions(_ reading: inout Reading) {
        var kept: [YAMLEntry] = []
        var position = 0
        while position < entries.count {
            let entry = entries[position]
            let last = Self.lastPiece(from: position, in: entries)
            if last > position {
                reading.report(Self.diagnostic(from: entry.value, to: entries[last]))
                cut.insert(entry.name)
            } else {
                kept.append(entry)
            }
            position = last + 1
        }
        entries = kept
    }

    /// The position of the last entry that is a piece of the expression begun at `start`; `start` where it is whole.
    private static func lastPiece(from start: Int, in entries: [YAMLEntry]) -> Int {
        guard let scalar = entries[start].value.scalar, scalar.style == .plain, var balance = Balance(of: scalar.text),
            balance.isOpen
        else { return start }
        var position = start + 1
        while position < entries.count, entries[position].value.range.offsets.isEmpty {
            guard let next = Balance(of: entries[position].name, after: balance) else { return start }
            if !next.isOpen { return position }
            balance = next
            position += 1
        }
        return start
    }

    private static func diagnostic(from value: YAMLNode, to last: YAMLEntry) -> Diagnostic {
        let whole = SourceRange(value.range.source, value.range.offsets.lowerBound..<last.key.range.offsets.upperBound)
        return PolicyDiagnostics.commaInFlow.at(whole, fixes: [.quoting(whole)])
    }
}

extension Diagnostic.Fix {
    /// Puts a text in quotes that leave it as it is.
    static func quoting(_ range: SourceRange) -> Diagnostic.Fix {
        let text = range.text
        let quoted =
            text.contains("'") && !text.contains("\"") && !text.contains("\\")
            ? "\"\(text)\"" : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        return Diagnostic.Fix(
            LocalizedText(ja: "引用符で囲む", en: "put it in quotes"), replacing: range, with: quoted)
    }
}
