import Diagnostics

extension Checker {
    mutating func call(
        _ node: CELExpression, _ target: CELExpression?, _ name: String, _ arguments: [CELExpression]
    ) -> CELType {
        guard let target else { return global(node, candidates: environment.candidates(for: name), name, arguments) }
        // A target that is only a name may be the namespace of a function: `math.abs(x)`.
        if let namespace = target.qualifiedName, target.rootName.map({ root in !locals.contains { $0.name == root } }) ?? true {
            let candidates = environment.candidates(for: namespace + "." + name)
            if candidates.contains(where: { environment.functions[$0] != nil }) {
                return global(node, candidates: candidates, namespace + "." + name, arguments)
            }
            if !isLenient, let namespaced = misspelt(namespace, target) {
                for argument in arguments { _ = check(argument) }
                let offsets = target.offsets.lowerBound..<target.offsets.upperBound + 1 + name.unicodeScalars.count
                reportMissing(.unknownFunction, offsets, namespace + "." + name, among: namespaced)
                return .error
            }
        }
        let overloads = (environment.functions[name] ?? []).filter(\.isMember)
        guard !overloads.isEmpty else {
            checkParts(of: node, target, arguments)
            missingFunction(node, name, isMember: true)
            return isLenient ? .dyn : .error
        }
        let parts = [target] + arguments
        let types = parts.map { check($0) }
        warn(node, name, parts)
        return resolve(node, name, overloads, types)
    }

    /// Checks the parts of a call of nothing, which may be a misspelt macro: a name in first place may be its variable.
    private mutating func checkParts(of node: CELExpression, _ target: CELExpression, _ arguments: [CELExpression]) {
        _ = check(target)
        var bound: [(name: String, type: CELType)] = []
        if !isLenient, arguments.count > 1, case .identifier(let name, isRooted: false) = arguments[0].kind {
            bound.append((name, .error))
        }
        binding(bound) { checker in
            for argument in arguments { _ = checker.check(argument) }
        }
    }

    private mutating func global(
        _ node: CELExpression, candidates: [String], _ name: String, _ arguments: [CELExpression]
    ) -> CELType {
        let types = arguments.map { check($0) }
        for candidate in candidates {
            let overloads = (environment.functions[candidate] ?? []).filter { !$0.isMember }
            guard !overloads.isEmpty else { continue }
            warn(node, name, arguments)
            return resolve(node, name, overloads, types)
        }
        missingFunction(node, name, isMember: false)
        return isLenient ? .dyn : .error
    }

    /// The functions of a namespace, where the target is no variable but a namespace.
    private mutating func misspelt(_ namespace: String, _ target: CELExpression) -> [String]? {
        guard let root = target.rootName, environment.candidates(for: root).allSatisfy({ environment.variables[$0] == nil })
        else { return nil }
        let functions = environment.functions.keys.filter { $0.hasPrefix(namespace + ".") }
        return functions.isEmpty ? nil : Array(functions)
    }

    private mutating func missingFunction(_ node: CELExpression, _ name: String, isMember: Bool) {
        let start = isMember ? memberNameStart(node, name) : node.offsets.lowerBound
        let offsets = start..<start + name.unicodeScalars.count
        if environment.functions[name] != nil {
            let help =
                isMember
                ? LocalizedText(ja: "\(name)(…) の形で書く", en: "write it as \(name)(…)")
                : LocalizedText(ja: "x.\(name)(…) の形で書く", en: "write it as x.\(name)(…)")
            report(.unknownFunction, offsets, LocalizedText(name), help: help)
            return
        }
        let names = environment.functions.filter { $1.contains { $0.isMember == isMember } }.map(\.key)
        reportMissing(.unknownFunction, offsets, name, among: names + (isMember ? Self.macroNames : ["has"]))
    }

    private static let macroNames = ["all", "exists", "existsOne", "exists_one", "map", "filter", "optMap", "optFlatMap"]

    /// Where the name of a member call stands: after the dot behind its target.
    private func memberNameStart(_ node: CELExpression, _ name: String) -> Int {
        guard case .call(let target?, _, _) = node.kind else { return node.offsets.lowerBound }
        let letters = Array(name.unicodeScalars)
        var place = target.offsets.upperBound
        while place + letters.count <= node.offsets.upperBound {
            if tree.source.scalars[place..<place + letters.count].elementsEqual(letters) { return place }
            place += 1
        }
        return node.offsets.lowerBound
    }

    /// Chooses the overloads that fit; reports when none does.
    mutating func resolve(
        _ node: CELExpression, _ name: String, _ overloads: [CELOverload], _ arguments: [CELType]
    ) -> CELType {
        if let found = choose(node, overloads, arguments) { return found }
        // What waits until it runs chooses among all forms with so many arguments.
        references[node.id] = .function(overloads.filter { $0.parameters.count == arguments.count })
        if arguments.contains(.error) { return .error }
        let shown = overloads.filter { $0.parameters.count == arguments.count }
        let forms = (shown.isEmpty ? overloads : shown).prefix(8).map { $0.signature(name) }
        let help = LocalizedText(ja: "使える形: " + forms.joined(separator: "、"), en: "it takes " + forms.joined(separator: ", "))
        report(.noOverload, node, LocalizedText(name.filter { $0 != "_" || !name.isOperatorName }), text(arguments), help: help)
        return isLenient ? .dyn : .error
    }

    /// The result of the overloads that fit; nil when none does. Those that fit are kept for the node.
    mutating func choose(_ node: CELExpression, _ overloads: [CELOverload], _ arguments: [CELType]) -> CELType? {
        var fitting: [CELOverload] = []
        var result: CELType?
        for overload in overloads where overload.mayTake(arguments) {
            guard let type = instance(of: overload, for: arguments) else { continue }
            fitting.append(overload)
            let this = known(type)
            result = result.map { known($0) == this ? this : .dyn } ?? this
        }
        guard let result else { return nil }
        references[node.id] = .function(fitting)
        return result
    }

    /// The result of an overload for some arguments; nil where it does not take them.
    private mutating func instance(of overload: CELOverload, for arguments: [CELType]) -> CELType? {
        if !overload.isGeneric { return substitution.assign(arguments, to: overload.parameters) ? overload.result : nil }
        let instance = substitution.instantiate(overload.parameters + [overload.result])
        return substitution.assign(arguments, to: Array(instance.dropLast())) ? instance.last : nil
    }
}

extension CELOverload {
    /// False where that is plain without a further look: another number of arguments, or a simple type in place of another.
    fileprivate func mayTake(_ arguments: [CELType]) -> Bool {
        parameters.count == arguments.count
            && parameters.indices.allSatisfy { place in
                guard let wanted = parameters[place].simpleKind, let given = arguments[place].simpleKind else { return true }
                return wanted == given
            }
    }
}

extension CELType {
    /// Different for each of the types that agree only with themselves, beside those that agree with many; nil for all others.
    fileprivate var simpleKind: Int? {
        switch self {
        case .bool: 0
        case .int: 1
        case .uint: 2
        case .double: 3
        case .string: 4
        case .bytes: 5
        case .duration: 6
        case .timestamp: 7
        case .date: 8
        default: nil
        }
    }

    /// Whether it is a type parameter or mentions one.
    var isGeneric: Bool {
        switch self {
        case .parameter: true
        case .list(let inner), .optional(let inner), .wrapper(let inner), .type(let inner), .refined(_, let inner):
            inner.isGeneric
        case .map(let key, let value): key.isGeneric || value.isGeneric
        case .named(_, let inner): inner.contains(where: \.isGeneric)
        default: false
        }
    }
}

extension String {
    /// Whether it is the name of an operator's function: `_+_`.
    fileprivate var isOperatorName: Bool { hasPrefix("_") || hasSuffix("_") }
}

extension CELOverload {
    /// `text.size()`, `size(string)`, `int + int`.
    func signature(_ name: String) -> String {
        let types = parameters.map(\.description)
        if name.hasSuffix("_"), types.count == 1 { return name.dropLast() + types[0] }
        if name.hasPrefix("_"), name.hasSuffix("_"), types.count == 2 {
            return types[0] + " " + name.dropFirst().dropLast() + " " + types[1]
        }
        if isMember, let first = types.first {
            return "\(first).\(name)(\(types.dropFirst().joined(separator: ", ")))"
        }
        return "\(name)(\(types.joined(separator: ", ")))"
    }
}
