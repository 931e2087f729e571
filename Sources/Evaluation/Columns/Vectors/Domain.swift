import Columnar

/// Rows of one type for which expressions are evaluated together, with what has been computed for them so far.
final class Domain {
    enum Rows {
        case range(Range<Int>)
        case list([Int32])

        var count: Int {
            switch self {
            case .range(let range): range.count
            case .list(let rows): rows.count
            }
        }
    }

    let type: Int
    let rows: Rows
    let store: ColumnStore
    /// By node.
    var memo: [Int: Vector] = [:]
    /// The rows from which these were picked, and their places there, whose results can be had without computing them anew.
    private let basis: (domain: Domain, places: [Int32])?
    private var holders: [Int: (domain: Domain, places: [Int32])] = [:]
    private var held: [Int: ListVector] = [:]
    /// The rows that hold these, where these were found from them.
    private var around: Domain?

    init(_ type: Int, _ rows: Rows, in store: ColumnStore, basis: (domain: Domain, places: [Int32])? = nil) {
        self.type = type
        self.rows = rows
        self.store = store
        self.basis = basis
    }

    var count: Int { rows.count }

    /// The outermost frame for these rows.
    var frame: Frame { Frame(self) }

    /// Forgets what was computed, also for the rows around and within: these know each other.
    func dismantle() {
        let known = Array(held.values)
        (memo, holders, held, around) = ([:], [:], [:], nil)
        for lists in known { lists.domain?.dismantle() }
    }

    /// The row of the table that stands at a place.
    func row(at place: Int) -> Int {
        switch rows {
        case .range(let range): range.lowerBound + place
        case .list(let rows): Int(rows[place])
        }
    }

    /// The rows as numbers.
    var rowNumbers: [Int32] {
        switch rows {
        case .range(let range): Kernel.make(range.count) { Int32(truncatingIfNeeded: range.lowerBound + $0) }
        case .list(let rows): rows
        }
    }

    /// What was computed for the rows that these were picked from.
    func inherited(_ node: Int) -> Vector? {
        guard let basis else { return nil }
        return (basis.domain.memo[node] ?? basis.domain.inherited(node))?.gathered(basis.places)
    }

    /// Some of the rows.
    func selecting(_ places: [Int32]) -> Domain {
        let numbers: [Int32] =
            switch rows {
            case .range(let range): Kernel.map(places) { $0 + Int32(truncatingIfNeeded: range.lowerBound) }
            case .list(let rows): Kernel.gather(rows, places)
            }
        return Domain(type, .list(numbers), in: store, basis: (self, places))
    }

    /// The rows of type `target` that hold these, and for each of these its holder's place among them.
    func holder(_ target: Int) -> (domain: Domain, places: [Int32]) {
        if let known = holders[target] { return known }
        let found = makeHolder(target)
        holders[target] = found
        return found
    }

    private func makeHolder(_ target: Int) -> (domain: Domain, places: [Int32]) {
        guard let parent = store.tables[type].parent else { return (self, Kernel.make(count) { Int32(truncatingIfNeeded: $0) }) }
        if parent != target {
            let (between, places) = holder(parent)
            let (domain, further) = between.holder(target)
            return (domain, Kernel.gather(further, places))
        }
        let groups = store.tables[type].groups
        switch rows {
        case .list(let rows):
            if let basis {
                let (domain, places) = basis.domain.holder(target)
                return (domain, Kernel.gather(places, basis.places))
            }
            let numbers = groups.parents(of: rows)
            return (Domain(parent, .list(numbers), in: store), Kernel.make(rows.count) { Int32(truncatingIfNeeded: $0) })
        case .range(let range):
            guard let first = range.first, let last = range.last else {
                return (around ?? Domain(parent, .range(0..<0), in: store), [])
            }
            let domain = around ?? Domain(parent, .range(groups.parent(of: first)..<groups.parent(of: last) + 1), in: store)
            return (domain, groups.parents(of: range, from: domain.row(at: 0)))
        }
    }

    /// These rows, or those of another type that they hold; nil where they can hold none.
    func domain(of other: Int) -> Domain? { other == type ? self : children(other).domain }

    /// The rows of type `child` that these rows hold, directly or through others.
    func children(_ child: Int) -> ListVector {
        if let known = held[child] { return known }
        let lists = makeChildren(child)
        held[child] = lists
        return lists
    }

    private func makeChildren(_ child: Int) -> ListVector {
        guard let parent = store.tables[child].parent else { return empty(child) }
        if parent != type {
            let between = children(parent)
            guard let domain = between.domain else { return empty(child) }
            let inner = domain.children(child)
            return ListVector(
                offsets: Kernel.gather(inner.offsets, between.offsets),
                rows: inner.domain ?? .init(child, .range(0..<0), in: store))
        }
        let groups = store.tables[child].groups
        switch rows {
        case .range(let range):
            let starts = groups.offsets
            guard starts.count > range.upperBound else { return empty(child) }
            let base = starts[range.lowerBound]
            let domain = Domain(child, .range(Int(base)..<Int(starts[range.upperBound])), in: store)
            let offsets = Kernel.make(range.count + 1) { starts[range.lowerBound + $0] - base }
            domain.around = self
            return ListVector(offsets: offsets, rows: domain)
        case .list(let rows):
            guard groups.parentCount > 0 else { return empty(child) }
            let (offsets, numbers) = groups.rows(of: rows)
            return ListVector(offsets: offsets, rows: Domain(child, .list(numbers), in: store))
        }
    }

    private func empty(_ child: Int) -> ListVector {
        ListVector(offsets: [Int32](repeating: 0, count: count + 1), rows: Domain(child, .range(0..<0), in: store))
    }
}
