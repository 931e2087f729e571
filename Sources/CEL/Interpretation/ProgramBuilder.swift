/// Makes a program of a checked expression.
struct ProgramBuilder {
    let expression: CheckedExpression
    /// Whether every node notes its result.
    let isTraced: Bool
    /// Whether every variable and part of one asks whether it is known.
    let isAttributed: Bool
    /// Operands within an attribute, which ask nothing themselves.
    private var plain: Set<Int> = []
    /// The variables of macros that are in scope, each at its slot.
    var scope: [String] = []
    private(set) var localCount = 0

    init(_ expression: CheckedExpression, isTraced: Bool = false, isAttributed: Bool = false) {
        self.expression = expression
        self.isTraced = isTraced
        self.isAttributed = isAttributed
    }

    mutating func build(_ node: CELExpression) -> any Node {
        let built = isAttributed ? attribute(node) : make(node)
        return isTraced ? TraceNode(node.id, built) : built
    }

    private mutating func attribute(_ node: CELExpression) -> any Node {
        guard !plain.contains(node.id), let (variable, steps) = path(node) else { return make(node) }
        return AttributeNode(expression.variables[variable], steps, make(node))
    }

    /// A variable and the steps into it; the nodes on the way are marked.
    private mutating func path(_ node: CELExpression) -> (Int, [AttributeStep])? {
        if case .variable(let index)? = expression.reference(of: node) { return (index, []) }
        let (operand, step): (CELExpression, AttributeStep)
        switch node.kind {
        case .select(let inner, let field, _), .has(let inner, let field): (operand, step) = (inner, .field(field))
        case .index(let inner, let key, _): (operand, step) = (inner, .index(build(key)))
        default: return nil
        }
        guard let (variable, steps) = path(operand) else { return nil }
        plain.insert(operand.id)
        return (variable, steps + [step])
    }

    private mutating func make(_ node: CELExpression) -> any Node {
        switch node.kind {
        case .literal(let value): return ConstantNode(.value(value))
        case .identifier(let name, _): return self.name(node, name)
        case .select(let operand, let field, let isOptional): return select(node, operand, field, isOptional)
        case .has(let operand, let field): return HasNode(build(operand), field: field, slot: slot(node, operand))
        case .index(let operand, let index, let isOptional):
            let parts = [build(operand), build(index)]
            return folded(IndexNode(parts[0], parts[1], isOptional: isOptional), parts)
        case .call(let target, let function, let arguments): return call(node, target, function, arguments)
        case .unary(let sign, let operand): return unary(sign, build(operand))
        case .binary(let sign, let left, let right): return binary(sign, build(left), build(right))
        case .logical(.and, let operands): return AndNode(operands.map { build($0) })
        case .logical(.or, let operands): return OrNode(operands.map { build($0) })
        case .conditional(let condition, let yes, let no): return ConditionalNode(build(condition), build(yes), build(no))
        case .list(let elements):
            let parts = elements.map { (node: build($0.value), isOptional: $0.isOptional) }
            return folded(ListNode(parts), parts.map(\.node))
        case .map(let entries):
            let parts = entries.map { (key: build($0.key), value: build($0.value), isOptional: $0.isOptional) }
            return folded(MapNode(parts), parts.flatMap { [$0.key, $0.value] })
        case .message(let name, let fields): return message(node, name, fields)
        case .comprehension(let loop): return comprehension(loop)
        case .bind(let variable, let value, let body): return bind([(variable, value)], body)
        case .block(let values, let body): return bind(values.enumerated().map { ("@index\($0)", $1) }, body)
        case .optionalMap(let operand, let variable, let body, let isFlat):
            let operand = build(operand)
            return binding([variable]) { builder, slots in
                OptionalMapNode(operand, slot: slots[0], builder.build(body), isFlat: isFlat)
            }
        }
    }

    /// Builds something with new variables, whose slots it is given.
    mutating func binding(
        _ names: [String], _ body: (inout ProgramBuilder, [Int]) -> any Node
    ) -> any Node {
        let first = scope.count
        scope += names
        localCount = max(localCount, scope.count)
        defer { scope.removeLast(names.count) }
        return body(&self, Array(first..<first + names.count))
    }

    private mutating func bind(_ values: [(name: String, value: CELExpression)], _ body: CELExpression) -> any Node {
        let outer = scope.count
        defer { scope.removeLast(scope.count - outer) }
        var built: [(slot: Int, node: any Node)] = []
        for (name, value) in values {
            let node = build(value)
            built.append((scope.count, node))
            scope.append(name)
            localCount = max(localCount, scope.count)
        }
        return BindNode(built, build(body))
    }

    /// A constant instead of a node whose parts are all constants.
    func folded(_ node: any Node, _ parts: [any Node]) -> any Node {
        guard !isTraced, parts.allSatisfy({ ($0 as? ConstantNode)?.isSmall == true }) else { return node }
        var frame = Frame(bindings: [], localCount: 0)
        return ConstantNode(node.evaluate(&frame))
    }
}

extension ConstantNode {
    /// Whether it is safe to compute with beforehand: what is made of large texts may be larger by far.
    fileprivate var isSmall: Bool {
        switch result {
        case .value(.string(let text)): text.utf8.count <= 1_000
        case .value(.bytes(let bytes)): bytes.count <= 1_000
        case .value(.list(let list)): list.count <= 1_000
        case .value(.map(let map)): map.count <= 1_000
        default: true
        }
    }
}
