import CEL
import Policies

/// Finds the tags of grades that expressions ask for.
enum TagFinder {
    static func gradeTags(in policy: TypedPolicy) -> [String] {
        var found: [String] = []
        for part in policy.parts {
            look(part.expression.checked.tree.root) { node in
                guard case .binary(.within, let left, let right) = node.kind, case .literal(.string(let tag)) = left.kind,
                    case .select(let operand, "tags", _) = right.kind,
                    part.expression.checked.type(of: operand) == BuiltinTypes.grade, !found.contains(tag)
                else { return }
                found.append(tag)
            }
        }
        return found
    }

    private static func look(_ node: CELExpression, _ visit: (CELExpression) -> Void) {
        visit(node)
        for child in node.children { look(child, visit) }
    }
}
