import CEL

/// What must stand before the rows of a view, a definition or an expression can be computed.
struct PlanNeeds {
    let rowTypes: [RowType]
    let definitions: [Definition]
    let views: [TypedView]
    private let names: [String: Int]

    init(rowTypes: [RowType], definitions: [Definition], views: [TypedView]) {
        self.rowTypes = rowTypes
        self.definitions = definitions
        self.views = views
        self.names = Dictionary(rowTypes.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
    }

    func needs(of step: PlanStep) -> [PlanStep] {
        switch step {
        case .rows(let position):
            let view = views[position]
            return rows(of: view.each) + uses(of: expressions(makingRowsOf: view))
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

    /// The expressions that decide which rows a view has.
    func expressions(makingRowsOf view: TypedView) -> [TypedExpression] {
        let made: [TypedExpression] =
            switch view.kind {
            case .elements(let made), .groups(let made): made.flatMap { definitions[$0].body.expressions }
            case .whole: []
            }
        return [view.when].compactMap { $0 } + made
    }

    /// The rows of a view must stand; those of a table always do.
    func rows(of rowType: Int) -> [PlanStep] {
        views.firstIndex { $0.rowType == rowType }.map { [.rows(view: $0)] } ?? []
    }

    /// What expressions read, in an order that is the same in every run.
    func uses(of expressions: [TypedExpression]) -> [PlanStep] {
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
