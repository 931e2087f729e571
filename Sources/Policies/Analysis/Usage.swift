import CEL

/// What the expressions, rules, metrics and views of a policy read.
struct Usage: Sendable {
    /// By row type and slot, whether the member is read.
    private var members: [[Bool]]
    /// By row type, whether something is about its rows, or reads lists of them.
    private var rows: [Bool]
    /// By position, whether the parameter is read.
    private var parameters: [Bool]
    private let types: [String: Int]
    private let rowTypes: [RowType]
    private let policyParameters: Register<Parameter>
    /// The name of the type of `params`.
    private let parameterType: String

    init(_ typed: TypedPolicy, _ expressions: [(expression: TypedExpression, about: Int)]) {
        let policy = typed.policy
        rowTypes = typed.rowTypes
        policyParameters = policy.parameters
        parameterType = typed.parameterObject.name
        members = typed.rowTypes.map { Array(repeating: false, count: $0.members.count) }
        rows = Array(repeating: false, count: typed.rowTypes.count)
        parameters = Array(repeating: false, count: typed.policy.parameters.count)
        types = Dictionary(typed.rowTypes.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
        for (expression, about) in expressions { add(expression, about: about) }
        for row in policy.rules.map(\.each.id) + policy.metrics.map(\.each.id) + policy.views.map(\.each.id) {
            if let type = types[row] { rows[type] = true }
        }
    }

    private mutating func add(_ expression: TypedExpression, about: Int) {
        for binding in expression.bindings {
            switch binding {
            case .single(let row): rows[row] = true
            case .member(let slot): read(slot, of: about)
            case .row, .global, .observed, .item: continue
            }
        }
        expression.checked.tree.root.walk { node in
            let (operand, field): (CELExpression, String)
            switch node.kind {
            case .select(let inner, let name, _), .has(let inner, let name): (operand, field) = (inner, name)
            default: return
            }
            guard let object = expression.checked.type(of: operand).objectName else { return }
            if object == parameterType {
                if let position = policyParameters.position(of: field) { parameters[position] = true }
            } else if let type = types[object], let slot = rowTypes[type].slot(of: field) {
                read(slot, of: type)
            }
        }
    }

    private mutating func read(_ slot: Int, of type: Int) {
        guard members.indices.contains(type), members[type].indices.contains(slot), !members[type][slot] else { return }
        members[type][slot] = true
        switch rowTypes[type].members[slot].kind {
        case .children(let row), .group(let row): rows[row] = true
        case .field, .ancestor, .definition: return
        }
    }

    func reads(parameter id: String) -> Bool { policyParameters.position(of: id).map { parameters[$0] } ?? false }

    /// Whether a member of a row is read.
    func reads(_ member: Int, of row: String) -> Bool { types[row].map { members[$0][member] } ?? false }

    /// Whether rows are used: something is about them, or lists of them are read.
    func usesRows(named row: String) -> Bool { types[row].map { rows[$0] } ?? false }
}

extension CELType {
    /// The name of the object type that a value has, also within an optional.
    fileprivate var objectName: String? {
        switch self {
        case .named(let name, _): name
        case .optional(let inner), .wrapper(let inner): inner.objectName
        default: nil
        }
    }
}
