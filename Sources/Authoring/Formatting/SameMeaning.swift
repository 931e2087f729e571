import Diagnostics
import Policies
import YAMLTree

/// Compares what two texts say.
struct SameMeaning {
    let expressions: ExpressionWriter

    /// Whether the second text says what the first does: the same values under the same keys, the same expressions, and every comment to
    /// the character. Keys of ours may stand in another order.
    func holds(between before: YAMLDocument, and after: YAMLDocument) -> Bool {
        guard !after.diagnostics.contains(where: { $0.severity == .error }),
            before.comments.map(\.text).sorted() == after.comments.map(\.text).sorted()
        else { return false }
        guard let left = before.root, let right = after.root else { return before.root == nil && after.root == nil }
        return isSame(left, right, .sections)
    }

    private func isSame(_ left: YAMLNode, _ right: YAMLNode, _ shape: Shape?) -> Bool {
        guard left.anchor == right.anchor, left.tag?.text == right.tag?.text, left.alias?.text == right.alias?.text else {
            return false
        }
        switch (left.content, right.content) {
        case (.scalar(let left), .scalar(let right)): return isSame(left, right, shape)
        case (.sequence(let left), .sequence(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1, shape?.item) }
        case (.mapping(let left), .mapping(let right)):
            return left.count == right.count && zip(left, ordered(right, as: left, shape)).allSatisfy { isSame($0, $1, shape) }
        default: return false
        }
    }

    private func isSame(_ left: YAMLEntry, _ right: YAMLEntry, _ shape: Shape?) -> Bool {
        isSame(left.key, right.key, nil) && isSame(left.value, right.value, shape?.value(ofKey: left.key.scalarText ?? ""))
    }

    /// Of keys that are ours, those of the second in the order of the first.
    private func ordered(_ entries: [YAMLEntry], as others: [YAMLEntry], _ shape: Shape?) -> [YAMLEntry] {
        guard shape?.form != nil else { return entries }
        let byName = Dictionary(entries.map { ($0.key.scalarText ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        return others.compactMap { byName[$0.key.scalarText ?? ""] }
    }

    private func isSame(_ left: YAMLScalar, _ right: YAMLScalar, _ shape: Shape?) -> Bool {
        if left.text.utf8.elementsEqual(right.text.utf8), (left.style == .plain) == (right.style == .plain) { return true }
        guard shape?.isExpression == true, let meaning = expressions.meaning(of: left.text) else { return false }
        return meaning == expressions.meaning(of: right.text)
    }
}
