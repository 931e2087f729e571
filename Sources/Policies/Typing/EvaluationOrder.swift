import CEL

/// The order in which a policy's rows and definitions are computed, so that each stands before it is used.
struct EvaluationOrder {
    private let rowTypes: [RowType]
    private let definitions: [Definition]
    private let views: [TypedView]
    private let names: [String: Int]
    private var placed: Set<PlanStep> = []
    private(set) var steps: [PlanStep] = []

    /// Definitions must not use each other in a circle.
    init(rowTypes: [RowType], definitions: [Definition], views: [TypedView]) {
        self.rowTypes = rowTypes
        self.definitions = definitions
        self.views = views
        self.names = Dictionary(rowTypes.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
        for view in views.indices { place(.rows(view: view)) }
        for definition in definitions.indices { place(.definition(definition)) }
    }

    private mutating func place(_ step: PlanStep) {
        guard placed.insert(step).inserted else { return }
        for needed in needs(of: step) { place(needed) }
        // Keys and elements come into being with the rows of their view.
        if case .definition(let index) = step, definitions[index].isMadeWithRows { return }
        steps.append(step)
    }

    private func needs(of step: PlanStep) -> [PlanStep] {
        switch step {
        case .rows(let position):
            let view = views[position]
            return rows(of: view.each) + uses(of: [view.when].compactMap { $0 } + expressions(makingRowsOf: view))
        case .definition(let index):
            let definition = definitions[index]
            var needs = rows(of: definition.rowType)
            if definition.isMadeWithRows { return needs }
            if case .aggregate = definition.body, let view = views.first(where: { $0.rowType == definition.rowType }) {
                needs += rows(of: view.each)
            }
            return needs + uses(of: definition.body.expressions)
        }
    }

    private func expressions(makingRowsOf view: TypedView) -> [TypedExpression] {
        switch view.kind {
        case .elements(let made), .groups(let made): made.flatMap { definitions[$0].body.expressions }
        case .whole: []
        }
    }

    /// The rows of a view must stand; those of a table always do.
    private func rows(of rowType: Int) -> [PlanStep] {
        views.firstIndex { $0.rowType == rowType }.map { [.rows(view: $0)] } ?? []
    }

    private func uses(of expressions: [TypedExpression]) -> [PlanStep] {
        var steps: [PlanStep] = []
        for expression in expressions {
            for binding in expression.bindings {
                if case .single(let rowType) = binding { steps += rows(of: rowType) }
            }
            // A set has no order of its own, and the plan must be the same in every run.
            let uses = expression.checked.memberUses.sorted { ($0.object, $0.member) < ($1.object, $1.member) }
            for use in uses { steps += self.steps(for: use) }
        }
        return steps
    }

    private func steps(for use: MemberUse) -> [PlanStep] {
        guard let index = names[use.object], let slot = rowTypes[index].slot(of: use.member) else { return [] }
        switch rowTypes[index].members[slot].kind {
        case .field, .ancestor: return []
        case .children(let rowType), .group(let rowType): return rows(of: rowType)
        case .definition(let definition): return [.definition(definition)]
        }
    }
}

extension Definition {
    /// Whether it is found while the rows of its view are made.
    package var isMadeWithRows: Bool {
        switch body {
        case .key, .element: true
        case .expression, .match, .table, .aggregate: false
        }
    }
}

extension Definition.Body {
    /// Its expressions in the order of the policy.
    package var expressions: [TypedExpression] {
        switch self {
        case .expression(let expression), .key(_, let expression), .element(_, let expression): [expression]
        case .match(let arms): arms.flatMap { [$0.condition, $0.output].compactMap { $0 } }
        case .table(let table): table.inputs
        case .aggregate(let aggregate): [aggregate.when, aggregate.argument, aggregate.weight].compactMap { $0 }
        }
    }
}
