import CEL
import Policies

/// Computes the rows of views and the definitions of a policy, in the policy's order, with the reference interpreter.
struct PlanRunner {
    let world: World

    func run() {
        for step in world.policy.order { run(step) }
    }

    /// Computes what one step of the policy's order makes; the steps that it needs must have run.
    func run(_ step: PlanStep) {
        switch step {
        case .rows(let view): ViewRows(world: world, view: world.policy.views[view]).make()
        case .definition(let index): compute(index)
        }
    }

    private func compute(_ index: Int) {
        let definition = world.policy.definitions[index]
        let table = world.tables[definition.rowType]
        guard let slot = table.slot(ofDefinition: index), case .computed(let place) = table.members[slot] else { return }
        let given = table.given[slot] ?? [:]
        switch definition.body {
        case .aggregate(let aggregate):
            let fold = GroupFold(world: world, aggregate: aggregate, rowType: definition.rowType)
            place.store(ComputedCells((0..<table.count).map { given[$0] ?? fold.cell(ofRow: $0) }))
        case .expression, .match, .table, .key, .element:
            let cells = (0..<table.count).map { row in
                given[row] ?? Cell(RowContext(world, type: definition.rowType, row: row).evaluate(definition.body))
            }
            place.store(ComputedCells(cells))
        }
    }
}

extension RowTable {
    func slot(ofDefinition index: Int) -> Int? {
        type.members.firstIndex { $0.kind == .definition(index) }
    }
}

extension RowContext {
    /// The value of a definition that is no aggregate.
    func evaluate(_ body: Definition.Body) -> CELResult { body.value { evaluate($0) } }
}
