import CEL
import Schema

/// Makes the row types of a policy: which members each table's and view's rows have. The types of what the policy defines are
/// `.error` until they have been found.
struct RowTypes {
    let policy: Policy
    private let names: [String: Int]
    var types: [RowType] = []
    /// The definitions in the order of their members: row type, slot and what the policy says.
    private(set) var drafts: [DefinitionDraft] = []
    /// By row type, made once: names and what they stand for do not change when types of members become known.
    private var rowScopes: [Scope] = []

    init(_ policy: Policy) {
        self.policy = policy
        let tables = policy.records.tables
        let rowNames = tables.map(\.rowName) + policy.views.map(\.rowName)
        names = Dictionary(rowNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for (position, table) in tables.enumerated() {
            types.append(
                RowType(
                    index: position, name: table.rowName, source: .table(position),
                    parent: table.parent.flatMap { policy.records.table(named: $0) }.flatMap { names[$0.rowName] }, members: []))
        }
        for (position, view) in policy.views.enumerated() {
            let holder: Int? = if case .elements = view.kind { names[view.each.id] } else { nil }
            types.append(
                RowType(
                    index: tables.count + position, name: view.rowName, source: .view(position), parent: holder, members: []))
        }
        for index in types.indices { types[index].members = members(ofType: index) }
        rowScopes = scopes()
    }

    /// The scope of expressions about a row of a type: the row and what holds it, by their names.
    func scope(of index: Int) -> Scope { rowScopes[index] }

    /// The type itself, what holds it, and so on; a view that is made from itself ends it.
    func lineage(of index: Int) -> [Int] {
        var result = [index]
        while let parent = types[result[result.count - 1]].parent, !result.contains(parent) { result.append(parent) }
        return result
    }

    func index(ofRow name: String) -> Int? { names[name] }

    /// The types of the views that are one row.
    var singles: [Int] {
        policy.views.indices.filter { if case .whole = policy.views[$0].kind { true } else { false } }
            .map { policy.records.tables.count + $0 }
    }

    private mutating func members(ofType index: Int) -> [RowMember] {
        var members = storedMembers(ofType: index)
        var taken = Set(members.map(\.name))
        func add(_ member: RowMember) {
            if taken.insert(member.name).inserted { members.append(member) }
        }
        for ancestor in lineage(of: index).dropFirst() {
            add(RowMember(name: types[ancestor].name, kind: .ancestor(ancestor), type: rowType(ancestor), isOptional: false))
        }
        for (name, draft) in definitions(ofType: index) where !taken.contains(name) {
            add(RowMember(name: name, kind: .definition(drafts.count), type: .error, isOptional: false))
            drafts.append(DefinitionDraft(rowType: index, slot: members.count - 1, name: name, source: draft))
        }
        for child in types.indices where child != index && lineage(of: child).contains(index) {
            add(RowMember(name: listName(of: child), kind: .children(child), type: .list(rowType(child)), isOptional: false))
        }
        for (position, view) in policy.views.enumerated() where view.each.id == types[index].name {
            guard case .groups = view.kind else { continue }
            let group = policy.records.tables.count + position
            add(RowMember(name: view.rowName, kind: .group(group), type: rowType(group), isOptional: false))
        }
        return members
    }

    private func storedMembers(ofType index: Int) -> [RowMember] {
        guard case .table(let position) = types[index].source else { return [] }
        return policy.records.tables[position].fields.enumerated().map { slot, field in
            RowMember(
                name: field.name, kind: .field(slot), type: BuiltinTypes.type(of: field.type, in: policy.records),
                isOptional: field.optional)
        }
    }

    private func definitions(ofType index: Int) -> [(name: String, source: DefinitionDraft.Source)] {
        var found: [(String, DefinitionDraft.Source)] = []
        if case .view(let position) = types[index].source {
            let view = policy.views[position]
            switch view.kind {
            case .elements(let with): found += with.enumerated().map { ($1.name, .element(position, $0, $1.expression)) }
            case .groups(let by): found += by.enumerated().map { ($1.name, .key(position, $0, $1.expression)) }
            case .whole: break
            }
            found += view.columns.map { ($0.name, .column(position, $0)) }
        }
        return found + policy.variables(ofRow: types[index].name).map { ($0.name, .variable($0)) }
    }

    private func rowType(_ index: Int) -> CELType { .named(types[index].name, []) }

    /// How the rows of a type are called where another row holds them.
    private func listName(of index: Int) -> String {
        switch types[index].source {
        case .table(let position): policy.records.tables[position].id
        case .view(let position): policy.views[position].id
        }
    }
}

/// A definition before its expressions have been checked.
struct DefinitionDraft {
    /// What the policy says.
    enum Source {
        case variable(Variable)
        /// A column of the view at a position.
        case column(Int, ViewColumn)
        /// A key of the view, by its position in `by`.
        case key(Int, Int, ExpressionText)
        /// An element of the view, by its position in `with`.
        case element(Int, Int, ExpressionText)
    }

    let rowType: Int
    let slot: Int
    let name: String
    let source: Source
}
