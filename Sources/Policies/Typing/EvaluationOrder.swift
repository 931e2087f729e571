import CEL

/// The order in which a policy's rows and definitions are computed, so that each stands before it is used.
struct EvaluationOrder {
    private let needs: PlanNeeds
    private var placed: Set<PlanStep> = []
    private(set) var steps: [PlanStep] = []

    /// Definitions must not use each other in a circle.
    init(rowTypes: [RowType], definitions: [Definition], views: [TypedView]) {
        needs = PlanNeeds(rowTypes: rowTypes, definitions: definitions, views: views)
        for view in views.indices { place(.rows(view: view)) }
        for definition in definitions.indices { place(.definition(definition)) }
    }

    private mutating func place(_ step: PlanStep) {
        guard placed.insert(step).inserted else { return }
        for needed in needs.needs(of: step) { place(needed) }
        // Keys and elements come into being with the rows of their view.
        if case .definition(let index) = step, needs.definitions[index].isMadeWithRows { return }
        steps.append(step)
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
