import Diagnostics

extension CELProgram {
    /// What is left to evaluate when only part is known: the expression with all that can be computed put in as values.
    ///
    /// `a > 3 && b` with `a` known as 5 leaves `b`. Values that no literal can write, as objects, leave their expression.
    public func residual(_ bindings: [CELResult], unknowns: [AttributePattern] = []) -> CELExpression {
        var residue = Residue(program: self, bindings: bindings, unknowns: unknowns)
        return residue.reduce(expression.tree.root)
    }
}

/// Builds the residual of an expression.
private struct Residue {
    let program: CELProgram
    let bindings: [CELResult]
    let unknowns: [AttributePattern]
    private var nextID = 0

    init(program: CELProgram, bindings: [CELResult], unknowns: [AttributePattern]) {
        self.program = program
        self.bindings = bindings
        self.unknowns = unknowns
    }

    private mutating func node(_ kind: CELExpression.Kind, like old: CELExpression) -> CELExpression {
        defer { nextID += 1 }
        return CELExpression(id: nextID, offsets: old.offsets, kind: kind)
    }

    mutating func reduce(_ old: CELExpression) -> CELExpression {
        if let value = value(of: old), value.isWritable { return node(.literal(value), like: old) }
        switch old.kind {
        case .logical(let sign, let operands): return logical(old, sign, operands)
        case .conditional(let condition, let yes, let no):
            if case .bool(let holds)? = value(of: condition) { return reduce(holds ? yes : no) }
            return node(.conditional(reduce(condition), reduce(yes), reduce(no)), like: old)
        default: return node(rebuilt(old), like: old)
        }
    }

    /// The value of a part; nil where it is not known, is an error, or depends on variables of a macro around it.
    private func value(of node: CELExpression) -> CELValue? {
        guard !hasFreeLocals(node, bound: []) else { return nil }
        let run = program.run(node, bindings, unknowns: unknowns, costLimit: 1_000_000, isTraced: false)
        guard case .value(let value) = run.result else { return nil }
        return value
    }

    private mutating func logical(
        _ old: CELExpression, _ sign: CELLogicalOperator, _ operands: [CELExpression]
    ) -> CELExpression {
        var left: [CELExpression] = []
        for operand in operands {
            // What does not decide is dropped; what decides would have decided the whole.
            if case .bool? = value(of: operand) { continue }
            left.append(reduce(operand))
        }
        if left.count == 1 { return left[0] }
        if left.isEmpty { return node(.literal(.bool(sign == .and)), like: old) }
        return node(.logical(sign, left), like: old)
    }

    private mutating func rebuilt(_ old: CELExpression) -> CELExpression.Kind {
        switch old.kind {
        case .literal, .identifier, .logical, .conditional: return old.kind
        case .select(let operand, let field, let isOptional):
            if old.qualifiedName != nil { return old.kind }
            return .select(reduce(operand), field: field, isOptional: isOptional)
        case .has(let operand, let field):
            return .has(operand.qualifiedName == nil ? reduce(operand) : operand, field: field)
        case .index(let operand, let index, let isOptional):
            return .index(reduce(operand), reduce(index), isOptional: isOptional)
        case .call(let target, let name, let arguments):
            let isNamespace = target.map { $0.qualifiedName != nil && program.expression.reference(of: $0) == nil } ?? false
            return .call(target: isNamespace ? target : target.map { reduce($0) }, name, arguments.map { reduce($0) })
        case .unary(let sign, let operand): return .unary(sign, reduce(operand))
        case .binary(let sign, let left, let right): return .binary(sign, reduce(left), reduce(right))
        case .list(let elements):
            return .list(elements.map { .init(reduce($0.value), isOptional: $0.isOptional) })
        case .map(let entries):
            return .map(entries.map { .init(key: reduce($0.key), value: reduce($0.value), isOptional: $0.isOptional) })
        case .message(let name, let fields):
            return .message(
                name,
                fields.map { .init(name: $0.name, value: reduce($0.value), isOptional: $0.isOptional, offsets: $0.offsets) })
        case .comprehension(let loop):
            return .comprehension(
                CELComprehension(
                    form: loop.form, name: loop.name, range: reduce(loop.range), variables: loop.variables,
                    condition: loop.condition.map { reduce($0) }, transform: loop.transform.map { reduce($0) }))
        case .bind(let name, let value, let body): return .bind(variable: name, value: reduce(value), body: reduce(body))
        case .block(let values, let body): return .block(values.map { reduce($0) }, body: reduce(body))
        case .optionalMap(let operand, let name, let body, let isFlat):
            return .optionalMap(reduce(operand), variable: name, body: reduce(body), isFlat: isFlat)
        }
    }

    /// Whether a part names a variable of a macro that stands around it.
    private func hasFreeLocals(_ node: CELExpression, bound: [String]) -> Bool {
        if case .local? = program.expression.reference(of: node), case .identifier(let name, _) = node.kind {
            return !bound.contains(name)
        }
        switch node.kind {
        case .comprehension(let loop):
            return hasFreeLocals(loop.range, bound: bound)
                || [loop.condition, loop.transform].contains { part in
                    part.map { hasFreeLocals($0, bound: bound + loop.variables) } ?? false
                }
        case .bind(let name, let value, let body):
            return hasFreeLocals(value, bound: bound) || hasFreeLocals(body, bound: bound + [name])
        case .block(let values, let body):
            let names = values.indices.map { "@index\($0)" }
            return (values + [body]).contains { hasFreeLocals($0, bound: bound + names) }
        case .optionalMap(let operand, let name, let body, _):
            return hasFreeLocals(operand, bound: bound) || hasFreeLocals(body, bound: bound + [name])
        default: return node.children.contains { hasFreeLocals($0, bound: bound) }
        }
    }
}

extension CELValue {
    /// Whether an expression can write the value.
    fileprivate var isWritable: Bool {
        switch self {
        case .object: false
        case .list(let list): list.allSatisfy(\.isWritable)
        case .map(let map): map.allSatisfy { $0.isWritable && $1.isWritable }
        case .optional(.some(let value)): value.isWritable
        default: true
        }
    }
}
