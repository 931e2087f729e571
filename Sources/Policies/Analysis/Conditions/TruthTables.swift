import CEL

/// What some conditions about one row come to in every cell of what they depend on together.
struct TruthTables: Sendable {
    /// How many cells are tried for conditions that belong together.
    static let cellLimit = 4_096
    /// How many times one part of a condition is evaluated.
    static let partLimit = 512

    let grid: Grid
    let conditions: [Condition]
    /// For each condition, its parts.
    private let tables: [[Table]]
    /// For each condition, what it comes to by cell.
    private let wholes: [[Truths]]

    /// The truths of one part, by the cells of its own terms.
    private struct Table: Sendable {
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
        let tables = conditions.map { condition in
            condition.parts.map { Self.table($0, of: condition, grid) }
        }
        self.tables = tables
        wholes = zip(conditions, tables).map { Self.truths(of: $0.formula, $1, cells: grid.count) }
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
    func truths(of condition: Int, at cell: Int) -> Truths { wholes[condition][cell] }

    /// What a piece of a condition comes to, by cell.
    func truths(of formula: Formula, in condition: Int) -> [Truths] {
        Self.truths(of: formula, tables[condition], cells: grid.count)
    }

    private static func truths(of formula: Formula, _ tables: [Table], cells: Int) -> [Truths] {
        switch formula {
        case .part(let part):
            let table = tables[part]
            if table.truths.isEmpty { return Array(repeating: .open, count: cells) }
            return (0..<cells).map { table.truths[table.projection.cell(of: $0)] }
        case .not(let operand): return truths(of: operand, tables, cells: cells).map(\.negated)
        case .logical(let sign, let operands, _):
            let parts = operands.map { truths(of: $0, tables, cells: cells) }
            return (0..<cells).map { cell in joined(sign, parts, at: cell) }
        case .conditional(let asked, let yes, let no):
            let parts = [asked, yes, no].map { truths(of: $0, tables, cells: cells) }
            return (0..<cells).map { .choice(parts[0][$0], parts[1][$0], parts[2][$0]) }
        }
    }

    /// What operands joined by `&&` or `||` come to in a cell, all but one if it is named.
    static func joined(_ sign: CELLogicalOperator, _ operands: [[Truths]], at cell: Int, without left: Int? = nil) -> Truths {
        var result: Truths = sign == .and ? .yes : .no
        for (place, operand) in operands.enumerated() where place != left {
            result = sign == .and ? result.and(operand[cell]) : result.or(operand[cell])
        }
        return result
    }

    /// All that a part comes to in its own cells; nil where it cannot be followed.
    func outcomes(ofPart part: Int, in condition: Int) -> Truths? {
        let truths = tables[condition][part].truths
        return truths.isEmpty ? nil : truths.reduce(into: Truths()) { $0.formUnion($1) }
    }

    /// Whether every part could be followed and tried.
    func isClosed(_ condition: Int) -> Bool { tables[condition].allSatisfy { !$0.truths.isEmpty } }
}
