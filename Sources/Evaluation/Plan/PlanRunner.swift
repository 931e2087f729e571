import CEL
import Policies

/// Computes the rows of views and the definitions of a policy, in the policy's order, with the reference interpreter.
struct PlanRunner {
    let world: World

    /// `needed` are the steps to take where not all are of interest.
    func run(only needed: Set<PlanStep>? = nil) {
        for step in world.policy.order where needed?.contains(step) ?? true { run(step) }
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
                given[row] ?? Cell(RowContext(world, type: definition.rowType, row: row).evaluate(definition.body, of: index))
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
    /// The value of a definition that is no aggregate, by its position among the definitions.
    func evaluate(_ body: Definition.Body, of definition: Int) -> CELResult {
        body.value(chosen: { world.observer?.note(row: $0, ofTable: definition) }) { evaluate($0) }
    }
}
