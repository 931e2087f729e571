import Diagnostics

extension Checker {
    /// Functions that read a text as something else.
    private static let readers: Set<String> = ["timestamp", "duration", "date", "int", "uint", "double", "bool", "ip", "cidr"]
    /// Functions whose second argument is a regular expression.
    private static let patterned: Set<String> = ["matches", "regex.replace", "regex.extract", "regex.extractAll"]

    /// Warns of a text in the expression that its function cannot read: `date('2024-02-30')`, `x.matches('(')`.
    mutating func warn(_ node: CELExpression, _ name: String, _ parts: [CELExpression]) {
        guard !isLenient else { return }
        if Self.readers.contains(name), parts.count == 1, case .literal(.string(let text)) = parts[0].kind {
            let overload = environment.functions[name]?.first { !$0.isMember && $0.parameters == [.string] }
            if case .error(let error)? = overload?.evaluate([.string(text)]) { warn(parts[0], name, text, error) }
        } else if Self.patterned.contains(name), parts.count > 1, case .literal(.string(let text)) = parts[1].kind {
            do throws(CELError) { _ = try RE2Pattern(text) } catch { warn(parts[1], name, text, error) }
        }
    }

    private mutating func warn(_ node: CELExpression, _ name: String, _ text: String, _ error: CELError) {
        diagnostics.append(
            CELDiagnostics.alwaysFails.at(
                tree.range(of: node), LocalizedText(name), LocalizedText(text), LocalizedText(error.message)))
    }
}
