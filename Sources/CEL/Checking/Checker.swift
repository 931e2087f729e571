import Diagnostics

/// Finds what every name of an expression is and what type every part has. It goes on after a mistake, so that all are told at once.
///
/// The lenient check is for expressions that run unchecked: variables have any type, and what is wrong waits until it runs.
struct Checker {
    let environment: CELEnvironment
    let tree: CELTree
    let isLenient: Bool
    var substitution = TypeSubstitution()
    var types: [CELType]
    var references: [CELReference?]
    var variables: [String] = []
    var diagnostics: [Diagnostic] = []
    /// The variables that macros bind, the innermost last.
    var locals: [(name: String, type: CELType)] = []

    init(_ environment: CELEnvironment, _ tree: CELTree, isLenient: Bool = false) {
        self.environment = environment
        self.tree = tree
        self.isLenient = isLenient
        self.types = Array(repeating: .dyn, count: tree.nodeCount)
        self.references = Array(repeating: nil, count: tree.nodeCount)
    }

    mutating func run(expecting expected: CELType?) -> CELChecked {
        let type = check(tree.root)
        if let expected, !substitution.assign(type, to: expected) {
            report(.wrongResult, tree.root, text(expected), text(type))
        }
        let expression = finished(type)
        let isRight = !diagnostics.contains { $0.severity == .error }
        let ordered = diagnostics.enumerated()
            .sorted { ($0.element.range.offsets.lowerBound, $0.offset) < ($1.element.range.offsets.lowerBound, $1.offset) }
            .map(\.element)
        return CELChecked(
            expression: isRight ? expression : nil, type: isRight ? expression.type : .error, diagnostics: ordered)
    }

    mutating func runLeniently() -> CheckedExpression {
        let type = check(tree.root)
        return finished(type)
    }

    private func finished(_ type: CELType) -> CheckedExpression {
        CheckedExpression(
            tree: tree, type: substitution.resolve(type, unknownAsDyn: true), variables: variables,
            types: types.map { substitution.resolve($0, unknownAsDyn: true) }, references: references)
    }

    /// The type of a node, which is kept for it.
    mutating func check(_ node: CELExpression) -> CELType {
        let type = deduce(node)
        types[node.id] = type
        return type
    }

    private mutating func deduce(_ node: CELExpression) -> CELType {
        switch node.kind {
        case .literal(let value): value.type
        case .identifier, .select: name(node)
        case .has(let operand, let field): has(node, operand, field)
        case .index(let operand, let index, let isOptional): self.index(node, operand, index, isOptional)
        case .call(let target, let function, let arguments): call(node, target, function, arguments)
        case .unary(let sign, let operand): unary(node, sign, operand)
        case .binary(let sign, let left, let right): binary(node, sign, left, right)
        case .logical(_, let operands): logical(operands)
        case .conditional(let condition, let yes, let no): conditional(node, condition, yes, no)
        case .list(let elements): list(elements)
        case .map(let entries): map(entries)
        case .message(let name, let fields): message(node, name, fields)
        case .comprehension(let loop): comprehension(node, loop)
        case .bind(let variable, let value, let body): bind([(variable, value)], body)
        case .block(let values, let body): bind(values.enumerated().map { ("@index\($0)", $1) }, body)
        case .optionalMap(let operand, let variable, let body, let isFlat): optionalMap(operand, variable, body, isFlat)
        }
    }

    /// The type of a part with what is known by now.
    func known(_ type: CELType) -> CELType { substitution.resolve(type) }

    /// Checks something with variables that a macro binds.
    mutating func binding<Result>(
        _ bound: [(name: String, type: CELType)], _ body: (inout Checker) -> Result
    ) -> Result {
        locals += bound
        defer { locals.removeLast(bound.count) }
        return body(&self)
    }

    /// The place of a variable in `variables`.
    mutating func use(variable: String) -> CELReference {
        if let index = variables.firstIndex(of: variable) { return .variable(index) }
        variables.append(variable)
        return .variable(variables.count - 1)
    }

    private mutating func bind(_ values: [(name: String, value: CELExpression)], _ body: CELExpression) -> CELType {
        let outer = locals.count
        for (name, value) in values { locals.append((name, check(value))) }
        defer { locals.removeLast(locals.count - outer) }
        return check(body)
    }
}
