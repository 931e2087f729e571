import CEL
import Columnar
import Policies

/// Computes aggregate columns of grouped views, and of views that are one row, in one pass over the rows from which they are made.
struct ColumnarAggregates {
    private let plan: ColumnarPlan
    private let columns: [AggregateColumn]
    private let each: Int

    /// The definitions are aggregates over rows of the type `each`, none of which needs another.
    init(_ definitions: [Int], each: Int, _ plan: ColumnarPlan) {
        self.plan = plan
        self.each = each
        columns = definitions.compactMap { AggregateColumn($0, plan) }
    }

    func compute() {
        let world = plan.world
        guard world.tables[each].isSupplied else {
            for column in columns {
                let cells = ComputedCells([Cell](repeating: .absent(.notSupplied), count: column.count))
                plan.setMember(cells, .absent, definition: column.definition)
            }
            return
        }
        let columns = columns
        let empty = columns.map { GroupStates($0.nodes.function, count: $0.count, world: world) }
        var states = empty
        plan.forEachStretch(of: each, start: { empty }) { part, domain, evaluator in
            var sources: [Int: AggregateSource] = [:]
            for (place, column) in columns.enumerated() {
                let source = sources[column.view] ?? column.source(domain, evaluator)
                sources[column.view] = source
                let input = column.nodes.input(domain, evaluator, inside: source.inside, uncertain: source.none)
                part[place].add(input, source.groups)
            }
        } merge: { part in
            for place in states.indices { states[place].merge(part[place]) }
        }
        let (found, each) = (states, each)
        Parallel.orderedMap(count: columns.count, threads: plan.threads) {
            Self.finished(columns[$0], found[$0], each: each, world)
        } _: { cells, column, definition in
            plan.setMember(cells, column, definition: definition)
        }
    }

    /// A column for vectors, and its cells for the reference.
    private static func finished(
        _ column: AggregateColumn, _ states: GroupStates, each: Int, _ world: World
    ) -> (cells: ComputedCells, column: MemberColumn, definition: Int) {
        let fold = RowFold(world: world, aggregate: column.aggregate, each: each)
        var result = CellColumn(world.policy.definitions[column.definition].type, world: world)
        let cells = (0..<column.count).map { fold.result(states.state(of: $0)).map { Cell($0) } ?? .absent(.empty) }
        for cell in cells { result.append(cell) }
        let (kept, vector) = result.finished()
        return (kept, result.isBroken ? .cells(ComputedCells(cells)) : vector, column.definition)
    }
}

/// The rows of a batch from which a view's aggregates are made.
private struct AggregateSource {
    let inside: Bitmap
    let none: Bitmap
    /// For each row its row of the view; nil for a view that is one row.
    let groups: [Int32]?
}

/// One aggregate column.
private struct AggregateColumn: Sendable {
    let definition: Int
    /// The type of the view's rows.
    let view: Int
    let aggregate: TypedAggregate
    let nodes: AggregateNodes
    /// How many rows the view has.
    let count: Int
    private let rows: Rows

    /// Which row of the view each row of the source belongs to.
    private enum Rows: Sendable {
        /// The only one, if the condition holds.
        case whole(when: VectorNode?)
        /// Nil where there are no links, as no row belongs to any.
        case grouped(GroupLinks?)
    }

    init?(_ definition: Int, _ plan: ColumnarPlan) {
        let world = plan.world
        let rowType = world.policy.definitions[definition].rowType
        guard case .aggregate(let aggregate) = world.policy.definitions[definition].body,
            let view = world.policy.views.first(where: { $0.rowType == rowType })
        else { return nil }
        self.definition = definition
        self.view = rowType
        self.aggregate = aggregate
        nodes = AggregateNodes(aggregate, on: view.each, plan.lowering)
        count = world.tables[rowType].count
        if case .whole = view.kind {
            rows = .whole(when: view.when.map { plan.lowering.lower($0, on: view.each) })
        } else {
            rows = .grouped(world.tables[view.each].links(to: rowType))
        }
    }

    func source(_ domain: Domain, _ evaluator: VectorEvaluator) -> AggregateSource {
        let none = Bitmap(repeating: false, count: domain.count)
        switch rows {
        case .whole(let when):
            return AggregateSource(
                inside: ColumnarViewRows.membership(when, domain, evaluator).inside, none: none, groups: nil)
        case .grouped(let links):
            let groups =
                switch domain.rows {
                case .range(let range): links?.groups(in: range)
                case .list(let rows): links?.groups(of: rows)
                }
            let own = groups ?? [Int32](repeating: -1, count: domain.count)
            return AggregateSource(inside: Kernel.test(own) { $0 >= 0 }, none: none, groups: own)
        }
    }
}

extension RowTable {
    /// The rows of a grouped view that these rows belong to.
    fileprivate func links(to view: Int) -> GroupLinks? {
        for member in members {
            if case .group(view, let links) = member { return links.content }
        }
        return nil
    }
}
