import CEL

/// All combinations of the parts into which the domains of some terms fall: the cells.
struct Grid: Sendable {
    let terms: [Term]
    /// For each term a value of each part; nil for an empty one.
    let values: [[CELValue?]]
    let count: Int
    /// How far apart cells stand that differ in one step of a term.
    private let strides: [Int]

    /// Nil where there would be more than `limit` cells, or where a term has no value at all.
    init?(_ uses: TermUses, limit: Int) {
        var strides: [Int] = []
        var count = 1
        terms = uses.terms
        values = uses.uses.map { $0.term.domain.representatives(comparedWith: $0.constants) }
        for choices in values {
            strides.append(count)
            guard !choices.isEmpty, choices.count <= limit / count else { return nil }
            count *= choices.count
        }
        self.strides = strides
        self.count = count
    }

    /// The values of the terms in a cell.
    func values(at cell: Int) -> [(term: Term, value: CELValue?)] {
        terms.indices.map { (terms[$0], value(of: $0, at: cell)) }
    }

    /// The values of some of the terms in a cell.
    func values(of chosen: [Term], at cell: Int) -> [(term: Term, value: CELValue?)] {
        terms.indices.filter { chosen.contains(terms[$0]) }.map { (terms[$0], value(of: $0, at: cell)) }
    }

    private func value(of place: Int, at cell: Int) -> CELValue? {
        values[place][cell / strides[place] % values[place].count]
    }

    /// The steps by which a cell of this grid is found in a grid of some of its terms.
    func projection(onto terms: [Term]) -> Projection {
        var own = 1
        var steps: [Projection.Step] = []
        for term in terms {
            guard let place = self.terms.firstIndex(of: term) else { continue }
            steps.append(Projection.Step(stride: strides[place], count: values[place].count, own: own))
            own *= values[place].count
        }
        return Projection(steps: steps, count: own)
    }

    /// Where a cell lies in a smaller grid.
    struct Projection: Sendable {
        struct Step: Sendable {
            let stride: Int
            let count: Int
            let own: Int
        }

        let steps: [Step]
        /// The cells of the smaller grid.
        let count: Int

        func cell(of cell: Int) -> Int {
            var result = 0
            for step in steps { result += cell / step.stride % step.count * step.own }
            return result
        }

        /// A cell of the larger grid that lies in a cell of the smaller.
        func origin(of cell: Int) -> Int {
            var result = 0
            for step in steps { result += cell / step.own % step.count * step.stride }
            return result
        }
    }
}
