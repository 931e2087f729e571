import CEL
import Columnar
import Policies

/// One aggregate over rows of a type.
struct RowFold {
    let world: World
    let aggregate: TypedAggregate
    /// The type of the rows that are aggregated.
    let each: Int

    func add(row: Int, to state: inout Accumulator) {
        let context = RowContext(world, type: each, row: row)
        if let when = aggregate.when {
            switch context.evaluate(when) {
            case .value(.bool(true)): break
            case .value: return
            case .unknown, .error: return state.addUnknown()
            }
        }
        guard let argument = aggregate.argument else { return state.add(.bool(true)) }
        switch context.evaluate(argument) {
        case .value(.optional(.none)): state.addUnknown()
        case .value(.optional(.some(let value))), .value(let value): add(value, context, to: &state)
        case .unknown, .error: state.addUnknown()
        }
    }

    private func add(_ value: CELValue, _ context: RowContext, to state: inout Accumulator) {
        guard let weight = aggregate.weight else { return state.add(value) }
        guard case .value(let found) = context.evaluate(weight), let number = found.number else { return state.addUnknown() }
        state.add(value, weight: number)
    }

    /// The state as a result; nil where no row gives it a value.
    func result(_ state: Accumulator) -> CELResult? {
        aggregate.function == .sum ? state.sum(as: aggregate.type) : state.value
    }
}

/// One aggregate column of a grouped view, or of one that is one row.
struct GroupFold {
    let world: World
    let aggregate: TypedAggregate
    let rowType: Int

    func cell(ofRow row: Int) -> Cell {
        guard let view = world.policy.views.first(where: { $0.rowType == rowType }),
            let layout = world.tables[rowType].layout.content, layout.members.indices.contains(row),
            world.tables[view.each].isSupplied
        else { return .absent(.notSupplied) }
        let fold = RowFold(world: world, aggregate: aggregate, each: view.each)
        var state = Accumulator(aggregate.function)
        for member in layout.members[row] { fold.add(row: Int(member), to: &state) }
        return fold.result(state).map { Cell($0) } ?? .absent(.empty)
    }
}
