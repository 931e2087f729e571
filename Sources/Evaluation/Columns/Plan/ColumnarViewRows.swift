import CEL
import Columnar
import Policies

/// Makes the rows of one view on columns; rows whose membership is not known are left to the reference.
struct ColumnarViewRows {
    let plan: ColumnarPlan
    let view: TypedView

    private var world: World { plan.world }
    private var reference: ViewRows { ViewRows(world: world, view: view) }
    private var source: RowTable { world.tables[view.each] }

    func make() {
        let table = world.tables[view.rowType]
        switch view.kind {
        case .elements(let definitions): makeElements(definitions)
        case .groups(let definitions): makeGroups(definitions)
        case .whole: table.layout.store(RowLayout(count: 1, members: [[]]))
        }
        plan.lowering.store.setLayout(of: view.rowType)
    }

    /// Which rows of a batch belong to the view, and of which that is not known.
    static func membership(_ when: VectorNode?, _ domain: Domain, _ evaluator: VectorEvaluator) -> (
        inside: Bitmap, uncertain: Bitmap
    ) {
        let count = domain.count
        var (inside, uncertain) =
            when.map { evaluator.evaluate($0, on: domain).truth }
            ?? (Bitmap(repeating: true, count: count), Bitmap(repeating: false, count: count))
        if let own = domain.uncertain {
            inside = inside.subtracting(own)
            uncertain = uncertain | own
        }
        return (inside, uncertain)
    }

    private func makeElements(_ definitions: [Int]) {
        let when = view.when.map { plan.lowering.lower($0, on: view.each) }
        var lists: [VectorNode] = []
        var columns: [CellColumn] = []
        for definition in definitions {
            guard case .element(_, let expression) = world.policy.definitions[definition].body else { continue }
            let list = plan.lowering.lower(expression, on: view.each)
            lists.append(list)
            columns.append(CellColumn(world.policy.definitions[definition].type, space: list.space, world: world))
        }
        var groups = GrowingGroups()
        var uncertain: [Int: Hindrance] = [:]
        plan.forEachBatch(of: view.each) { [lists] domain, evaluator in
            ElementsPart(when, lists, domain, evaluator)
        } _: { part in
            for piece in part.pieces {
                switch piece {
                case .codes(let held, let codes, let space):
                    groups.append(held)
                    columns[0].append(codes, in: space)
                case .values(let held, let values):
                    groups.append(held)
                    for value in values { columns[0].append(value) }
                case .row(let row): append(row: row, definitions, &columns, &groups, &uncertain)
                }
            }
        }
        world.tables[view.rowType].layout.store(
            RowLayout(groups.finished(parentCount: source.count), uncertain: uncertain))
        for (definition, column) in zip(definitions, columns) {
            let (cells, vector) = column.finished()
            plan.setMember(cells, vector, definition: definition)
        }
    }

    /// Appends what the reference makes of one row.
    private func append(
        row: Int, _ definitions: [Int], _ columns: inout [CellColumn], _ groups: inout GrowingGroups,
        _ uncertain: inout [Int: Hindrance]
    ) {
        let membership = reference.membership(row)
        if case .outside = membership { return }
        for combination in reference.combinations(definitions, row: row) {
            if case .uncertain(let why) = membership { uncertain[groups.rowCount] = why }
            if let why = combination.uncertain { uncertain[groups.rowCount].merge(why) }
            for (index, cell) in combination.cells.enumerated() { columns[index].append(cell) }
            groups.append(1, to: row)
        }
    }

    private func makeGroups(_ definitions: [Int]) {
        let when = view.when.map { plan.lowering.lower($0, on: view.each) }
        let keys = definitions.compactMap { definition -> VectorNode? in
            guard case .key(_, let expression) = world.policy.definitions[definition].body else { return nil }
            return plan.lowering.lower(expression, on: view.each)
        }
        var index = GroupIndex()
        var parts: [(codes: [Int32], mapping: [Int32])] = []
        var inside = Bitmap()
        var unknown: [Int: Hindrance] = [:]
        let columns = plan.store.tables[view.each]
        let nodes = GroupNodes(when: when, keys: keys, on: view.each, heldBy: columns.parent)
        plan.forEachStretch(of: view.each, start: { nodes.start() }) {
            nodes.add($1, $2, to: &$0)
        } merge: { part in
            parts.append((part.groups, nodes.numbers(part, in: &index)))
            for row in part.hindered { unknown[inside.count + row] = hindrance(inside.count + row, definitions) }
            inside.append(contentsOf: part.inside)
        }
        world.tables[view.rowType].layout.store(RowLayout(count: index.count))
        for (position, definition) in definitions.enumerated() {
            let column = index.column(position, world.policy.definitions[definition].type, world)
            let (cells, vector) = column.finished()
            plan.setMember(
                cells, column.isBroken ? .cells(ComputedCells(index.cells(position))) : vector, definition: definition)
        }
        let groups = Parallel.mapped(parts, threads: plan.threads)
        link(
            nodes.isOfHolders
                ? GroupLinks(
                    groups: groups, ofHolders: columns.groups, inside: inside, unknown: unknown)
                : GroupLinks(groups: groups, unknown: unknown))
    }

    private func hindrance(_ row: Int, _ definitions: [Int]) -> Hindrance? {
        if case .uncertain(let why) = reference.membership(row) { return why }
        if case .failure(let failure) = reference.key(definitions, row: row) { return failure.why }
        return nil
    }

    private func link(_ links: GroupLinks) {
        reference.link(links)
        for (slot, member) in source.members.enumerated() {
            guard case .group(view.rowType, _) = member else { continue }
            plan.lowering.store.setMember(.links(links, view: view.rowType), slot: slot, of: view.each)
        }
    }
}

/// The rows that other rows hold, these coming in their order.
private struct GrowingGroups {
    private var offsets: [Int32] = []
    private(set) var rowCount = 0

    mutating func append(_ count: Int, to parent: Int) {
        reach(parent)
        rowCount += count
    }

    mutating func append(_ held: ElementsPart.HeldCounts) {
        for (row, count) in zip(held.rows, held.counts) { append(Int(count), to: Int(row)) }
    }

    func finished(parentCount: Int) -> RowGroups {
        var whole = self
        whole.reach(parentCount)
        return RowGroups(offsets: whole.offsets)
    }

    /// The rows of a parent, and of those before it that have none, begin here.
    private mutating func reach(_ parent: Int) {
        while offsets.count <= parent { offsets.append(Int32(truncatingIfNeeded: rowCount)) }
    }
}

extension Domain {
    /// Rows of which it is not known whether they are there; nil for none.
    var uncertain: Bitmap? {
        guard let bits = store.tables[type].uncertain else { return nil }
        switch rows {
        case .range(let range): return bits.slice(range)
        case .list(let rows): return bits.gathered(rows)
        }
    }
}
