package import Diagnostics
package import Policies
import YAMLTree

/// The changes that write anchors into rule files, everything else kept to the character.
package struct AnchorEdits {
    /// By rule file, only those that change.
    package private(set) var files: [(source: SourceText, edits: [TextEdit])] = []

    /// Throws for an anchor whose clause the policy does not have.
    package init(_ anchors: [(clause: String, anchor: ClauseAnchor)], in policy: Policy) throws(JinzaiError) {
        for (clause, _) in anchors where policy.clauses[id: clause] == nil { throw AnchorErrors.unknownClause(clause) }
        let wanted = Dictionary(anchors.map { ($0.clause, $0.anchor) }, uniquingKeysWith: { $1 })
        for source in policy.files {
            let clauses = YAMLReader.read(source).root?["clauses"]?.items ?? []
            let edits = clauses.compactMap { node -> TextEdit? in
                guard let id = node["id"]?.scalarText, let anchor = wanted[id] else { return nil }
                return Self.edit(of: node, anchor.text)
            }
            if !edits.isEmpty { files.append((source, edits)) }
        }
    }

    /// Replaces the anchor of a clause, or puts one behind its treatment.
    private static func edit(of clause: YAMLNode, _ anchor: String) -> TextEdit? {
        if let old = clause["anchor"] {
            return old.scalarText == anchor ? nil : TextEdit(replacing: old.range.offsets, with: anchor)
        }
        guard let entry = clause.entry("treatment") else { return nil }
        let end = entry.value.range.offsets.upperBound
        if clause.style == .flow { return TextEdit(replacing: end..<end, with: ", anchor: \(anchor)") }
        let indent = String(repeating: " ", count: entry.key.range.start.column - 1)
        return TextEdit(replacing: end..<end, with: "\n\(indent)anchor: \(anchor)")
    }
}
