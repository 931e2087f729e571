import CEL
import Columnar
import Policies

/// Makes the world of an example out of its given rows: what is not given is not supplied, and what can be computed is computed.
struct GivenWorld {
    let given: GivenRows
    /// The row type of the view that is to be made of the given rows, where an example is about one.
    let made: Int?
    /// For each given row its place in its table.
    private let places: [Int]
    private let byType: [Int: [Int]]

    init(_ given: GivenRows, made: Int? = nil) {
        self.given = given
        self.made = made
        var places = Array(repeating: 0, count: given.rows.count)
        var byType: [Int: [Int]] = [:]
        // Rows of one parent stand together, so a type is placed after the one that holds it.
        for type in Self.holdersFirst(given.policy.rowTypes) {
            let numbers = given.rows.indices.filter { given.rows[$0].type == type }
            let ordered = numbers.sorted { left, right in
                let (a, b) = (given.rows[left].parent.map { places[$0] } ?? 0, given.rows[right].parent.map { places[$0] } ?? 0)
                return (a, left) < (b, right)
            }
            for (place, number) in ordered.enumerated() { places[number] = place }
            byType[type] = ordered
        }
        self.places = places
        self.byType = byType
    }

    func place(of number: Int) -> Int { places[number] }

    func world(at time: EvaluationTime, observer: ExpressionObserver? = nil) -> World {
        let tables = given.policy.rowTypes.map { table($0) }
        let world = World(policy: given.policy, tables: tables, catalog: given.catalog, time: time, observer: observer)
        for (type, numbers) in byType {
            for (slot, cells) in linkedCells(type, numbers, world) { store(cells, slot, in: tables[type]) }
        }
        return world
    }

    private static func holdersFirst(_ types: [RowType]) -> [Int] {
        func depth(_ type: RowType) -> Int {
            var (depth, next) = (0, type.parent)
            while let parent = next, depth <= types.count { (depth, next) = (depth + 1, types[parent].parent) }
            return depth
        }
        return types.map { ($0.index, depth($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    private func table(_ type: RowType) -> RowTable {
        let numbers = byType[type.index] ?? []
        let members = type.members.enumerated().map { slot, member in self.member(slot, member, numbers) }
        let isMade = isMade(type)
        let table = RowTable(
            type: type, members: members, isSupplied: !numbers.isEmpty || isMade || isListed(type) || isTable(type),
            given: givenDefinitions(type, numbers))
        // Elements that are not given are made from what is; groups need all records and are not.
        if !isMade {
            let parents = type.parent.map { _ in
                numbers.map { Int32(truncatingIfNeeded: given.rows[$0].parent.map { places[$0] } ?? 0) }
            }
            table.layout.store(RowLayout(count: numbers.count, parents: parents))
        }
        return table
    }

    private func isTable(_ type: RowType) -> Bool {
        if case .table = type.source { true } else { false }
    }

    /// Whether it is given which rows of a type a row holds: its own list, or those of all the rows between.
    private func knows(_ number: Int, rowsOf child: Int) -> Bool {
        let row = given.rows[number]
        let members = given.policy.rowTypes[row.type].members
        if let slot = members.firstIndex(where: { $0.kind == .children(child) }), row.lists.contains(slot) { return true }
        guard let between = given.policy.rowTypes[child].parent, between != row.type, knows(number, rowsOf: between) else {
            return false
        }
        return (byType[between] ?? []).allSatisfy { !isHeld($0, by: number) || knows($0, rowsOf: child) }
    }

    private func isHeld(_ number: Int, by holder: Int) -> Bool {
        var next: Int? = number
        while let current = next {
            if current == holder { return true }
            next = given.rows[current].parent
        }
        return false
    }

    /// Whether the rows of a type are computed from others: what is given stands as it is, also an empty list, and groups need all
    /// records.
    private func isMade(_ type: RowType) -> Bool {
        (byType[type.index] ?? []).isEmpty && !isListed(type) && (type.index == made || isElementsView(type))
    }

    /// Whether a given row has a list of rows of the type.
    private func isListed(_ type: RowType) -> Bool {
        given.rows.contains { row in
            row.lists.contains { given.policy.rowTypes[row.type].members[$0].kind == .children(type.index) }
        }
    }

    private func isElementsView(_ type: RowType) -> Bool {
        given.policy.views.contains { view in
            if view.rowType == type.index, case .elements = view.kind { true } else { false }
        }
    }

    private func member(_ slot: Int, _ member: RowMember, _ numbers: [Int]) -> RowTable.Member {
        switch member.kind {
        case .field, .definition: return .computed(WriteOnce())
        case .ancestor(let target): return .ancestor(target)
        case .children(let child):
            let isMade = isMade(given.policy.rowTypes[child])
            let missing = isMade ? [] : numbers.filter { !knows($0, rowsOf: child) }.map { places[$0] }
            return .children(child, missing: Set(missing))
        case .group(let group):
            let links = WriteOnce<GroupLinks>()
            if group == made { return .group(group, links) }
            let groups = numbers.map { given.rows[$0].groups[slot].map { places[$0] } ?? -1 }
            var unknown: [Int: Hindrance] = [:]
            for (place, group) in groups.enumerated() where group < 0 {
                unknown[place] = .missing(UnknownSet(UnknownAttribute(member.name)))
            }
            links.store(GroupLinks(groups: groups.map { Int32(truncatingIfNeeded: $0) }, unknown: unknown))
            return .group(group, links)
        }
    }

    /// The cells of variables and columns that are given, by member and place.
    private func givenDefinitions(_ type: RowType, _ numbers: [Int]) -> [Int: [Int: Cell]] {
        var result: [Int: [Int: Cell]] = [:]
        for (slot, member) in type.members.enumerated() {
            guard case .definition = member.kind else { continue }
            for (place, number) in numbers.enumerated() {
                if case .cell(let cell) = given.rows[number].cells[slot] { result[slot, default: [:]][place] = cell }
            }
        }
        return result
    }

    /// The cells of fields, and of members whose values are other given rows, which need the world to exist.
    private func linkedCells(_ type: Int, _ numbers: [Int], _ world: World) -> [(Int, [Cell])] {
        given.policy.rowTypes[type].members.enumerated().compactMap { slot, member in
            let isField = if case .field = member.kind { true } else { false }
            let isLinked = numbers.contains {
                if case .cell = given.rows[$0].cells[slot] ?? .cell(.absent(.empty)) { false } else { true }
            }
            guard isField || isLinked else { return nil }
            return (slot, numbers.map { cell(given.rows[$0].cells[slot], world) })
        }
    }

    private func cell(_ cell: GivenRows.GivenCell?, _ world: World) -> Cell {
        switch cell {
        case nil: .absent(.notSupplied)
        case .cell(let cell): cell
        case .row(let number): .value(object(number, world))
        case .rows(let numbers): .value(.list(CELList(numbers.map { object($0, world) })))
        }
    }

    private func object(_ number: Int, _ world: World) -> CELValue { world.object(given.rows[number].type, places[number]) }

    private func store(_ cells: [Cell], _ slot: Int, in table: RowTable) {
        if case .computed(let place) = table.members[slot] { place.store(ComputedCells(cells)) }
    }
}
