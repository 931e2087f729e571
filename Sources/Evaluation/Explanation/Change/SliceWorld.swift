import CEL
import Columnar
import Policies

/// A world made of a slice of the records. Grouped views that the reach does not open keep the values of the whole world.
struct SliceWorld {
    let world: World
    let demand: Demand
    /// By type, the ids of the rows in their order.
    private var ids: [Int: [Int]] = [:]
    /// By id, the row in its table.
    private(set) var places: [Int: Int] = [:]
    /// By type, the rows of the whole world that stand for a closed view.
    private let frozen: [Int: [Int]]
    /// What was asked for while the rows of views were made, as numbers of cell addresses.
    private(set) var made: Set<Int> = []

    init(_ slice: RecordSlice, of base: World, reach: Reach) {
        let demand = Demand()
        let policy = base.policy
        var ids: [Int: [Int]] = [:]
        var places: [Int: Int] = [:]
        for type in policy.tablesHoldersFirst where reach.types.contains(type.index) {
            let rows = slice.rows.filter { $0.type == type.index }
            let order = KeyOrder(slots: type.parent == nil ? [] : type.keySlots(in: policy))
            let sorted = rows.sorted { left, right in
                let holders = (left.parent.flatMap { places[$0] } ?? 0, right.parent.flatMap { places[$0] } ?? 0)
                return holders.0 == holders.1 ? order.precedes(left, right) : holders.0 < holders.1
            }
            for (place, row) in sorted.enumerated() { places[row.id] = place }
            ids[type.index] = sorted.map(\.id)
        }
        self.demand = demand
        self.ids = ids
        self.places = places
        frozen = Dictionary(uniqueKeysWithValues: reach.closed.map { ($0, Self.rows(of: $0, slice, base)) })
        let builder = SliceTables(slice: slice, base: base, reach: reach, ids: ids, places: places, frozen: frozen)
        world = World(like: base, tables: builder.tables(), demand: demand)
        builder.fill(world)
        let runner = PlanRunner(world: world)
        made = demand.listen { for step in policy.order where reach.isStep(step) { runner.run(step) } }
    }

    /// The id of a row of a table.
    func id(type: Int, row: Int) -> Int? {
        guard let rows = ids[type], rows.indices.contains(row) else { return nil }
        return rows[row]
    }

    /// The rows of a closed view that rows of the slice belong to.
    private static func rows(of type: Int, _ slice: RecordSlice, _ base: World) -> [Int] {
        guard let view = base.policy.views.first(where: { $0.rowType == type }) else { return [] }
        if case .whole = view.kind { return [0] }
        let groups = slice.rows.compactMap { row -> Int? in
            guard row.type == view.each, let origin = row.origin else { return nil }
            return base.group(of: type, row: origin, in: view.each)
        }
        return Set(groups).sorted()
    }
}

extension World {
    /// The group that a row belongs to; nil for none.
    func group(of group: Int, row: Int, in type: Int) -> Int? {
        for member in tables[type].members {
            guard case .group(group, let links) = member, let found = links.content?.group(of: row), found >= 0 else { continue }
            return Int(found)
        }
        return nil
    }
}

extension TypedPolicy {
    /// The types of tables, each behind the one that holds it.
    var tablesHoldersFirst: [RowType] {
        func depth(_ type: RowType) -> Int {
            var (depth, next) = (0, type.parent)
            while let parent = next, depth <= rowTypes.count { (depth, next) = (depth + 1, rowTypes[parent].parent) }
            return depth
        }
        return rowTypes.filter { if case .table = $0.source { true } else { false } }.map { ($0, depth($0)) }
            .sorted { ($0.1, $0.0.index) < ($1.1, $1.0.index) }.map(\.0)
    }
}

/// The order of the rows of one holder: by key, as records are put in order when they are read.
private struct KeyOrder {
    let slots: [Int]

    func precedes(_ left: RecordSlice.Row, _ right: RecordSlice.Row) -> Bool {
        for slot in slots {
            guard case .value(let first)? = left.cells[slot] else {
                if case .value? = right.cells[slot] { return false }
                continue
            }
            guard case .value(let second)? = right.cells[slot] else { return true }
            if let order = order(first, second), order != .equal { return order == .less }
        }
        return left.id < right.id
    }

    private func order(_ left: CELValue, _ right: CELValue) -> CELOrder? {
        if case .object(let first as CatalogEntry) = left, case .object(let second as CatalogEntry) = right {
            return CELValue.int(Int64(first.position)).order(to: .int(Int64(second.position)))
        }
        return left.order(to: right)
    }
}
