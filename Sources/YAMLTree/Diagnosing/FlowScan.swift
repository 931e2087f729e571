import Diagnostics

/// Finds expressions that commas or colons split, and keys without a colon, inside of braces and brackets.
struct FlowScan {
    let text: ReadableText
    let node: YAMLNode
    private let scan: ExpressionScan

    init(text: ReadableText, node: YAMLNode) {
        self.text = text
        self.node = node
        scan = ExpressionScan(scalars: text.scalars)
    }

    func mistakes(_ entries: [YAMLEntry]) -> [Diagnostic] {
        guard text.scalars[node.range.offsets.lowerBound] == "{" else { return pairMistake(entries) }
        var found: [Diagnostic] = []
        var coveredUntil = 0
        for (index, entry) in entries.enumerated() {
            if lacksColon(entry) {
                if entry.key.range.offsets.lowerBound >= coveredUntil { found.append(missingColon(of: entry.key)) }
                continue
            }
            guard let whole = split(entry.value), index + 1 < entries.count, lacksColon(entries[index + 1]) else { continue }
            coveredUntil = whole.upperBound
            if entry.value.tag == nil { found.append(commaSplits(entry.value, whole)) }
        }
        return found
    }

    func mistakes(_ items: [YAMLNode]) -> [Diagnostic] {
        var coveredUntil = 0
        return items.compactMap { item in
            guard item.offsets.lowerBound >= coveredUntil, let whole = split(item) else { return nil }
            coveredUntil = whole.upperBound
            return item.tag == nil ? commaSplits(item, whole) : nil
        }
    }

    /// `[a ? 1 : 2]`: a colon in brackets makes a key.
    private func pairMistake(_ entries: [YAMLEntry]) -> [Diagnostic] {
        guard let key = entries.first?.key, key.scalarText?.contains(" ? ") == true else { return [] }
        let range = text.range(whole(from: key.range.offsets.lowerBound))
        let colon = text.scalars[key.range.offsets.upperBound...].firstIndex(of: ":") ?? key.range.offsets.upperBound
        return [YAMLDiagnostics.colonInValue.at(text.range(colon..<colon + 1), fixes: [YAMLQuoting.fix(range)])]
    }

    private func whole(from start: Int) -> Range<Int> {
        // The bracket of a sequence that holds a pair is not known here; the line is limit enough.
        let line = text.line(at: start)
        let isPair = text.scalars[node.range.offsets.lowerBound] != "{" && text.scalars[node.range.offsets.lowerBound] != "["
        let limit = isPair ? line.upperBound : node.range.offsets.upperBound - 1
        return start..<max(start, scan.endOfValue(from: start, until: limit, inFlow: true))
    }

    /// The whole expression that a plain scalar, or what follows its tag, is only the beginning of.
    private func split(_ value: YAMLNode) -> Range<Int>? {
        guard let scalar = value.scalar, scalar.style == .plain, value.alias == nil else { return nil }
        let start = value.tag?.offsets.lowerBound ?? value.offsets.lowerBound
        guard scan.isOpen(in: start..<value.offsets.upperBound) else { return nil }
        let whole = whole(from: start)
        return whole.upperBound > value.range.offsets.upperBound ? whole : nil
    }

    private func commaSplits(_ value: YAMLNode, _ whole: Range<Int>) -> Diagnostic {
        let comma = text.scalars[value.range.offsets.upperBound...].firstIndex(of: ",") ?? value.range.offsets.upperBound
        return YAMLDiagnostics.commaSplitsValue.at(text.range(comma..<comma + 1), fixes: [YAMLQuoting.fix(text.range(whole))])
    }

    private func lacksColon(_ entry: YAMLEntry) -> Bool {
        guard entry.value.offsets.isEmpty, entry.value.isNull, entry.value.tag == nil else { return false }
        let between = entry.key.placeEnd..<max(entry.key.placeEnd, entry.value.offsets.lowerBound)
        return !text.scalars[between].contains(":")
    }

    private func missingColon(of key: YAMLNode) -> Diagnostic {
        let offsets = key.range.offsets
        if let sign = offsets.first(where: { text.scalars[$0] == "：" }), key.alias == nil {
            return KeyLine(text: text, line: offsets).fullWidthSign(at: sign, ":")
        }
        return YAMLDiagnostics.missingColon.at(key.place)
    }
}
