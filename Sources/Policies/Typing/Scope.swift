import CEL
import Schema

/// The names that an expression may use besides its language's own, each with its type and where its value comes from.
struct Scope {
    private(set) var types: [String: CELType] = [:]
    private var bindings: [String: Binding] = [:]

    /// A later name hides an earlier one.
    mutating func add(_ name: String, _ type: CELType, _ binding: Binding) {
        types[name] = type
        bindings[name] = binding
    }

    func binding(of name: String) -> Binding? { bindings[name] }
}

extension RowTypes {
    /// The scopes of expressions about the rows of each type.
    func scopes() -> [Scope] {
        let globals = globals()
        return types.indices.map { index in
            var scope = globals
            for type in lineage(of: index).reversed() { scope.add(types[type].name, .named(types[type].name, []), .row(type)) }
            return scope
        }
    }

    /// What holds for every expression: the day, the year, the parameters, and the views that are one row.
    private func globals() -> Scope {
        var scope = Scope()
        for global in Global.allCases { scope.add(global.rawValue, global.type, .global(global)) }
        for index in singles { scope.add(types[index].name, .named(types[index].name, []), .single(index)) }
        return scope
    }

    /// The scope of a view's columns: that of its rows, and the names of its elements.
    func scope(ofColumnsIn view: Int) -> Scope {
        var scope = scope(of: index(ofView: view))
        guard case .elements(let with) = policy.views[view].kind else { return scope }
        let type = types[index(ofView: view)]
        for element in with {
            guard let slot = type.slot(of: element.name) else { continue }
            scope.add(element.name, type.members[slot].type, .member(slot))
        }
        return scope
    }

    func index(ofView position: Int) -> Int { policy.records.tables.count + position }
}
