import Diagnostics

/// Finds what YAML reads without complaint but otherwise than it was meant: tags, commas of expressions, full-width signs.
struct TrapFinder {
    let text: ReadableText
    private(set) var diagnostics: [Diagnostic] = []

    /// Where a node stands.
    enum Site {
        case root
        case key
        case value
        case item
    }

    init(text: ReadableText) {
        self.text = text
    }

    /// Visits a node and all within it. `flowEnd` is where the innermost collection in brackets ends, nil outside of any.
    mutating func visit(_ node: YAMLNode, at site: Site = .root, flowEnd: Int? = nil) {
        if node.isMarked {
            guard node.alias == nil else { return }
            if let tag = node.tag { diagnostics.append(mistake(of: tag, node, flowEnd: flowEnd)) }
        }
        if node.isScalar {
            guard node.isPlainScalar, FullWidthScan.isNeeded(node.offsets, of: text) else { return }
            add(FullWidthScan(text: text, node: node, site: site).mistakes())
            return
        }
        let end = node.style == .flow ? node.offsets.upperBound : flowEnd
        if let entries = node.entries {
            if node.style == .flow { add(FlowScan(text: text, node: node).mistakes(entries)) }
            for entry in entries {
                visit(entry.key, at: .key, flowEnd: end)
                visit(entry.value, at: .value, flowEnd: end)
            }
        } else if let items = node.items {
            if node.style == .flow { add(FlowScan(text: text, node: node).mistakes(items)) }
            for item in items { visit(item, at: .item, flowEnd: end) }
        }
    }

    private mutating func add(_ mistakes: [Diagnostic]) {
        if !mistakes.isEmpty { diagnostics += mistakes }
    }

    private func mistake(of tag: SourceRange, _ node: YAMLNode, flowEnd: Int?) -> Diagnostic {
        if Self.types.contains(tag.text) {
            let fix = Diagnostic.Fix(
                YAMLDiagnostics.removeTag, replacing: text.range(tag.offsets.lowerBound..<node.range.offsets.lowerBound), with: ""
            )
            let isScalar = node.scalar != nil && node.anchor == nil
            return YAMLDiagnostics.typeTag.at(tag, LocalizedText(tag.text), fixes: isScalar ? [fix] : [])
        }
        guard node.scalar != nil else { return YAMLDiagnostics.tagInValue.at(tag) }
        let start = tag.offsets.lowerBound
        let scan = ExpressionScan(scalars: text.scalars)
        let limit = flowEnd.map { $0 - 1 } ?? text.scalars.count
        let end = scan.endOfValue(from: start, until: limit, inFlow: flowEnd != nil)
        let range = text.range(start..<max(end, node.range.offsets.upperBound, start))
        return YAMLDiagnostics.tagInValue.at(range, fixes: [YAMLQuoting.fix(range)])
    }

    private static let types: Set<String> = [
        "!!str", "!!int", "!!float", "!!bool", "!!null", "!!map", "!!seq", "!!set", "!!omap", "!!pairs", "!!binary",
        "!!timestamp",
    ]
}
