import CEL

/// What some conditions about one row come to in every cell of what they depend on together.
struct TruthTables {
    /// How many cells are tried for conditions that belong together.
    static let cellLimit = 4_096
    /// How many times one part of a condition is evaluated.
    static let partLimit = 512

    let grid: Grid
    let conditions: [Condition]
    /// For each condition, its parts.
    private let tables: [[Table]]

    /// The truths of one part, by the cells of its own terms.
    private struct Table {
        let projection: Grid.Projection
        /// Empty for a part that cannot be followed.
        let truths: [Truths]
    }

    /// Nil where there are too many cells.
    init?(_ conditions: [Condition]) {
        var uses = TermUses()
        for condition in conditions { uses.add(condition.uses) }
        guard let grid = Grid(uses, limit: Self.cellLimit) else { return nil }
        self.grid = grid
        self.conditions = conditions
        tables = conditions.map { condition in
            condition.parts.map { Self.table($0, of: condition, grid) }
        }
    }

    private static func table(_ part: Condition.Part, of condition: Condition, _ grid: Grid) -> Table {
        let terms = part.uses?.terms ?? []
        let projection = grid.projection(onto: terms)
        guard part.uses != nil, projection.count <= partLimit else { return Table(projection: projection, truths: []) }
        let program = condition.program(of: part.node)
        let truths = (0..<projection.count).map { cell in
            program.evaluate(grid.values(of: terms, at: projection.origin(of: cell))).truths
        }
        return Table(projection: projection, truths: truths)
    }

    /// What a condition comes to in a cell.
    func truths(of condition: Int, at cell: Int) -> Truths {
        truths(of: conditions[condition].formula, in: condition, at: cell)
    }

    /// What a piece of a condition comes to in a cell.
    func truths(of formula: Formula, in condition: Int, at cell: Int) -> Truths {
        switch formula {
        case .part(let part):
            let table = tables[condition][part]
            return table.truths.isEmpty ? .open : table.truths[table.projection.cell(of: cell)]
        case .not(let operand): return truths(of: operand, in: condition, at: cell).negated
        case .logical(let sign, let operands, _):
            return Self.joined(sign, operands.map { truths(of: $0, in: condition, at: cell) })
        case .conditional(let asked, let yes, let no):
            return .choice(
                truths(of: asked, in: condition, at: cell), truths(of: yes, in: condition, at: cell),
                truths(of: no, in: condition, at: cell))
        }
    }

    static func joined(_ sign: CELLogicalOperator, _ operands: [Truths]) -> Truths {
        switch sign {
        case .and: operands.reduce(.yes) { $0.and($1) }
        case .or: operands.reduce(.no) { $0.or($1) }
        }
    }

    /// All that a part comes to in its own cells; nil where it cannot be followed.
    func outcomes(ofPart part: Int, in condition: Int) -> Truths? {
        let truths = tables[condition][part].truths
        return truths.isEmpty ? nil : truths.reduce(into: Truths()) { $0.formUnion($1) }
    }

    /// Whether every part could be followed and tried.
    func isClosed(_ condition: Int) -> Bool { tables[condition].allSatisfy { !$0.truths.isEmpty } }
}
