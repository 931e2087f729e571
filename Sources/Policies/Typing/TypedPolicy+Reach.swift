import CEL

/// What an expression rests on, directly and through definitions and views.
package struct PolicyReach: Sendable {
    /// What must be computed for it, keys and elements of views included.
    package let steps: Set<PlanStep>
    /// Every member that is read on the way, those of parameters and catalogues included.
    package let members: Set<MemberUse>
    /// What of the run itself is read on the way: its day, its year, the parameters.
    package let globals: Set<Global>
}

extension TypedPolicy {
    /// What expressions about rows of a type rest on.
    package func reach(of expressions: [TypedExpression], rowType: Int) -> PolicyReach {
        let needs = PlanNeeds(rowTypes: rowTypes, definitions: definitions, views: views)
        var steps: Set<PlanStep> = []
        var members: Set<MemberUse> = []
        var globals: Set<Global> = []
        for expression in expressions {
            members.formUnion(expression.checked.memberUses)
            globals.formUnion(expression.globals)
        }
        var open = needs.rows(of: rowType) + needs.uses(of: expressions)
        while let step = open.popLast() {
            guard steps.insert(step).inserted else { continue }
            open += needs.needs(of: step)
            for expression in self.expressions(of: step, needs) {
                members.formUnion(expression.checked.memberUses)
                globals.formUnion(expression.globals)
            }
        }
        return PolicyReach(steps: steps, members: members, globals: globals)
    }

    /// What the rows and columns of a view rest on.
    package func reach(ofView position: Int) -> PolicyReach {
        let view = views[position]
        let columns = definitions.filter { $0.rowType == view.rowType }
        let needs = PlanNeeds(rowTypes: rowTypes, definitions: definitions, views: views)
        let own = definitions.indices.filter { definitions[$0].rowType == view.rowType }
        let reach = reach(
            of: columns.flatMap { $0.body.expressions } + needs.expressions(makingRowsOf: view), rowType: view.rowType)
        return PolicyReach(
            steps: reach.steps.union(own.map { .definition($0) }), members: reach.members, globals: reach.globals)
    }

    private func expressions(of step: PlanStep, _ needs: PlanNeeds) -> [TypedExpression] {
        switch step {
        case .rows(let position): needs.expressions(makingRowsOf: views[position])
        case .definition(let index): definitions[index].body.expressions
        }
    }
}

extension TypedExpression {
    /// What it reads of the run itself.
    fileprivate var globals: [Global] {
        bindings.compactMap { if case .global(let global) = $0 { global } else { nil } }
    }
}
