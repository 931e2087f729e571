package import Diagnostics
import YAMLTree

/// Reads the YAML form of a policy. It goes on after a mistake, so that all are told at once.
package struct PolicyReader {
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads one policy. Never fails: what is wrong stands in the diagnostics.
    package static func read(_ source: SourceText) -> PolicyReading {
        let document = YAMLReader.read(source)
        var reader = PolicyReader(diagnostics: document.diagnostics)
        guard let root = document.root else {
            if document.diagnostics.isEmpty { reader.report(CELPolicyDiagnostics.notAPolicy.at(SourceRange(source, 0..<0))) }
            return PolicyReading(policy: nil, diagnostics: reader.diagnostics)
        }
        let policy = reader.policy(root)
        return PolicyReading(policy: policy, diagnostics: reader.diagnostics)
    }

    private mutating func policy(_ root: YAMLNode) -> PolicySyntax? {
        guard root.entries != nil else {
            report(CELPolicyDiagnostics.notAPolicy.at(root.place))
            return nil
        }
        if root["kind"] != nil { return admission(root) }
        guard open(root, keys: ["name", "description", "imports", "rule"], required: ["rule"]) else { return nil }
        let name = root["name"].flatMap { text($0) }
        if let description = root["description"] { _ = text(description) }
        let imports = root["imports"].map { items($0).compactMap { importing($0) } } ?? []
        guard let rule = root["rule"].flatMap({ self.rule($0) }) else { return nil }
        return PolicySyntax(name: name ?? "", imports: imports, rule: rule)
    }

    private mutating func importing(_ node: YAMLNode) -> ImportSyntax? {
        guard open(node, keys: ["name"], required: ["name"]), let place = node["name"], let typed = text(place) else {
            return nil
        }
        let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
        var scalars = typed.unicodeScalars[...]
        while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
        return ImportSyntax(name: String(scalars), range: place.place)
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

// MARK: - Nodes

extension PolicyReader {
    /// Whether a node is a mapping. Keys that are not among `keys` and required keys that are missing are reported.
    mutating func open(_ node: YAMLNode, keys: [String], required: [String] = []) -> Bool {
        guard let entries = node.entries else {
            report(CELPolicyDiagnostics.mappingExpected.at(node.place))
            return false
        }
        for entry in entries {
            guard let name = entry.key.scalarText, !keys.contains(name) else { continue }
            let meant = Spelling.closestMatch(to: name, in: keys.filter { node[$0] == nil })
            let fixes = meant.map { meant in
                let question = LocalizedText(ja: "「\(meant)」の誤りではありませんか", en: "did you mean `\(meant)`?")
                return [Diagnostic.Fix(question, replacing: entry.key.place, with: meant, isSafe: false)]
            }
            report(
                CELPolicyDiagnostics.unknownKey.at(
                    entry.key.place, LocalizedText(name), Self.listing(keys), fixes: fixes ?? []))
        }
        for key in required where node[key] == nil {
            report(CELPolicyDiagnostics.missingKey.at(Self.head(of: node), LocalizedText(key)))
        }
        return true
    }

    /// The items of a sequence; none, with a diagnostic, where the node is no sequence.
    mutating func items(_ node: YAMLNode) -> [YAMLNode] {
        if let items = node.items { return items }
        report(CELPolicyDiagnostics.listExpected.at(node.place))
        return []
    }

    mutating func text(_ node: YAMLNode) -> String? {
        guard let text = node.scalarText else {
            report(CELPolicyDiagnostics.textExpected.at(node.place))
            return nil
        }
        return text
    }

    mutating func expression(_ node: YAMLNode) -> PolicyExpression? {
        if let trap = YAMLTraps.mistake(ofExpression: node) {
            report(trap)
            return nil
        }
        guard let scalar = node.scalar else {
            report(CELPolicyDiagnostics.textExpected.at(node.place))
            return nil
        }
        let expression = PolicyExpression(scalar, range: node.place)
        guard expression.source.scalars.contains(where: { !$0.properties.isWhitespace }) else {
            report(CELPolicyDiagnostics.emptyExpression.at(node.place))
            return nil
        }
        return expression
    }

    /// The first key of a mapping, to show for the whole.
    static func head(of node: YAMLNode) -> SourceRange { node.entries?.first?.key.place ?? node.place }

    private static func listing(_ names: [String]) -> LocalizedText {
        LocalizedText(ja: names.map { "「\($0)」" }.joined(), en: names.map { "`\($0)`" }.joined(separator: ", "))
    }
}
