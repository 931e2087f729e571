extension CELExpression {
    /// The tree with another node in the place of the one with an id; the nodes on the way are made anew.
    package func replacing(_ id: Int, with replacement: CELExpression) -> CELExpression {
        if self.id == id { return replacement }
        return mappingChildren { $0.replacing(id, with: replacement) }
    }

    /// The node with each of its children made into another.
    private func mappingChildren(_ change: (CELExpression) -> CELExpression) -> CELExpression {
        let changed: Kind
        switch kind {
        case .literal, .identifier: return self
        case .select(let operand, let field, let isOptional):
            changed = .select(change(operand), field: field, isOptional: isOptional)
        case .has(let operand, let field): changed = .has(change(operand), field: field)
        case .index(let operand, let index, let isOptional):
            changed = .index(change(operand), change(index), isOptional: isOptional)
        case .call(let target, let name, let arguments):
            changed = .call(target: target.map(change), name, arguments.map(change))
        case .unary(let sign, let operand): changed = .unary(sign, change(operand))
        case .binary(let sign, let left, let right): changed = .binary(sign, change(left), change(right))
        case .logical(let sign, let operands): changed = .logical(sign, operands.map(change))
        case .conditional(let condition, let yes, let no): changed = .conditional(change(condition), change(yes), change(no))
        default: changed = mappedConstruction(change)
        }
        return CELExpression(id: self.id, offsets: offsets, kind: changed)
    }

    private func mappedConstruction(_ change: (CELExpression) -> CELExpression) -> Kind {
        switch kind {
        case .list(let elements): .list(elements.map { Element(change($0.value), isOptional: $0.isOptional) })
        case .map(let entries):
            .map(entries.map { Entry(key: change($0.key), value: change($0.value), isOptional: $0.isOptional) })
        case .message(let name, let fields):
            .message(
                name,
                fields.map { Field(name: $0.name, value: change($0.value), isOptional: $0.isOptional, offsets: $0.offsets) })
        case .comprehension(let loop):
            .comprehension(
                CELComprehension(
                    form: loop.form, name: loop.name, range: change(loop.range), variables: loop.variables,
                    condition: loop.condition.map(change), transform: loop.transform.map(change)))
        case .bind(let variable, let value, let body): .bind(variable: variable, value: change(value), body: change(body))
        case .block(let values, let body): .block(values.map(change), body: change(body))
        case .optionalMap(let operand, let variable, let body, let isFlat):
            .optionalMap(change(operand), variable: variable, body: change(body), isFlat: isFlat)
        default: kind
        }
    }
}
