import Columnar

/// Why rows of a rule or metric cannot be judged, in the order of the rows.
struct LackingRows: Sendable {
    enum Piece: Sendable {
        /// The cells that some rows lack, for each row each of its cells.
        case cells(LackingCells)
        /// A row of which columns cannot tell; the reference is to be asked.
        case untold(Int32)
    }

    private(set) var pieces: [Piece] = []

    /// Takes in the rows of a batch at `places`, for which nodes have no result, asked one after the other.
    mutating func add(_ batch: Domain, at places: Bitmap, of nodes: [VectorNode], _ evaluator: VectorEvaluator) {
        guard places.hasAny else { return }
        // What was evaluated for the batch is picked from there and not evaluated again.
        let rows = batch.selecting(places.places)
        defer { rows.dismantle() }
        let trace = CauseTrace(of: nodes, on: rows, evaluator)
        var untold = trace.untold.places[...]
        var cells = LackingCells()
        var last: CauseTrace.Missing?
        for missing in trace.missing.sorted() where missing != last && !trace.untold[Int(missing.place)] {
            while let place = untold.first, place < missing.place {
                take(&cells)
                pieces.append(.untold(Int32(truncatingIfNeeded: rows.row(at: Int(place)))))
                untold.removeFirst()
            }
            cells.add(missing.cell)
            last = missing
        }
        take(&cells)
        pieces += untold.map { .untold(Int32(truncatingIfNeeded: rows.row(at: Int($0)))) }
    }

    /// Appends the rows that follow.
    mutating func append(_ other: Self) { pieces += other.pieces }

    private mutating func take(_ cells: inout LackingCells) {
        guard !cells.rowsByMember.isEmpty else { return }
        pieces.append(.cells(cells))
        cells = LackingCells()
    }
}
