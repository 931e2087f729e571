import CEL

/// Reads what an expression depends on, as far as that is within the fragment in which analysis is exact: members of finite domains in
/// any use, other members compared with what does not depend on the row.
struct ExpressionReader: Sendable {
    /// What a part of an expression is to the analysis.
    private enum Shape {
        /// The same for every row: literals and parameters.
        case constant
        /// Computed from terms whose values can be tried one by one, or told apart by constants.
        case decided
        case term(Term)
        case row(Int)
        case open
    }

    let space: AnalysisSpace
    /// The row type that the expression is about.
    let about: Int
    var observed: ObservedValue?

    /// What `observed` is to a rule or a metric.
    enum ObservedValue: Sendable {
        /// Another name of a term.
        case alias(Term)
        case computed(TermUses)
        /// Something that cannot be followed, or what a metric comes to: any value that it may have.
        case free(Term)

        /// Whether it can be computed for a sample.
        var isFollowed: Bool {
            if case .free = self { false } else { true }
        }
    }

    /// The terms that a part of an expression depends on; nil where it depends on more.
    func uses(of node: CELExpression, in expression: TypedExpression) -> TermUses? {
        var uses = TermUses()
        switch shape(node, expression, &uses) {
        case .constant, .decided: return uses
        case .term(let term):
            guard term.domain.isFinite else { return nil }
            uses.add(term)
            return uses
        case .row, .open: return nil
        }
    }

    /// The terms that a definition depends on; nil where it depends on more.
    func uses(of body: Definition.Body) -> TermUses? {
        switch body {
        case .expression, .match: break
        case .table(let table) where table.inputs.allSatisfy({ !$0.type.isList }): break
        case .table, .aggregate, .key, .element: return nil
        }
        var uses = TermUses()
        for expression in body.expressions {
            guard let part = self.uses(of: expression.checked.tree.root, in: expression) else { return nil }
            uses.add(part)
        }
        return uses
    }

    /// The term that a part of an expression is; nil where it is more than one.
    func term(of node: CELExpression, in expression: TypedExpression) -> Term? {
        var uses = TermUses()
        if case .term(let term) = shape(node, expression, &uses) { return term }
        return nil
    }
}

extension ExpressionReader {
    private func shape(_ node: CELExpression, _ expression: TypedExpression, _ uses: inout TermUses) -> Shape {
        switch node.kind {
        case .literal: return .constant
        case .identifier: return name(node, expression, &uses)
        case .select(let operand, let field, let isOptional):
            return select(node, operand, field, isOptional: isOptional, expression, &uses)
        case .has(let operand, let field): return has(node, operand, field, expression, &uses)
        case .binary(let sign, let left, let right) where sign.compares:
            return comparison(sign, left, right, expression, &uses)
        default: return combined(node.children.map { shape($0, expression, &uses) }, &uses)
        }
    }

    /// What is made of several parts: decided where all of them are.
    private func combined(_ shapes: [Shape], _ uses: inout TermUses) -> Shape {
        var isConstant = true
        var isOpen = false
        for shape in shapes {
            switch shape {
            case .constant: continue
            case .decided: isConstant = false
            case .term(let term) where term.domain.isFinite:
                uses.add(term)
                isConstant = false
            case .term, .row, .open: isOpen = true
            }
        }
        return isOpen ? .open : isConstant ? .constant : .decided
    }

    private func name(_ node: CELExpression, _ expression: TypedExpression, _ uses: inout TermUses) -> Shape {
        switch expression.checked.reference(of: node) {
        case .variable(let index):
            switch expression.bindings[index] {
            case .row(let row), .single(let row): return .row(row)
            case .member(let slot): return member(slot, about, &uses)
            case .global(.parameters): return .constant
            case .global(let global): return .term(Term(source: .global(global), domain: Self.domain(of: global)))
            case .observed:
                switch observed {
                case nil: return .open
                case .alias(let term), .free(let term): return .term(term)
                case .computed(let terms):
                    uses.add(terms)
                    return .decided
                }
            case .item: return .open
            }
        // What a macro binds is computed from what it runs over, which is a part as well.
        case .local: return .decided
        default: return .constant
        }
    }

    private static func domain(of global: Global) -> TermDomain {
        global == .year ? TermDomain(.integers(low: nil, high: nil)) : TermDomain(.dates)
    }

    private func member(_ slot: Int, _ row: Int, _ uses: inout TermUses) -> Shape {
        switch space.members[row][slot] {
        case .chosen(let term): return .term(term)
        case .computed(_, let terms):
            uses.add(terms)
            return .decided
        case .row(let target): return .row(target)
        case .open: return .open
        }
    }

    /// The slot that the checker found, else the one of that name.
    private func slot(of field: String, _ node: CELExpression, _ row: Int, _ expression: TypedExpression) -> Int? {
        if case .field(let slot) = expression.checked.reference(of: node) { return slot }
        return space.base.policy.rowTypes[row].slot(of: field)
    }

    private func select(
        _ node: CELExpression, _ operand: CELExpression, _ field: String, isOptional: Bool, _ expression: TypedExpression,
        _ uses: inout TermUses
    ) -> Shape {
        let inner = shape(operand, expression, &uses)
        guard case .row(let row) = inner else { return combined([inner], &uses) }
        guard let slot = slot(of: field, node, row, expression) else { return .open }
        let member = member(slot, row, &uses)
        return isOptional ? combined([member], &uses) : member
    }

    private func has(
        _ node: CELExpression, _ operand: CELExpression, _ field: String, _ expression: TypedExpression, _ uses: inout TermUses
    ) -> Shape {
        let inner = shape(operand, expression, &uses)
        guard case .row(let row) = inner else { return combined([inner], &uses) }
        guard let slot = slot(of: field, node, row, expression) else { return .open }
        switch member(slot, row, &uses) {
        case .term(let term):
            uses.add(term)
            return .decided
        case .constant, .decided: return .decided
        case .row, .open: return .open
        }
    }
}

extension ExpressionReader {
    private func comparison(
        _ sign: CELBinaryOperator, _ left: CELExpression, _ right: CELExpression, _ expression: TypedExpression,
        _ uses: inout TermUses
    ) -> Shape {
        let shapes = (shape(left, expression, &uses), shape(right, expression, &uses))
        switch shapes {
        case (.term(let term), .constant) where !term.domain.isFinite:
            return compare(term, with: right, sign, expression, &uses)
        case (.constant, .term(let term)) where !term.domain.isFinite && sign != .within:
            return compare(term, with: left, sign, expression, &uses)
        default: return combined([shapes.0, shapes.1], &uses)
        }
    }

    private func compare(
        _ term: Term, with constant: CELExpression, _ sign: CELBinaryOperator, _ expression: TypedExpression,
        _ uses: inout TermUses
    ) -> Shape {
        guard let constants = constants(constant, expression), term.domain.tellsApart(constants, sign) else { return .open }
        uses.add(term, comparedWith: constants)
        return .decided
    }

    /// The values of a part that no row changes, each element of a list for itself; nil where they cannot be had.
    private func constants(_ node: CELExpression, _ expression: TypedExpression) -> [CELValue]? {
        if case .literal(let value) = node.kind { return [value] }
        let sample = Sample(space: space, values: [], observed: nil)
        let program = CELProgram(part: node, of: expression.checked)
        guard case .value(let value) = sample.evaluate(program, expression.bindings, about: about) else { return nil }
        if case .list(let elements) = value { return elements.array }
        return [value]
    }
}

extension TermDomain {
    /// Whether the values of the domain fall into a few parts that comparisons with the constants cannot tell from within.
    fileprivate func tellsApart(_ constants: [CELValue], _ sign: CELBinaryOperator) -> Bool {
        switch values {
        case .finite: true
        case .integers, .numbers: constants.allSatisfy { ($0.number?.magnitude ?? .infinity) < Self.largest }
        case .dates: constants.allSatisfy { if case .date = $0 { true } else { false } }
        case .texts:
            !sign.orders && constants.allSatisfy { if case .string = $0 { true } else { false } }
        case .opaque: false
        }
    }
}

extension CELBinaryOperator {
    /// Whether it asks how two values stand to each other.
    var compares: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .within: true
        case .add, .subtract, .multiply, .divide, .remainder: false
        }
    }

    var orders: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }
}

extension CELType {
    var isList: Bool {
        if case .list = self { true } else { false }
    }
}
