import CEL
import Columnar
import Policies

/// Makes the rows of one view: which there are, what holds them, and their keys or elements.
struct ViewRows {
    let world: World
    let view: TypedView

    private var table: RowTable { world.tables[view.rowType] }
    private var source: RowTable { world.tables[view.each] }

    func make() {
        // The rows of an example stand from the start.
        guard table.layout.content == nil else {
            fillGiven()
            return
        }
        switch view.kind {
        case .elements(let definitions): makeElements(definitions)
        case .groups(let definitions): makeGroups(definitions)
        case .whole: makeWhole()
        }
    }

    /// Whether a row of the source belongs to the view.
    enum Membership {
        case inside
        case outside
        case uncertain(Hindrance)
    }

    func membership(_ row: Int) -> Membership {
        if let why = source.layout.content?.uncertain[row] { return .uncertain(why) }
        guard let when = view.when else { return .inside }
        let result = RowContext(world, type: view.each, row: row).evaluate(when)
        if let why = Hindrance(result) { return .uncertain(why) }
        if case .value(.bool(true)) = result { return .inside }
        return .outside
    }

    private func makeElements(_ definitions: [Int]) {
        var parents: [Int32] = []
        var uncertain: [Int: Hindrance] = [:]
        var cells: [[Cell]] = Array(repeating: [], count: definitions.count)
        for row in 0..<source.count {
            let membership = membership(row)
            if case .outside = membership { continue }
            for combination in combinations(definitions, row: row) {
                if case .uncertain(let why) = membership { uncertain[parents.count] = why }
                if let why = combination.uncertain {
                    uncertain[parents.count].merge(why)
                }
                for (index, cell) in combination.cells.enumerated() { cells[index].append(cell) }
                parents.append(Int32(truncatingIfNeeded: row))
            }
        }
        table.layout.store(RowLayout(count: parents.count, parents: parents, parentCount: source.count, uncertain: uncertain))
        for (index, definition) in definitions.enumerated() { store(cells[index], definition: definition) }
    }

    /// One combination of elements: their cells, and why it may not be there.
    struct Combination {
        var cells: [Cell] = []
        var uncertain: Hindrance?
    }

    /// All combinations of the elements of the lists, the first list slowest. A list that is not known gives one uncertain element.
    func combinations(_ definitions: [Int], row: Int) -> [Combination] {
        var result = [Combination()]
        for definition in definitions {
            guard case .element(_, let expression) = world.policy.definitions[definition].body else { continue }
            let elements = elements(RowContext(world, type: view.each, row: row).evaluate(expression))
            result = result.flatMap { combination in
                elements.map { cell, why in
                    var next = combination
                    next.cells.append(cell)
                    if let why { next.uncertain.merge(why) }
                    return next
                }
            }
        }
        return result
    }

    private func elements(_ result: CELResult) -> [(Cell, Hindrance?)] {
        if let why = Hindrance(result) { return [(why.cell, why)] }
        guard case .value(.list(let elements)) = result else { return [] }
        return elements.map { (.value($0), nil) }
    }

    private func makeGroups(_ definitions: [Int]) {
        var places: [[CELValue]: Int] = [:]
        var keys: [[CELValue]] = []
        var members: [[Int32]] = []
        var groups: [Int32] = []
        var unknown: [Int: Hindrance] = [:]
        for row in 0..<source.count {
            groups.append(-1)
            switch membership(row) {
            case .outside: continue
            case .uncertain(let why):
                unknown[row] = why
                continue
            case .inside: break
            }
            switch key(definitions, row: row) {
            case .failure(let failure): unknown[row] = failure.why
            case .success(let key):
                let group = places[key] ?? keys.count
                if group == keys.count {
                    places[key] = group
                    keys.append(key)
                    members.append([])
                }
                members[group].append(Int32(truncatingIfNeeded: row))
                groups[row] = Int32(truncatingIfNeeded: group)
            }
        }
        table.layout.store(RowLayout(count: keys.count, members: members))
        for (index, definition) in definitions.enumerated() {
            store(keys.map { .value($0[index]) }, definition: definition)
        }
        link(GroupLinks(groups: groups, unknown: unknown))
    }

    struct NoKey: Error {
        let why: Hindrance
    }

    func key(_ definitions: [Int], row: Int) -> Result<[CELValue], NoKey> {
        var key: [CELValue] = []
        var why: Hindrance?
        for definition in definitions {
            guard case .key(_, let expression) = world.policy.definitions[definition].body else { continue }
            let result = RowContext(world, type: view.each, row: row).evaluate(expression)
            if let hindrance = Hindrance(result) { why.merge(hindrance) }
            if case .value(let value) = result { key.append(value) }
        }
        return why.map { .failure(NoKey(why: $0)) } ?? .success(key)
    }

    private func makeWhole() {
        var members: [Int32] = []
        for row in 0..<source.count {
            switch membership(row) {
            case .inside: members.append(Int32(truncatingIfNeeded: row))
            case .outside, .uncertain: continue
            }
        }
        table.layout.store(RowLayout(count: 1, members: [members]))
    }

    /// The keys and elements of rows that an example gives; what it does not give is not supplied.
    private func fillGiven() {
        let definitions: [Int] =
            switch view.kind {
            case .elements(let definitions), .groups(let definitions): definitions
            case .whole: []
            }
        for definition in definitions {
            guard let slot = table.slot(ofDefinition: definition) else { continue }
            let given = table.given[slot] ?? [:]
            store((0..<table.count).map { given[$0] ?? .absent(.notSupplied) }, definition: definition)
        }
    }

    private func store(_ cells: [Cell], definition: Int) {
        guard let slot = table.slot(ofDefinition: definition), case .computed(let place) = table.members[slot] else { return }
        place.store(ComputedCells(cells))
    }

    func link(_ links: GroupLinks) {
        for member in source.members {
            if case .group(view.rowType, let place) = member { place.store(links) }
        }
    }
}
