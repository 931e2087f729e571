/// The macros of an environment, found by name and by form.
struct MacroTable: Sendable {
    private struct Key: Hashable {
        let name: String
        let isMember: Bool
    }

    private var macros: [Key: [CELMacro]] = [:]

    mutating func add(_ macro: CELMacro) {
        macros[Key(name: macro.name, isMember: macro.isMember), default: []].append(macro)
    }

    /// What may expand a call: a member macro of that name, or one of the whole name with its namespace.
    func candidates(target: CELExpression?, name: String, count: Int) -> [CELMacro] {
        var found: [CELMacro] = []
        if let target {
            found = macros[Key(name: name, isMember: true)] ?? []
            if let namespace = target.qualifiedName {
                found = (macros[Key(name: namespace + "." + name, isMember: false)] ?? []) + found
            }
        } else {
            found = macros[Key(name: name, isMember: false)] ?? []
        }
        return found.filter { $0.argumentCounts.contains(count) }
    }
}
