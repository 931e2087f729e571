import Diagnostics

extension JSONValue {
    /// On many lines, two spaces a level; what holds nothing stays on one.
    package var indented: String { indented(by: 0) }

    private func indented(by depth: Int) -> String {
        let inner = "\n" + String(repeating: "  ", count: depth + 1)
        let outer = "\n" + String(repeating: "  ", count: depth)
        switch self {
        case .array(let elements) where !elements.isEmpty:
            return "[" + inner + elements.map { $0.indented(by: depth + 1) }.joined(separator: "," + inner) + outer + "]"
        case .object(let members) where !members.isEmpty:
            let lines = members.map { JSONText.quoted($0.name) + ": " + $0.value.indented(by: depth + 1) }
            return "{" + inner + lines.joined(separator: "," + inner) + outer + "}"
        default: return line
        }
    }
}
