import CEL
import Columnar
import Policies

/// What the rows of a batch add to an aggregate: the rows that count, and those of which it is not known.
struct AggregateInput {
    let counted: Bitmap
    let unknown: Bitmap
    /// Of the rows that count; nil for an aggregate without an argument.
    let argument: Vector?
    let weight: Vector?
}

/// The nodes of an aggregate.
struct AggregateNodes: Sendable {
    let function: Aggregate.Function
    let conditions: [VectorNode]
    let argument: VectorNode?
    let weight: VectorNode?

    init(_ aggregate: TypedAggregate, when: TypedExpression? = nil, on type: Int, _ lowering: Lowering) {
        function = aggregate.function
        conditions = [when, aggregate.when].compactMap { $0.map { lowering.lower($0, on: type) } }
        argument = aggregate.argument.map { lowering.lower($0, on: type) }
        weight = aggregate.weight.map { lowering.lower($0, on: type) }
    }

    /// `inside`: the rows that may enter; `uncertain`: those of which it is not known whether they are there.
    func input(_ domain: Domain, _ evaluator: VectorEvaluator, inside: Bitmap, uncertain: Bitmap) -> AggregateInput {
        var (open, unknown) = (inside, uncertain)
        for condition in conditions {
            let (holds, hindered) = evaluator.evaluate(condition, on: domain).truth
            unknown = unknown | (hindered & open)
            open = open & holds
        }
        guard let argument else { return AggregateInput(counted: open, unknown: unknown, argument: nil, weight: nil) }
        let values = evaluator.evaluate(argument, on: domain)
        if let present = values.present {
            unknown = unknown | open.subtracting(present)
            open = open & present
        }
        let weights = weight.map { evaluator.evaluate($0, on: domain) }
        if let present = weights?.present {
            unknown = unknown | open.subtracting(present)
            open = open & present
        }
        return AggregateInput(counted: open, unknown: unknown, argument: values, weight: weights)
    }
}

/// The running states of one aggregate for numbered groups.
struct GroupStates: Sendable {
    private let function: Aggregate.Function
    private let world: World
    private(set) var states: [Accumulator]

    init(_ function: Aggregate.Function, count: Int, world: World) {
        self.function = function
        self.world = world
        self.states = [Accumulator](repeating: Accumulator(function), count: count)
    }

    /// The state of a new group is empty.
    mutating func grow(to count: Int) {
        while states.count < count { states.append(Accumulator(function)) }
    }

    mutating func merge(_ state: Accumulator, into group: Int) { states[group].merge(state) }

    /// `group` gives the group of each row; negative for none.
    mutating func add(_ input: AggregateInput, _ group: (Int) -> Int32) {
        input.unknown.forEachPlace { row in
            let group = group(row)
            if group >= 0 { states[Int(group)].addUnknown() }
        }
        switch (function, input.argument?.values) {
        case (.count, _), (_, nil): addEach(input, group) { state, _ in state.add(rows: 1, having: 1) }
        case (.share, .bools(let bits)): addEach(input, group) { state, row in state.add(rows: 1, having: bits[row] ? 1 : 0) }
        case (.sum, .ints(let values)): addEach(input, group) { state, row in state.add(whole: values[row]) }
        case (_, let values?):
            let box = Boxing(Vector(values, count: input.counted.count), nil, world)
            let weights = input.weight.map { Boxing($0, nil, world) }
            addEach(input, group) { state, row in
                guard let value = box.value(at: row) else { return }
                state.add(value, weight: weights.map { $0.plainValue(at: row)?.number ?? 0 } ?? 1)
            }
        }
    }

    @inline(__always)
    private mutating func addEach(_ input: AggregateInput, _ group: (Int) -> Int32, _ add: (inout Accumulator, Int) -> Void) {
        input.counted.forEachPlace { row in
            let group = group(row)
            if group >= 0 { add(&states[Int(group)], row) }
        }
    }
}

/// The running states of one aggregate for those groups that a batch has.
struct PartialStates: Sendable {
    private var places: [Int32: Int32] = [:]
    private var numbers: [Int32] = []
    private var states: GroupStates

    init(_ function: Aggregate.Function, world: World) {
        states = GroupStates(function, count: 0, world: world)
    }

    /// The groups in the order in which they occur.
    var groups: [(group: Int32, state: Accumulator)] { zip(numbers, states.states).map { (group: $0, state: $1) } }

    /// `group` gives the group of each row; negative for none.
    mutating func add(_ input: AggregateInput, _ group: (Int) -> Int32) {
        var local = [Int32](repeating: -1, count: input.counted.count)
        (input.counted | input.unknown).forEachPlace { row in
            let number = group(row)
            if number >= 0 { local[row] = place(of: number) }
        }
        states.grow(to: numbers.count)
        states.add(input) { local[$0] }
    }

    private mutating func place(of group: Int32) -> Int32 {
        if let known = places[group] { return known }
        let place = Int32(truncatingIfNeeded: numbers.count)
        places[group] = place
        numbers.append(group)
        return place
    }
}

/// Computes one aggregate column of a grouped view, or of one that is one row.
struct ColumnarAggregate {
    let plan: ColumnarPlan
    let definition: Int
    let aggregate: TypedAggregate

    func compute() {
        let world = plan.world
        let type = world.policy.definitions[definition].rowType
        guard let view = world.policy.views.first(where: { $0.rowType == type }) else { return }
        let count = world.tables[type].count
        guard world.tables[view.each].isSupplied else {
            let cells = ComputedCells([Cell](repeating: .absent(.notSupplied), count: count))
            return plan.setMember(cells, .absent, definition: definition)
        }
        let nodes = AggregateNodes(aggregate, on: view.each, plan.lowering)
        var states = GroupStates(aggregate.function, count: count, world: world)
        if case .whole = view.kind { addAll(nodes, view, to: &states) } else { addGroups(nodes, view, to: &states) }
        let fold = RowFold(world: world, aggregate: aggregate, each: view.each)
        var column = CellColumn(world.policy.definitions[definition].type, world: world)
        let cells = states.states.map { state in fold.result(state).map { Cell($0) } ?? .absent(.empty) }
        for cell in cells { column.append(cell) }
        let (kept, vector) = column.finished()
        plan.setMember(kept, column.isBroken ? .cells(ComputedCells(cells)) : vector, definition: definition)
    }

    private func addAll(_ nodes: AggregateNodes, _ view: TypedView, to states: inout GroupStates) {
        let when = view.when.map { plan.lowering.lower($0, on: view.each) }
        let world = plan.world
        plan.forEachBatch(of: view.each) { domain, evaluator in
            let (inside, _) = ColumnarViewRows.membership(when, domain, evaluator)
            let none = Bitmap(repeating: false, count: domain.count)
            var part = GroupStates(nodes.function, count: 1, world: world)
            part.add(nodes.input(domain, evaluator, inside: inside, uncertain: none)) { _ in 0 }
            return part.states[0]
        } _: {
            states.merge($0, into: 0)
        }
    }

    private func addGroups(_ nodes: AggregateNodes, _ view: TypedView, to states: inout GroupStates) {
        guard let groups = plan.world.tables[view.each].groups(of: view.rowType) else { return }
        let world = plan.world
        plan.forEachBatch(of: view.each) { domain, evaluator in
            let rows = domain.rowNumbers
            let inside = Kernel.test(rows) { groups[Int($0)] >= 0 }
            let none = Bitmap(repeating: false, count: domain.count)
            var part = PartialStates(nodes.function, world: world)
            part.add(nodes.input(domain, evaluator, inside: inside, uncertain: none)) { groups[Int(rows[$0])] }
            return part
        } _: { part in
            for (group, state) in part.groups { states.merge(state, into: Int(group)) }
        }
    }
}

extension RowTable {
    /// For each row its row of a grouped view, or a negative number; nil where it has none.
    func groups(of view: Int) -> [Int32]? {
        for member in members {
            if case .group(view, let links) = member { return links.content?.groups }
        }
        return nil
    }
}
