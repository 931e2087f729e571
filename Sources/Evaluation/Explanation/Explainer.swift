import CEL
import Diagnostics
import Policies

/// Takes an expression apart: what each part came to for a row, down to the cells, parameters and definitions that it read.
struct Explainer {
    let world: World
    let finder: CellFinder
    /// The definitions whose parts have been told.
    private var told: Set<Int> = []
    /// How many parts may still be told, so that a rule over thousands of rows stays readable.
    private var budget = 4_000
    /// How many elements of a list are told.
    private let elementLimit = 100

    init(world: World, finder: CellFinder) {
        self.world = world
        self.finder = finder
    }

    /// The whole expression for a row.
    mutating func explain(_ expression: TypedExpression, in context: RowContext) -> ExplainedPart {
        let scope = PartScope(expression, context)
        return part(scope.root, in: scope)
    }

    private mutating func part(_ node: CELExpression, in scope: PartScope) -> ExplainedPart {
        budget -= 1
        let result = scope.result(node)
        var part = ExplainedPart(text: node.text, result: shown(result, type: scope.type(node)), origin: .expression)
        guard budget > 0 else { return part }
        switch node.kind {
        case .literal, .identifier: tell(name: node, &part, in: scope)
        case .select(let operand, let field, _), .has(let operand, let field):
            if scope.binding(node) != nil {
                tell(name: node, &part, in: scope)
            } else {
                tell(field, of: operand, &part, in: scope)
            }
        case .comprehension(let loop): tell(loop, &part, in: scope)
        case .logical(let sign, let operands):
            part.origin = sign == .and ? .all : .any
            part.parts = operands.map { self.part($0, in: scope) }
        case .conditional(let condition, let yes, let no):
            part.parts = parts([condition], in: scope)
            if case .value(.bool(let holds)) = scope.result(condition) { part.parts += parts([holds ? yes : no], in: scope) }
        case .bind(let name, let value, let body):
            part.parts = parts([value], in: scope) + parts([body], in: scope.adding([name], [scope.result(value)]))
        case .block(let values, let body):
            var inner = scope
            for (index, value) in values.enumerated() {
                part.parts += parts([value], in: inner)
                inner = inner.adding(["@index\(index)"], [inner.result(value)])
            }
            part.parts += parts([body], in: inner)
        case .optionalMap(let operand, let name, let body, _):
            part.parts = parts([operand], in: scope)
            if case .value(.optional(.some(let value))) = scope.result(operand) {
                part.parts += parts([body], in: scope.adding([name], [.value(value)]))
            }
        case .call(let target, _, let arguments): part.parts = parts(([target].compactMap { $0 }) + arguments, in: scope)
        default: part.parts = parts(node.children, in: scope)
        }
        return part
    }

    /// The parts that say something: a value that is written in the expression, and a name alone, are read in the text around them.
    private mutating func parts(_ nodes: [CELExpression], in scope: PartScope) -> [ExplainedPart] {
        nodes.filter { !isPlain($0, in: scope) }.map { part($0, in: scope) }
    }

    private func isPlain(_ node: CELExpression, in scope: PartScope) -> Bool {
        switch node.kind {
        case .literal: return true
        case .identifier, .select:
            if case .function? = scope.expression.checked.reference(of: node) { return true }
            switch scope.binding(node) {
            // The day and the year stand at the head of every answer.
            case .row, .single, .global(.parameters), .global(.asOf), .global(.year): return true
            case .member, .global, .observed, .item: return false
            case nil: break
            }
            guard case .identifier = node.kind else { return false }
            if case .local? = scope.expression.checked.reference(of: node), case .value(let value) = scope.result(node) {
                if case .object = value { return true }
                return false
            }
            return true
        case .list(let elements): return elements.allSatisfy { isPlain($0.value, in: scope) }
        default: return false
        }
    }

    private mutating func tell(name node: CELExpression, _ part: inout ExplainedPart, in scope: PartScope) {
        guard case .member(let slot)? = scope.binding(node) else { return }
        tell(slot, of: scope.context.rowValue, &part)
    }

    private mutating func tell(_ field: String, of operand: CELExpression, _ part: inout ExplainedPart, in scope: PartScope) {
        guard case .value(let value) = scope.result(operand) else { return part.parts = parts([operand], in: scope) }
        switch value.unwrapped {
        case .object(let row as RowValue):
            part.parts = parts([operand], in: scope)
            if let slot = row.type.slot(of: field) { tell(slot, of: row, &part) }
        case .object(let object) where object.type.name == BuiltinTypes.parameters.name:
            if let parameter = world.policy.policy.parameters[id: field] {
                part.origin = .parameter(ExplainedParameter(parameter))
            }
        default: part.parts = parts([operand], in: scope)
        }
    }

    private mutating func tell(_ slot: Int, of row: RowValue, _ part: inout ExplainedPart) {
        switch row.table.type.members[slot].kind {
        case .field: part.origin = .cell(finder.explained(row, slot: slot))
        case .definition(let index):
            part.origin = .definition
            let address = CellAddress(type: Int(row.typeIndex), slot: slot, row: Int(row.row))
            guard told.insert(address.number).inserted else { return part.isToldBefore = true }
            let (parts, omitted) = parts(of: world.policy.definitions[index], row: row)
            part.parts += parts
            part.omitted += omitted
        case .ancestor, .children, .group: break
        }
    }

    private mutating func parts(of definition: Definition, row: RowValue) -> ([ExplainedPart], omitted: Int) {
        let context = RowContext(world, type: Int(row.typeIndex), row: Int(row.row))
        switch definition.body {
        case .expression(let expression): return ([explain(expression, in: context)], 0)
        case .table(let table): return (table.inputs.map { explain($0, in: context) }, 0)
        case .match(let arms):
            var parts: [ExplainedPart] = []
            for arm in arms {
                guard let condition = arm.condition else { return (parts + [explain(arm.output, in: context)], 0) }
                parts.append(explain(condition, in: context))
                guard case .value(.bool(let holds)) = context.evaluate(condition) else { break }
                if holds { return (parts + [explain(arm.output, in: context)], 0) }
            }
            return (parts, 0)
        case .aggregate(let aggregate): return parts(of: aggregate, row: row)
        case .key, .element: return ([], 0)
        }
    }

    /// The rows of a group, each with what it adds to an aggregate.
    private mutating func parts(of aggregate: TypedAggregate, row: RowValue) -> ([ExplainedPart], omitted: Int) {
        guard let view = world.policy.views.first(where: { $0.rowType == Int(row.typeIndex) }),
            let layout = row.table.layout.content,
            layout.members.indices.contains(Int(row.row)), let argument = aggregate.argument
        else { return ([], 0) }
        let members = layout.members[Int(row.row)]
        let parts = members.prefix(elementLimit).map { member in
            let context = RowContext(world, type: view.each, row: Int(member))
            var part = element(.object(context.rowValue), result: context.evaluate(argument), type: argument.type)
            if budget > 0 { part.parts = [explain(argument, in: context)] }
            return part
        }
        return (parts, members.count - parts.count)
    }

    private mutating func tell(_ loop: CELComprehension, _ part: inout ExplainedPart, in scope: PartScope) {
        part.parts = parts([loop.range], in: scope)
        let elements = LoopElement.all(of: scope.result(loop.range), variables: loop.variables.count)
        for element in elements.prefix(elementLimit) where budget > 0 {
            let inner = scope.adding(loop.variables, element.values.map { .value($0) })
            let bodies = [loop.condition, loop.transform].compactMap { $0 }
            guard let deciding = bodies.first else { continue }
            var told = self.element(element.shown, result: inner.result(deciding), type: inner.type(deciding))
            told.parts = parts(bodies, in: inner)
            told.isLeftOut = loop.isFilter && !inner.result(deciding).isTrue
            part.parts.append(told)
        }
        part.omitted += max(0, elements.count - elementLimit)
    }

    private mutating func element(_ value: CELValue, result: CELResult, type: CELType) -> ExplainedPart {
        budget -= 1
        var text = ValueText(world: world).data(value).plainText
        if case .object(let row as RowValue) = value { text = row.table.type.name + " " + row.key.joined(separator: "/") }
        return ExplainedPart(text: text, result: shown(result, type: type), origin: .element)
    }

    private func shown(_ result: CELResult, type: CELType) -> ExplainedPart.Result {
        switch result {
        case .value(let value): .value(shown(value, type: type))
        case .unknown(let missing): .unknown(fields: missing.attributes.map(\.name))
        case .error(let error): .error(error.code.rawValue)
        }
    }

    /// Rows of a list are counted; their keys stand with the elements.
    private func shown(_ value: CELValue, type: CELType) -> Shown {
        if case .list(let list) = value, list.contains(where: { if case .object(is RowValue) = $0 { true } else { false } }) {
            return Shown(
                value: .int(Int64(list.count)),
                text: LocalizedText(ja: "\(list.count)行", en: list.count == 1 ? "1 row" : "\(list.count) rows"))
        }
        return ValueText(world: world).shown(value, type: type)
    }
}

extension CELComprehension {
    /// Whether elements that its condition does not hold for have no part in what it makes.
    fileprivate var isFilter: Bool { condition != nil && form != .all && form != .exists }
}

extension CELResult {
    fileprivate var isTrue: Bool {
        if case .value(.bool(true)) = self { true } else { false }
    }
}
