import CEL
import Policies

/// Computes the rows of views and the definitions of a policy, in the policy's order, with the reference interpreter.
struct PlanRunner {
    let world: World

    func run() {
        for step in world.policy.order {
            switch step {
            case .rows(let view): ViewRows(world: world, view: world.policy.views[view]).make()
            case .definition(let index): compute(index)
            }
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
    func evaluate(_ body: Definition.Body) -> CELResult {
        switch body {
        case .expression(let expression), .key(_, let expression), .element(_, let expression): evaluate(expression)
        case .match(let arms): evaluate(arms)
        case .table(let table): evaluate(table)
        case .aggregate: .error(CELError(.other, "an aggregate has no value of one row"))
        }
    }

    /// The output of the first arm whose condition holds; unknown where that cannot be told.
    private func evaluate(_ arms: [TypedArm]) -> CELResult {
        for arm in arms {
            guard let condition = arm.condition else { return evaluate(arm.output) }
            switch evaluate(condition) {
            case .value(.bool(true)): return evaluate(arm.output)
            case .value: continue
            case .unknown(let missing): return .unknown(missing)
            case .error(let error): return .error(error)
            }
        }
        return .value(.optional(.none))
    }

    /// The output of the first row whose cells all hold the inputs. An input that no cell asks for may be unknown.
    private func evaluate(_ table: TypedTable) -> CELResult {
        var inputs: [Int: CELResult] = [:]
        func input(_ index: Int) -> CELResult {
            if let known = inputs[index] { return known }
            let result = evaluate(table.inputs[index])
            inputs[index] = result
            return result
        }
        rows: for row in table.rows {
            for (index, cell) in row.cells.enumerated() {
                guard let cell else { continue }
                switch input(index) {
                case .value(let value): if !cell.contains(where: { value.fits($0) }) { continue rows }
                case let other: return other
                }
            }
            return .value(row.output)
        }
        return .value(.optional(.none))
    }
}

extension CELValue {
    /// Whether a cell's value fits an input: equal to it, or one of its elements.
    fileprivate func fits(_ cell: CELValue) -> Bool {
        if case .list(let elements) = self { elements.contains(cell) } else { self == cell }
    }
}
