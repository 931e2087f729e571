import Diagnostics

extension Checker {
    /// An identifier, or a field: the whole chain as one name first, then the field of what stands before.
    mutating func name(_ node: CELExpression) -> CELType {
        if let found = resolved(node) { return found }
        switch node.kind {
        case .identifier(let name, _):
            let names = locals.map(\.name).filter { !$0.hasPrefix("@") } + environment.variables.keys
            reportMissing(.unknownName, node.offsets, name, among: names)
            return isLenient ? .dyn : .error
        case .select(let operand, let field, let isOptional):
            if isUnknownChain(node, operand) { return .error }
            let type = known(check(operand))
            let result = self.field(field, of: type, at: node)
            return isOptional ? .optional(result.unwrappedOptional) : result
        default: return .error
        }
    }

    /// The type of a whole name: a variable that a macro binds, a declared variable, a type, a constant.
    private mutating func resolved(_ node: CELExpression) -> CELType? {
        if case .identifier(let name, isRooted: false) = node.kind, let local = locals.last(where: { $0.name == name }) {
            references[node.id] = .local
            return local.type
        }
        // Most chains are fields of something, and to put their names together for every part of them takes long.
        if case .select = node.kind, let root = node.rootName, !environment.mayBeNamespace(root) { return nil }
        guard let name = node.qualifiedName else { return nil }
        if let root = node.rootName, locals.contains(where: { $0.name == root }) { return nil }
        for candidate in environment.candidates(for: name) {
            if let type = environment.variables[candidate] {
                references[node.id] = use(variable: candidate)
                return isLenient ? .dyn : type
            }
            if let type = environment.typeNames[candidate] {
                references[node.id] = .constant(.type(type))
                return .type(type)
            }
            if candidate == "google.protobuf.NullValue.NULL_VALUE" {
                references[node.id] = .constant(.null)
                return .null
            }
        }
        return nil
    }

    /// A chain whose first name is not there, though names with dots begin with it: told as one name.
    private mutating func isUnknownChain(_ node: CELExpression, _ operand: CELExpression) -> Bool {
        guard !isLenient, let root = node.rootName, environment.mayBeNamespace(root), let name = node.qualifiedName,
            resolvedAny(operand) == false
        else { return false }
        let dotted = environment.variables.keys.filter { $0.hasPrefix(root + ".") }
        guard !dotted.isEmpty else { return false }
        reportMissing(.unknownName, node.offsets, name, among: dotted)
        return true
    }

    /// Whether a chain, or a beginning of it, is a name that is there.
    private mutating func resolvedAny(_ node: CELExpression) -> Bool {
        if resolved(node) != nil { return true }
        guard case .select(let operand, _, _) = node.kind else { return false }
        return resolvedAny(operand)
    }

    /// The type of a field. What has no such field is reported at `node`.
    mutating func field(_ field: String, of type: CELType, at node: CELExpression) -> CELType {
        switch type {
        case .dyn, .any, .parameter, .error: return type == .error ? .error : .dyn
        case .map(_, let value): return value
        case .optional(let inner):
            return .optional(self.field(field, of: known(inner), at: node).unwrappedOptional)
        case .named(let name, _):
            guard let object = environment.objects[name] else { break }
            guard let slot = object.slot(of: field) else {
                let owner = LocalizedText(ja: "「\(name)」", en: "`\(name)`")
                reportMissing(
                    .unknownField, lastName(of: node, field), field, of: owner, among: object.fields.map(\.name))
                return .error
            }
            references[node.id] = .field(slot: slot)
            return object.fields[slot].type
        default: break
        }
        report(.noFields, node, text(type), LocalizedText(field))
        return isLenient ? .dyn : .error
    }

    mutating func has(_ node: CELExpression, _ operand: CELExpression, _ field: String) -> CELType {
        let type = known(check(operand))
        _ = self.field(field, of: type, at: node)
        return .bool
    }
}

extension CELType {
    /// The type within an optional, or the type itself.
    var unwrappedOptional: CELType {
        if case .optional(let inner) = self { return inner }
        return self
    }
}
