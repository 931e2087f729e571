import CEL

/// A decision table laid out over the cells of what its inputs depend on.
struct TableCells {
    let grid: Grid
    /// For each row the cells whose records fit it, whatever stands before it.
    let fits: [[Bool]]
    /// For each input its values; nil where it has many.
    let possible: [[CELValue]?]
    /// The cells in which every input has a value.
    let known: [Bool]

    /// Nil where an input cannot be followed, or where there are too many cells.
    init?(_ table: TypedTable, reader: ExpressionReader) {
        var uses = TermUses()
        var inputs: [(condition: Condition, terms: [Term], isFinite: Bool)] = []
        for (position, input) in table.inputs.enumerated() {
            guard !input.type.isList else { return nil }
            let root = input.checked.tree.root
            let condition = Condition(input, reader: reader, observed: nil)
            if let own = reader.uses(of: root, in: input) {
                uses.add(own)
                inputs.append((condition, own.terms, own.terms.allSatisfy(\.domain.isFinite)))
            } else if let term = reader.term(of: root, in: input), !term.domain.isOpaque {
                uses.add(term, comparedWith: table.rows.flatMap { $0.cells[position] ?? [] })
                inputs.append((condition, [term], false))
            } else {
                return nil
            }
        }
        guard let grid = Grid(uses, limit: TruthTables.cellLimit) else { return nil }
        self.grid = grid
        let values = inputs.map { Self.values(of: $0.condition, terms: $0.terms, in: grid) }
        possible = zip(values, inputs).map { values, input in input.isFinite ? Self.distinct(values) : nil }
        known = (0..<grid.count).map { cell in values.allSatisfy { $0[cell] != nil } }
        fits = table.rows.map { row in
            (0..<grid.count).map { cell in
                row.cells.enumerated().allSatisfy { position, wanted in
                    guard let wanted else { return true }
                    return values[position][cell].map { wanted.contains($0) } ?? false
                }
            }
        }
    }

    /// The values of an input by cell; nil where it has none.
    private static func values(of condition: Condition, terms: [Term], in grid: Grid) -> [CELValue?] {
        let projection = grid.projection(onto: terms)
        let program = condition.program(of: condition.expression.checked.tree.root)
        let own = (0..<projection.count).map { cell -> CELValue? in
            guard case .value(let value) = program.evaluate(grid.values(of: terms, at: projection.origin(of: cell))) else {
                return nil
            }
            return value
        }
        return (0..<grid.count).map { own[projection.cell(of: $0)] }
    }

    private static func distinct(_ values: [CELValue?]) -> [CELValue] {
        var seen: Set<CELValue> = []
        return values.compactMap { $0 }.filter { seen.insert($0).inserted }
    }
}
